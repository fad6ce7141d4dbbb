// Random people: complete ledgers over the facts rules test, and partial ones made of them.

import fc from 'fast-check'
import type { FactRef, FactValue, Ledger } from '../../src/domain/fact.ts'
import type { Rulebook } from '../../src/rules/rulebook.ts'
import { withFact } from '../../src/rules/scope.ts'

/**
 * Facts whose absence has a meaning of its own: they set the clock, and say nothing about the person.
 * Properties hold for each setting of the clock; they are not what is varied.
 */
export const CLOCK_FACTS = ['start_datum', 'taetigkeitsantritt', 'einsatz_13_seit']

/** Facts the language rule reads without a condition of its own. */
const LANGUAGE_FACTS = ['deutsch', 'kita_einsatz_vor_2024_12_06']

/** Places of all facts some rule tests, for a number of qualifications. */
export function places(rulebook: Rulebook, qualifications: number): readonly FactRef[] {
  return [...rulebook.testedFacts, ...LANGUAGE_FACTS]
    .filter((fact) => !CLOCK_FACTS.includes(fact))
    .flatMap((fact) =>
      rulebook.define(fact).level === 'person'
        ? [{ fact, qualification: 0 }]
        : Array.from({ length: qualifications }, (_, qualification) => ({ fact, qualification })),
    )
}

/** One representative of each class of values that rules tell apart. */
export function answers(rulebook: Rulebook, fact: string): readonly FactValue[] {
  if (LANGUAGE_FACTS.includes(fact)) return rulebook.define(fact).values.map(({ value }) => value)
  return rulebook.answersTo(fact).map(({ representative }) => representative)
}

export interface Person {
  readonly complete: Ledger
  /** All places, in the order in which `partial` fills them. */
  readonly order: readonly FactRef[]
}

/** A person about whom everything is known that a rule tests; always in NRW. */
export function person(rulebook: Rulebook, mostQualifications = 2): fc.Arbitrary<Person> {
  return fc.integer({ min: 1, max: mostQualifications }).chain((count) => {
    const all = places(rulebook, count).filter(({ fact }) => fact !== 'bundesland')
    const values = fc.tuple(...all.map(({ fact }) => fc.constantFrom(...answers(rulebook, fact))))
    return fc
      .tuple(values, fc.shuffledSubarray([...all], { minLength: all.length }))
      .map(([given, order]) => {
        const complete = all.reduce<Ledger>(
          (ledger, ref, index) => withFact(ledger, ref, given[index] ?? '', rulebook),
          blank(count),
        )
        return { complete, order }
      })
  })
}

/** A person in NRW about whom nothing else is known. */
export function blank(qualifications: number): Ledger {
  return { person: { bundesland: 'nrw' }, qualifications: Array.from({ length: qualifications }, () => ({})) }
}

/** The ledger without some facts. */
export function without(rulebook: Rulebook, ledger: Ledger, refs: readonly FactRef[]): Ledger {
  const drop = (record: Ledger['person'], facts: readonly string[]) =>
    Object.fromEntries(Object.entries(record).filter(([fact]) => !facts.includes(fact)))
  const ofPerson = refs.filter(({ fact }) => rulebook.define(fact).level === 'person').map(({ fact }) => fact)
  return {
    person: drop(ledger.person, ofPerson),
    qualifications: ledger.qualifications.map((record, index) =>
      drop(
        record,
        refs.filter(({ qualification }) => qualification === index).map(({ fact }) => fact),
      ),
    ),
  }
}

/** Every way to fill the given places with answers rules tell apart. */
export function* completions(
  rulebook: Rulebook,
  ledger: Ledger,
  refs: readonly FactRef[],
): Generator<Ledger> {
  const [first, ...rest] = refs
  if (!first) {
    yield ledger
    return
  }
  for (const value of answers(rulebook, first.fact))
    yield* completions(rulebook, withFact(ledger, first, value, rulebook), rest)
}

/** The one exception of reading.md: anabin is met, and a negative ZAB evaluation is volunteered. */
export function zabTakesBack(complete: Ledger, partial: Ledger): boolean {
  return complete.qualifications.some(
    (record, index) =>
      record['zab_bewertung'] === 'negativ' && partial.qualifications[index]?.['zab_bewertung'] === undefined,
  )
}
