// The values of a fact, grouped by what tests can tell apart. A thousand credit points are one class.

import { addDays, type LocalDate, localDate } from '../domain/date.ts'
import type { FactDefinition, FactValue } from '../domain/fact.ts'
import { passes, type TestShape } from './passes.ts'

/** Values no test tells apart. */
export interface ValueClass {
  readonly representative: FactValue
  readonly members: readonly FactValue[]
}

/**
 * Groups a fact's values by the tests made of them. Numbers and days are stood for by the values on
 * both sides of each limit, countries by those a test names and one that none names.
 */
export function valueClasses(definition: FactDefinition, tests: readonly TestShape[]): readonly ValueClass[] {
  const groups = new Map<string, FactValue[]>()
  for (const value of samples(definition, tests)) {
    const signature = signatureOf(tests, value, definition)
    const group = groups.get(signature)
    if (group) group.push(value)
    else groups.set(signature, [value])
  }
  return [...groups.values()].flatMap(([representative, ...rest]) =>
    representative === undefined ? [] : [{ representative, members: [representative, ...rest] }],
  )
}

/** What the tests say of a value, as text: equal for values no test tells apart. */
export function signatureOf(
  tests: readonly TestShape[],
  value: FactValue,
  definition: FactDefinition,
): string {
  let signature = ''
  for (const test of tests) signature += passes(test, value, definition) ? '1' : '0'
  return signature
}

function samples(definition: FactDefinition, tests: readonly TestShape[]): readonly FactValue[] {
  switch (definition.type) {
    case 'enum':
    case 'yes_no':
      return definition.values.map((entry) => entry.value)
    case 'set':
      return subsets(definition.values.map((entry) => entry.value))
    case 'number':
    case 'integer':
      return numbers(definition, tests)
    case 'date':
      return days(tests)
    case 'country':
      return namedAndOneMore(tests, SAMPLE_COUNTRIES)
    case 'district':
      return namedAndOneMore(tests, SAMPLE_DISTRICTS)
  }
}

function numbers({ min = 0, max = 0 }: FactDefinition, tests: readonly TestShape[]): readonly number[] {
  const limits = tests.map((test) => Number(test.value))
  const around = limits.flatMap((limit) => [limit - 1, limit, limit + 1])
  return [...new Set([min, ...around, max])].filter((n) => n >= min && n <= max).sort((a, b) => a - b)
}

/** Stands for all days where no test names a limit. */
const ANY_DAY = localDate('2026-11-01')

function days(tests: readonly TestShape[]): readonly LocalDate[] {
  const limits = tests.map((test) => localDate(String(test.value)))
  const around = limits.flatMap((limit) => [addDays(limit, -1), limit, addDays(limit, 1)])
  return [...new Set([...around, ANY_DAY])].sort()
}

/** Stand for all countries and Kreise that no test names. */
const SAMPLE_COUNTRIES = ['BR', 'JP', 'KE', 'NZ']
const SAMPLE_DISTRICTS = ['koeln', 'kreis_unna']

/** The codes tests name, and one that none names. Germany is always told apart: much of the law does. */
function namedAndOneMore(tests: readonly TestShape[], samples: readonly string[]): readonly string[] {
  const named = tests.flatMap((test) => test.value).filter((value) => typeof value === 'string')
  const other = samples.find((sample) => !named.includes(sample))
  if (other === undefined) throw new RangeError('no sample is left that no test names')
  return [...new Set([...(samples === SAMPLE_COUNTRIES ? ['DE'] : []), ...named, other])]
}

function subsets(words: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** words.length }, (_, bits) =>
    words.filter((_, index) => (bits >> index) & 1),
  )
}
