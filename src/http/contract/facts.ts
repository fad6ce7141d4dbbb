// The facts of a request: schema from the vocabulary of the knowledge base, and the way into a ledger.

import * as z from 'zod'
import {
  type FactDefinition,
  type FactRecord,
  type FactValue,
  type Ledger,
  UNKNOWN,
} from '../../domain/fact.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { daySchema } from './day.ts'

/** Where further qualifications stand in a request. */
export const FURTHER = 'weitere_qualifikationen'
/** How many qualifications beside the first. */
export const MOST_FURTHER = 3

/** Facts as a request carries them, checked: the first qualification flat, further ones in a list. */
export type FactsInput = Readonly<Record<string, unknown>>

/** The schema of `facts`. Unknown facts are refused; "unbekannt" is an answer to every question. */
export function factsSchema(knowledge: Knowledge) {
  const qualification = shape(knowledge, 'qualification')
  return z
    .strictObject({
      ...shape(knowledge, 'person'),
      ...qualification,
      [FURTHER]: z.array(z.strictObject(qualification)).max(MOST_FURTHER).optional(),
    })
    .meta({
      id: 'Facts',
      description: 'Vocabulary of facts. Absent: not asked. "unbekannt": asked, not known.',
    })
}

function shape(
  knowledge: Knowledge,
  level: FactDefinition['level'],
): Record<string, z.ZodType<FactValue | undefined>> {
  const definitions = knowledge.facts.filter((definition) => definition.level === level)
  return Object.fromEntries(
    definitions.map((definition) => [
      definition.id,
      valueSchema(definition, knowledge).optional().meta({ description: definition.question }),
    ]),
  )
}

function valueSchema(definition: FactDefinition, knowledge: Knowledge): z.ZodType<FactValue> {
  const unknown = z.literal(UNKNOWN)
  const words = definition.values.map((entry) => entry.value)
  switch (definition.type) {
    case 'enum':
    case 'yes_no':
      return z.enum([...words, UNKNOWN])
    case 'country':
      return z.enum([...countryCodes(knowledge), UNKNOWN])
    case 'district':
      return z.enum([...Object.keys(knowledge.districts), UNKNOWN])
    case 'set':
      return z.union([z.array(z.enum(words)).max(words.length).refine(isDistinct), unknown])
    case 'date':
      return z.union([daySchema, unknown])
    case 'integer':
      return z.union([bounded(z.int(), definition), unknown])
    case 'number':
      return z.union([bounded(z.number(), definition), unknown])
  }
}

function bounded(schema: z.ZodNumber, { min, max }: FactDefinition): z.ZodNumber {
  const above = min === undefined ? schema : schema.min(min)
  return max === undefined ? above : above.max(max)
}

function isDistinct(words: readonly string[]): boolean {
  return new Set(words).size === words.length
}

/** All codes a country fact may have. */
export function countryCodes({ countryTables }: Knowledge): readonly string[] {
  return Object.keys(Object.values(countryTables)[0] ?? {}).sort((a, b) => (a < b ? -1 : 1))
}

/** Sorts checked facts into a ledger: person, first qualification, further qualifications. */
export function toLedger(knowledge: Knowledge, facts: FactsInput): Ledger {
  const further = facts[FURTHER]
  return {
    person: pick(knowledge, facts, 'person'),
    qualifications: [facts, ...(Array.isArray(further) ? further : [])].map((entry) =>
      pick(knowledge, entry, 'qualification'),
    ),
  }
}

function pick(knowledge: Knowledge, facts: FactsInput, level: FactDefinition['level']): FactRecord {
  const found: Record<string, FactValue> = {}
  for (const { id, level: own } of knowledge.facts) {
    const value = facts[id]
    if (own === level && isFactValue(value)) found[id] = value
  }
  return found
}

function isFactValue(value: unknown): value is FactValue {
  if (Array.isArray(value)) return value.every((entry) => typeof entry === 'string')
  return typeof value === 'string' || typeof value === 'number'
}
