// An assessment as plain German text: for the command line, for mail, for reading aloud.

import type { Assessment, AuthorityFinding, DeploymentFinding } from '../domain/assessment.ts'
import { type CitationRef, cite } from '../domain/citation.ts'
import type { FactDefinition, FactValue } from '../domain/fact.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import { headline } from './headline.ts'
import { reasonText } from './reasons.ts'
import { formatDate, formatNumber, type Text, textsOf } from './texts.ts'
import { withValues } from './values.ts'

/** The whole assessment as text, ending in a line break. Applicants are addressed, employers are told. */
export function readAloud(
  knowledge: Knowledge,
  assessed: Assessment,
  audience: 'applicant' | 'employer',
): string {
  const text = textsOf(knowledge)
  const assessment = withValues(knowledge, assessed)
  const { deployments, language, beforeFirstDay, upcoming } = assessment
  const next = assessment.next && knowledge.facts.find(({ id }) => id === assessment.next?.fact)
  const blocks: readonly (readonly string[])[] = [
    [headline(knowledge, text, assessment, audience)],
    [text('laut.stichtag', { datum: formatDate(assessment.asOf) })],
    ...(['yes', 'open', 'no'] as const).map((verdict) =>
      section(
        text(`laut.${verdict}`),
        deployments
          .filter((finding) => finding.verdict === verdict)
          .flatMap((finding) => aboutDeployment(knowledge, text, finding)),
      ),
    ),
    section(text('laut.sprache'), aboutLanguage(text, language)),
    section(
      text('laut.erster_tag'),
      beforeFirstDay.flatMap(({ text: what, verdict, modality, citation, notes }) => [
        `- [${text(`ergebnis.${verdict}`)}, ${text(`modalitaet.${modality}`)}] ${what} (${place(knowledge, citation)})`,
        ...notes.map((open) => `  ${open.note} (${place(knowledge, open.citation)})`),
      ]),
    ),
    section(
      text('laut.pflichten'),
      assessment.duties.map(
        ({ text: what, modality, citation }) =>
          `- [${text(`modalitaet.${modality}`)}] ${what} (${place(knowledge, citation)})`,
      ),
    ),
    section(
      text('laut.hinweise'),
      assessment.statements.map(
        ({ text: what, certainty, citation }) =>
          `- ${what} (${place(knowledge, citation)}, ${text(`gewissheit.${certainty}`)})`,
      ),
    ),
    section(
      text('laut.stellen'),
      assessment.authorities.map((finding) => aboutAuthority(knowledge, text, finding)),
    ),
    section(
      text('laut.aendert_sich'),
      upcoming.flatMap(({ on, notes }) =>
        notes.map(({ note }) => `- ${text('ab', { datum: formatDate(on), hinweis: note })}`),
      ),
    ),
    next
      ? section(text('laut.frage'), [
          (audience === 'employer' && next.questionEmployer) || next.question,
          next.why,
          next.howToFindOut,
        ])
      : [],
    [text('hinweis'), ...(knowledge.released ? [] : [text('hinweis.entwurf')])],
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [title, ...lines] : []
}

function aboutDeployment(knowledge: Knowledge, text: Text, finding: DeploymentFinding): readonly string[] {
  const { deployment, until, hours, certainty, verdict } = finding
  const kinds = hours.map(({ kind, share, weekly }) =>
    [
      text(`stunden.${kind}`),
      text(`anteil.${share}`),
      ...(weekly === undefined ? [] : [text('woche', { stunden: formatNumber(weekly) })]),
    ].join(', '),
  )
  const why =
    verdict === 'no'
      ? failures(knowledge, finding)
      : [
          ...[reasonText(knowledge, finding) ?? []].flat(),
          ...finding.notes.map(({ note }) => note),
          ...missing(knowledge, text, finding),
        ]
  return [
    `- ${deployment.title}: ${text(`rolle.${deployment.role}`)} (${place(knowledge, deployment.citation)}, ${text(`gewissheit.${certainty}`)})`,
    ...(verdict === 'no' ? [] : kinds.map((kind) => `  ${kind}`)),
    ...(until
      ? [
          `  ${text(until.atMost ? 'bis.hoechstens' : `bis.${until.because}`, { datum: formatDate(until.date) })}`,
        ]
      : []),
    ...why.map((line) => `  ${line}`),
    ...(verdict === 'no'
      ? []
      : finding.conditions.map(
          ({ text: what, modality, citation }) =>
            `  [${text(`modalitaet.${modality}`)}] ${what} (${place(knowledge, citation)})`,
        )),
  ]
}

function missing(knowledge: Knowledge, text: Text, finding: DeploymentFinding): readonly string[] {
  const labels = finding.missing.map((fact) => definitionOf(knowledge, fact)?.label ?? fact)
  return labels.length > 0 ? [text('laut.fehlt', { angaben: labels.join(', ') })] : []
}

function failures(knowledge: Knowledge, { failed, notes }: DeploymentFinding): readonly string[] {
  return [
    ...notes.map(({ note }) => note),
    ...failed.map(
      ({ fact, citation }) =>
        `${definitionOf(knowledge, fact)?.label ?? fact}: ${place(knowledge, citation)}`,
    ),
  ]
}

function aboutLanguage(
  text: Text,
  { applies, atStart, later, text: what }: Assessment['language'],
): readonly string[] {
  return [
    `- ${text(`sprache.gilt.${applies}`)}`,
    ...(atStart
      ? [
          `- ${text('sprache.start', { niveau: atStart.level.toUpperCase() })} ${text(`sprache.erreicht.${atStart.verdict}`)}`,
        ]
      : []),
    ...(later
      ? [
          `- ${text(later.by ? 'sprache.spaeter' : 'sprache.spaeter_ohne_datum', { niveau: later.level.toUpperCase(), ...(later.by ? { datum: formatDate(later.by) } : {}) })} ${text(`sprache.erreicht.${later.verdict}`)}`,
        ]
      : []),
    ...(what === '' || applies === 'no' ? [] : [`  ${what}`]),
  ]
}

function aboutAuthority(
  knowledge: Knowledge,
  text: Text,
  { purpose, verdict, authority }: AuthorityFinding,
): string {
  const name = authority === undefined ? undefined : knowledge.authorities[authority]?.name
  return `- ${text(`zweck.${purpose}`)}: ${name ?? text(`zustaendig.${verdict}`)}`
}

function place(knowledge: Knowledge, ref: CitationRef): string {
  const { title, pinpoint } = cite(ref, knowledge.sources)
  return `${pinpoint} ${title}`
}

function definitionOf(knowledge: Knowledge, fact: string): FactDefinition | undefined {
  return knowledge.facts.find(({ id }) => id === fact)
}

/** How a value of a fact reads: its label, a written-out day, a number with its unit. */
export function valueLabel(definition: FactDefinition, value: FactValue): string {
  if (typeof value === 'object') return value.map((word) => valueLabel(definition, word)).join(', ')
  if (typeof value === 'number') return [formatNumber(value), definition.unit ?? ''].join(' ').trim()
  return definition.values.find((entry) => entry.value === value)?.label ?? value
}
