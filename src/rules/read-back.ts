// A rule read back as German sentences, so that a lawyer can check it without reading YAML.

import { type CitationRef, cite } from '../domain/citation.ts'
import type { Period } from '../domain/date.ts'
import type { FactDefinition, FactValue } from '../domain/fact.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { Competence, Condition, Rule, RuleVersion, Test } from '../domain/rule.ts'

/** A sentence with what it is made of. */
export interface ReadBack {
  readonly sentence: string
  readonly parts: readonly ReadBack[]
}

/** A rule as sentences: what it allows, then every version with its conditions, then what it only shows. */
export function readBackRule(knowledge: Knowledge, rule: Rule): readonly ReadBack[] {
  return [
    {
      sentence: `${rule.title} (${place(knowledge, rule.citation)}). Gewissheit: ${rule.certainty}.`,
      parts: particulars(knowledge, rule).map(plain),
    },
    ...rule.versions.map((version) => readBackVersion(knowledge, rule, version)),
    ...shown(knowledge, rule),
  ]
}

function plain(sentence: string): ReadBack {
  return { sentence, parts: [] }
}

/** What an editor can change beside the condition: role, hours, duration, stage, office, modality. */
function particulars(knowledge: Knowledge, rule: Rule): readonly string[] {
  const word = (key: string) => knowledge.texts[key] ?? key
  switch (rule.kind) {
    case 'deployment':
      return [
        `Rolle: ${word(`rolle.${rule.role}`)}.`,
        ...rule.hours.map(
          ({ kind, share, certainty }) =>
            `Stunden: ${word(`stunden.${kind}`)} ${word(`anteil.${share}`)} (${certainty}).`,
        ),
        ...(rule.maxDuration
          ? [
              `Höchstens ${duration(rule.maxDuration.period)} (${place(knowledge, rule.maxDuration.citation)}).`,
            ]
          : []),
        ...(rule.during
          ? [`Nur während: ${labelOf(knowledge, rule.during.fact)} ${String(rule.during.value)}.`]
          : []),
      ]
    case 'competence':
      return [`Zweck: ${word(`zweck.${rule.purpose}`)}. Gefunden über: ${finding(rule.finds)}.`]
    case 'obligation':
      return [`${rule.text} (${word(`modalitaet.${rule.modality}`)})`]
    case 'premise':
      return []
  }
}

function duration(period: Period): string {
  return 'years' in period ? `${period.years} Jahre` : `${period.months} Monate`
}

function finding(finds: Competence['finds']): string {
  if (finds.by === 'fixed') return `immer ${finds.authority}`
  return finds.by === 'country'
    ? `das Land des Abschlusses (Tabelle ${finds.table})`
    : `den Kreis (${finds.table})`
}

function shown(knowledge: Knowledge, rule: Rule): readonly ReadBack[] {
  if (rule.kind === 'obligation') {
    const { met, metFrom = [] } = rule
    return [
      ...(met ? [{ sentence: 'Das ist erfüllt, wenn:', parts: [readBack(knowledge, met)] }] : []),
      ...metFrom.map((anew) => ({
        sentence: `Ab ${germanDay(anew.from)} ist das erfüllt, wenn:`,
        parts: [readBack(knowledge, anew.met)],
      })),
    ]
  }
  if (rule.kind !== 'deployment' || rule.conditions.length === 0) return []
  const parts = rule.conditions.map(({ text, modality, citation, when }) => ({
    sentence: `[${modality}] ${text} (${place(knowledge, citation)})${when ? ' Nur, wenn nicht ausgeschlossen ist:' : ''}`,
    parts: when ? [readBack(knowledge, when)] : [],
  }))
  return [{ sentence: 'Dazu wird gezeigt, aber nicht gerechnet:', parts }]
}

