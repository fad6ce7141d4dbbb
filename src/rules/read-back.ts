// A rule read back as German sentences, so that a lawyer can check it without reading YAML.

import { type CitationRef, cite } from '../domain/citation.ts'
import type { FactDefinition, FactValue } from '../domain/fact.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { Condition, Rule, RuleVersion, Test } from '../domain/rule.ts'

/** A sentence with what it is made of. */
export interface ReadBack {
  readonly sentence: string
  readonly parts: readonly ReadBack[]
}

/** Every version of a rule as sentences. */
export function readBackRule(knowledge: Knowledge, rule: Rule): readonly ReadBack[] {
  return rule.versions.map((version) => readBackVersion(knowledge, rule, version))
}

function readBackVersion(knowledge: Knowledge, rule: Rule, { from, effect }: RuleVersion): ReadBack {
  if (effect.kind === 'repealed') {
    return {
      sentence: `Ab ${from} gilt „${rule.title}“ nicht mehr (${place(knowledge, effect.citation)}). ${effect.note}`,
      parts: [],
    }
  }
  return {
    sentence: `Ab ${from}: ${rule.title} (${place(knowledge, rule.citation)}). ${effect.consequence}`,
    parts: [readBack(knowledge, effect.condition)],
  }
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

function valueWords(value: FactValue, definition: FactDefinition | undefined): string {
  if (typeof value === 'object') return value.map((word) => valueWords(word, definition)).join(', ')
  const label = definition?.values.find((entry) => entry.value === value)?.label
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
