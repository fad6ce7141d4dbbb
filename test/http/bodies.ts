// Random requests: sound ones from the vocabulary, and ones with something strange inside.

import fc from 'fast-check'
import type { FactDefinition } from '../../src/domain/fact.ts'
import { countryCodes } from '../../src/http/contract/facts.ts'
import { knowledge } from './service.ts'

/** Any day a request may name, often one beside a change of the law. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '2024-12-05',
    '2024-12-06',
    '2030-12-31',
    '2031-01-01',
    '2028-02-29',
    '1900-01-01',
    '2189-12-31',
  ),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2189-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
)

/** Any answer to a fact, "unbekannt" among them. */
export function anyAnswer({ type, values, min = 0, max = 100 }: FactDefinition): fc.Arbitrary<unknown> {
  const words = values.map(({ value }) => value)
  return fc.oneof({ arbitrary: fc.constant('unbekannt'), weight: 1 }, { arbitrary: answers(), weight: 6 })

  function answers(): fc.Arbitrary<unknown> {
    switch (type) {
      case 'enum':
      case 'yes_no':
        return fc.constantFrom(...words)
      case 'set':
        return fc.subarray(words)
      case 'country':
        return fc.oneof(fc.constantFrom('DE', 'UA', 'TR', 'GL'), fc.constantFrom(...countryCodes(knowledge)))
      case 'district':
        return fc.constantFrom(...Object.keys(knowledge.districts))
      case 'date':
        return anyDay
      case 'integer':
        return fc.integer({ min, max })
      case 'number':
        return fc.double({ min, max, noNaN: true })
    }
  }
}

function record(level: FactDefinition['level']): fc.Arbitrary<Record<string, unknown>> {
  const definitions = knowledge.facts.filter((fact) => fact.level === level)
  const answers = Object.fromEntries(definitions.map((fact) => [fact.id, anyAnswer(fact)]))
  return fc
    .tuple(fc.record(answers), fc.subarray(definitions.map(({ id }) => id)))
    .map(([all, given]) => Object.fromEntries(given.map((id) => [id, all[id]])))
}

/** Facts a request may carry, in any order. */
export const anyFacts: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    record('person'),
    record('qualification'),
    fc.array(record('qualification'), { maxLength: 3 }),
    fc.nat(),
  )
  .map(([person, qualification, further, turn]) => {
    const facts = {
      ...person,
      ...qualification,
      ...(further.length > 0 ? { weitere_qualifikationen: further } : {}),
    }
    const entries = Object.entries(facts)
    const start = entries.length === 0 ? 0 : turn % entries.length
    return Object.fromEntries([...entries.slice(start), ...entries.slice(0, start)])
  })

/** A request the contract allows. */
export const soundRequest: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    facts: anyFacts,
    asOf: anyDay,
    locale: fc.constantFrom('de', 'de-simple', 'uk', 'en', 'ar', 'tr'),
    audience: fc.constantFrom('applicant', 'employer'),
  },
  { requiredKeys: ['facts'] },
)

const anyJson = fc.jsonValue({ maxDepth: 4 })

const anyKey = fc.oneof(
  fc.constantFrom(
    'facts',
    'asOf',
    'locale',
    'audience',
    'weitere_qualifikationen',
    'constructor',
    'toString',
  ),
  fc.constantFrom(...knowledge.facts.map(({ id }) => id)),
  fc.string(),
)

/** A sound request in which one value was replaced or added, at the top or among the facts. */
const spoiltRequest: fc.Arbitrary<unknown> = fc
  .tuple(soundRequest, anyKey, anyJson, fc.boolean())
  .map(([request, key, value, inFacts]) => {
    if (!inFacts) return { ...request, [key]: value }
    return { ...request, facts: { ...Object(request['facts']), [key]: value } }
  })

/** Any JSON at all, as often sound as spoilt or wild. */
export const anyBody: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: soundRequest, weight: 4 },
  { arbitrary: spoiltRequest, weight: 4 },
  { arbitrary: anyJson, weight: 2 },
)