function readBackVersion(knowledge: Knowledge, rule: Rule, { from, effect }: RuleVersion): ReadBack {
  const day = germanDay(from)
  if (effect.kind === 'repealed') {
    return plain(
      `Ab ${day} gilt „${rule.title}“ nicht mehr (${place(knowledge, effect.citation)}). ${effect.note}`,
    )
  }
  return { sentence: `Ab ${day}: ${effect.consequence}`, parts: [readBack(knowledge, effect.condition)] }
}

/** `2024-12-06` as `06.12.2024`. */
export function germanDay(date: string): string {
  return date.split('-').reverse().join('.')
}

function labelOf({ facts }: Knowledge, fact: string): string {
  return facts.find(({ id }) => id === fact)?.label ?? fact
}

/** A condition as a tree of sentences. */
export function readBack(knowledge: Knowledge, condition: Condition): ReadBack {
  switch (condition.kind) {
    case 'all':
      return {
        sentence: 'Alles davon ist erfüllt:',
        parts: condition.of.map((part) => readBack(knowledge, part)),
      }
    case 'any':
      return {
        sentence: 'Mindestens eines davon ist erfüllt:',
        parts: condition.of.map((part) => readBack(knowledge, part)),
      }
    case 'not':
      return { sentence: 'Das gilt nicht:', parts: [readBack(knowledge, condition.of)] }
    case 'rule':
      return {
        sentence: `Erfüllt ist: ${condition.rules.map((id) => `„${titleOf(knowledge, id)}“`).join(' oder ')} (${place(knowledge, condition.citation)}).`,
        parts: [],
      }
    case 'authority':
      return { sentence: `Offen: ${condition.note} (${place(knowledge, condition.citation)})`, parts: [] }
    case 'test':
      return { sentence: testSentence(knowledge, condition), parts: [] }
  }
}

function testSentence(knowledge: Knowledge, test: Test): string {
  const definition = knowledge.facts.find(({ id }) => id === test.fact)
  const label = definition?.label ?? test.fact
  const asRule = test.asRule ? ` Sonst ist es offen: ${test.asRule.note}` : ''
  const absent = test.whenAbsent
    ? ` Ohne Angabe ${test.whenAbsent === 'met' ? 'gilt das als erfüllt' : 'bleibt das offen'}.`
    : ''
  return `${label} ${relation(test, definition)} (${place(knowledge, test.citation)}).${asRule}${absent}`
}

function relation({ operator, value }: Test, definition: FactDefinition | undefined): string {
  const words = valueWords(value, definition)
  switch (operator) {
    case 'is':
      return `ist ${words}`
    case 'in':
      return `ist eines von: ${words}`
    case 'atLeast':
      return definition?.type === 'set' ? `umfasst mindestens ${words}` : `ist mindestens ${words}`
    case 'atMost':
      return `ist höchstens ${words}`
    case 'contains':
      return `umfasst ${words}`
  }
}

const COUNTRIES = new Intl.DisplayNames('de', { type: 'region' })

function valueWords(value: FactValue, definition: FactDefinition | undefined): string {
  if (typeof value === 'object') return value.map((word) => valueWords(word, definition)).join(', ')
  const label =
    definition?.type === 'country'
      ? COUNTRIES.of(String(value))
      : definition?.values.find((entry) => entry.value === value)?.label
  const unit = typeof value === 'number' && definition?.unit ? ` ${definition.unit}` : ''
  return label ? `„${label}“` : `${value}${unit}`
}

function titleOf({ premises, deployments }: Knowledge, id: string): string {
  return [...premises, ...deployments].find((rule) => rule.id === id)?.title ?? id
}

function place({ sources }: Knowledge, ref: CitationRef): string {
  const { pinpoint, title } = cite(ref, sources)
  return `${pinpoint} ${title}`
}

/** The tree as indented lines. */
export function readBackLines({ sentence, parts }: ReadBack, depth = 0): readonly string[] {
  return [
    `${'  '.repeat(depth)}${depth > 0 ? '- ' : ''}${sentence}`,
    ...parts.flatMap((part) => readBackLines(part, depth + 1)),
  ]
}
