// Assessment → reply of the public contract.

import type {
  Assessment,
  AuthorityFinding,
  DeploymentFinding,
  FirstDayFinding,
  NextQuestion,
  OpenNote,
} from '../domain/assessment.ts'
import { type Citation, type CitationRef, cite } from '../domain/citation.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import { headline } from '../i18n/headline.ts'
import { countryName, formatDate, type Locale, type Text, textsOf } from '../i18n/texts.ts'
import { withValues } from '../i18n/values.ts'
import type { Rulebook } from '../rules/rulebook.ts'
import { countryCodes } from './contract/facts.ts'
import type { AssessmentReply } from './contract/reply.ts'

export interface ReplyOptions {
  readonly locale: Locale
  readonly audience: 'applicant' | 'employer'
  /** Citations in full, or as ids with one table at the end. */
  readonly citations: 'full' | 'ids'
}

type Cited = Citation | string

/** Puts an assessment into the words and the shape of the contract. */
export function assessmentReply(
  rulebook: Rulebook,
  assessed: Assessment,
  options: ReplyOptions,
): AssessmentReply {
  const { knowledge } = rulebook
  const assessment = withValues(knowledge, assessed)
  const text = textsOf(knowledge)
  const table = new Map<string, Citation>()
  const citing = (ref: CitationRef): Cited => {
    const citation = cite(ref, knowledge.sources)
    if (options.citations === 'full') return citation
    const id = `${ref.source} ${ref.pinpoint}`
    table.set(id, citation)
    return id
  }
  const { language, next } = assessment
  return {
    locale: options.locale,
    asOf: assessment.asOf,
    today: assessment.today,
    knowledge: { version: knowledge.version, reviewed: knowledge.reviewed, released: knowledge.released },
    countsAs: assessment.countsAs,
    best: assessment.best?.deployment.id ?? null,
    deployments: assessment.deployments.map((finding) => deploymentReply(finding, citing)),
    language: {
      applies: language.applies,
      ...(language.reason ? { reason: language.reason } : {}),
      ...(language.atStart ? { atStart: language.atStart } : {}),
      ...(language.later ? { later: language.later } : {}),
      text: language.text,
      citations: language.citations.map(citing),
    },
    beforeFirstDay: assessment.beforeFirstDay.map((finding) => dutyReply(finding, citing)),
    ...(options.audience === 'employer'
      ? { duties: assessment.duties.map((finding) => dutyReply(finding, citing)) }
      : {}),
    statements: assessment.statements.map((finding) => ({
      ...finding,
      ask: [...finding.ask],
      citation: citing(finding.citation),
    })),
    authorities: assessment.authorities.map((finding) => authorityReply(knowledge, finding, citing)),
    upcoming: assessment.upcoming.map(({ on, affects, notes }) => ({
      on,
      change: notes.map(({ note }) => text('ab', { datum: formatDate(on), hinweis: note })).join(' '),
      affects: [...affects],
    })),
    next: next ? questionReply(rulebook, next, options.audience, text) : null,
    headline: headline(knowledge, text, assessment, options.audience),
    notice: knowledge.released ? text('hinweis') : `${text('hinweis')} ${text('hinweis.entwurf')}`,
    decision: assessment.decision,
    ...(options.citations === 'ids' ? { citationTable: Object.fromEntries(table) } : {}),
  }
}

/** What is due before the first day, or of the Träger. */
function dutyReply<F extends FirstDayFinding>(finding: F, citing: (ref: CitationRef) => Cited) {
  return {
    ...finding,
    citation: citing(finding.citation),
    notes: notesReply(finding.notes, citing),
  }
}

function notesReply(notes: readonly OpenNote[], citing: (ref: CitationRef) => Cited) {
  return notes.map(({ note, citation }) => ({ text: note, citation: citing(citation) }))
}

function deploymentReply(
  finding: DeploymentFinding,
  citing: (ref: CitationRef) => Cited,
): AssessmentReply['deployments'][number] {
  const { deployment, until } = finding
  return {
    id: deployment.id,
    title: deployment.title,
    qualification: finding.qualification,
    role: deployment.role,
    verdict: finding.verdict,
    ...(finding.reason ? { reason: finding.reason } : {}),
    ...(finding.notYet ? { notYet: true as const } : {}),
    hours: finding.hours.map((hours) => ({ ...hours })),
    ...(deployment.during ? { while: `${deployment.during.fact} ${String(deployment.during.value)}` } : {}),
    ...(until
      ? {
          until: {
            date: until.date,
            because: until.because,
            ...(until.atMost ? { atMost: true as const } : {}),
          },
        }
      : {}),
    certainty: finding.certainty,
    missing: [...finding.missing],
    met: finding.met.map(({ fact, citation }) => ({ fact, citation: citing(citation) })),
    failed: finding.failed.map(({ fact, citation }) => ({ fact, citation: citing(citation) })),
    notes: notesReply(finding.notes, citing),
    conditions: finding.conditions.map(({ id, text, modality, citation }) => ({
      id,
      text,
      modality,
      citation: citing(citation),
    })),
    changes: finding.changes.map((change) =>
      change.map(({ fact, values }) => ({
        fact,
        values: values.map((value) => (typeof value === 'object' ? [...value] : value)),
      })),
    ),
    citations: finding.citations.map(citing),
    ...(finding.reviewOverdueSince ? { reviewOverdueSince: finding.reviewOverdueSince } : {}),
    ...(finding.withdrawal ? { withdrawal: { ...finding.withdrawal } } : {}),
  }
}

function authorityReply(
  knowledge: Knowledge,
  finding: AuthorityFinding,
  citing: (ref: CitationRef) => Cited,
): AssessmentReply['authorities'][number] {
  const name = finding.authority === undefined ? undefined : knowledge.authorities[finding.authority]?.name
  return {
    purpose: finding.purpose,
    verdict: finding.verdict,
    ...(finding.authority === undefined ? {} : { authority: finding.authority }),
    ...(name === undefined ? {} : { name }),
    qualification: finding.qualification,
    missing: [...finding.missing],
    citations: finding.citations.map(citing),
  }
}

function questionReply(
  rulebook: Rulebook,
  { fact, qualification, settles }: NextQuestion,
  audience: ReplyOptions['audience'],
  text: Text,
): NonNullable<AssessmentReply['next']> {
  const definition = rulebook.define(fact)
  return {
    fact,
    qualification,
    type: definition.type,
    question: (audience === 'employer' && definition.questionEmployer) || definition.question,
    help: definition.help,
    options: optionsFor(rulebook, fact, text),
    why: definition.why,
    settles,
    howToFindOut: definition.howToFindOut,
    whoKnows: [...definition.whoKnows],
  }
}

/** The answers to choose from; "unbekannt" last. Numbers and days have only that one. */
export function optionsFor(rulebook: Rulebook, fact: string, text: Text): { value: string; label: string }[] {
  const definition = rulebook.define(fact)
  const { knowledge } = rulebook
  const unknown = { value: 'unbekannt', label: text('unbekannt') }
  const choices =
    definition.type === 'country'
      ? countryCodes(knowledge)
          .map((code) => ({ value: code, label: countryName(code) }))
          .sort((a, b) => a.label.localeCompare(b.label, 'de'))
      : definition.type === 'district'
        ? Object.values(knowledge.districts)
            .map(({ id, name }) => ({ value: id, label: name }))
            .sort((a, b) => a.label.localeCompare(b.label, 'de'))
        : definition.values.map(({ value, label }) => ({ value, label }))
  return [...choices, unknown]
}
