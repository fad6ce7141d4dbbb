// The words an editor may choose from, as they stand in the knowledge base at the moment of export.

import type { FactDefinition } from '../../domain/fact.ts'
import { UNKNOWN } from '../../domain/fact.ts'
import { COUNTRY_CODES } from '../country-codes.ts'
import { DISTRICT_IDS } from '../district-ids.ts'
import { withdrawableIds } from '../lint/known-withdrawals.ts'
import { DAY_PATTERN } from '../schema/words.ts'
import type { Section } from '../section.ts'
import type { World } from '../world.ts'

/** A part of a JSON Schema. `vokabular` stands for a reference to a definition of that name. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** What the language rule asks for before the first day: listed there, no rule of its own. */
export const LANGUAGE_AT_START = 'sprache-b1'

/** The definition of every vocabulary, by its name. */
export function vocabulariesOf(world: World): ReadonlyMap<string, JsonSchema> {
  const facts = world.facts.entries.map(({ value }) => value)
  const rules = world.rules.entries.map(({ id, value }) => ({ id, rule: value.rule }))
  const deployments = rules.filter(({ rule }) => rule.kind === 'deployment')
  const obligations = rules.flatMap(({ id, rule }) => (rule.kind === 'obligation' ? [id] : []))
  const purposes = rules.flatMap(({ rule }) => (rule.kind === 'competence' ? [rule.purpose] : []))
  return new Map<string, JsonSchema>([
    ['angabe', words(idsOf(world.facts))],
    ['angaben', answers(facts)],
    ['auslegung', words(idsOf(world.interpretations))],
    ['behoerde', words(idsOf(world.authorities))],
    ['eintrag', words([...withdrawableIds(world)])],
    ['einsatz', words(deployments.map(({ id }) => id))],
    ['fundstelle', citation(idsOf(world.sources))],
    ['gesagt', words([...obligations, ...idsOf(world.statements)])],
    ['kreis', words([...DISTRICT_IDS])],
    ['laendercode', words([...COUNTRY_CODES])],
    ['laendertabelle', words(idsOf(world.countryTables))],
    ['pflicht', words([...obligations, LANGUAGE_AT_START])],
    ['regel', words(idsOf(world.rules))],
    ['stelle', words([...idsOf(world.authorities), ...idsOf(world.laender)])],
    ['vergleich', { allOf: facts.map(comparison) }],
    ['zahl', words(idsOf(world.values))],
    ['zweck', words([...new Set(purposes)])],
    ...facts.map((fact) => [`wert-${fact.id}`, valueOfFact(fact)] as const),
  ])
}

function idsOf(section: Section<unknown>): readonly string[] {
  return [...section.ids]
}

/** JSON Schema knows no empty choice: where there is nothing to choose, any word will do. */
function words(values: readonly string[]): JsonSchema {
  return values.length > 0 ? { type: 'string', enum: values } : { type: 'string' }
}

/** The id of a source, then a place in it that nobody can list. */
function citation(sources: readonly string[]): JsonSchema {
  return {
    type: 'string',
    pattern: `^(?:${sources.join('|')}) +\\S`,
    defaultSnippets: sources.map((id) => ({ label: id, body: `${id} $1` })),
  }
}

/** One value of a fact; of a set, one of its elements. */
function valueOfFact(fact: FactDefinition): JsonSchema {
  switch (fact.type) {
    case 'enum':
    case 'set':
    case 'yes_no':
      return words(fact.values.map(({ value }) => value))
    case 'country':
      return { vokabular: 'laendercode' }
    case 'district':
      return { vokabular: 'kreis' }
    case 'date':
      return { type: 'string', pattern: DAY_PATTERN }
    case 'number':
    case 'integer':
      return {
        type: fact.type,
        ...(fact.min === undefined ? {} : { minimum: fact.min }),
        ...(fact.max === undefined ? {} : { maximum: fact.max }),
      }
  }
}

/** What a condition may compare a fact with. A set is counted. */
function comparison(fact: FactDefinition): JsonSchema {
  const value = { vokabular: `wert-${fact.id}` }
  const bound = fact.type === 'set' ? { type: 'integer', minimum: 1, maximum: fact.values.length } : value
  return {
    if: { properties: { angabe: { const: fact.id } }, required: ['angabe'] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: {
      properties: {
        ist: value,
        in: { items: value },
        enthaelt: value,
        mindestens: bound,
        hoechstens: bound,
      },
    },
  }
}

/** The facts of an example or a case, further qualifications included. */
function answers(facts: readonly FactDefinition[]): JsonSchema {
  const answer = (fact: FactDefinition): readonly [string, JsonSchema] => {
    const value = { vokabular: `wert-${fact.id}` }
    const said = fact.type === 'set' ? { type: 'array', items: value } : value
    return [fact.id, { anyOf: [said, { const: UNKNOWN }], description: fact.label }]
  }
  const ofQualification = facts.filter(({ level }) => level === 'qualification')
  const further = {
    type: 'object',
    properties: Object.fromEntries(ofQualification.map(answer)),
    additionalProperties: false,
  }
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(facts.map(answer)),
      weitere_qualifikationen: { type: 'array', maxItems: 3, items: further },
    },
    additionalProperties: false,
  }
}
