// Reads facts for one rule: facts of the person, of the qualification under assessment, or of a named one.

import { type FactRef, type FactValue, isKnown, type Ledger } from '../domain/fact.ts'
import type { FactId } from '../generated/ids.ts'
import type { FactKey } from './condition.ts'
import type { Rulebook } from './rulebook.ts'

/** Where a key of a rule stands in the ledger. */
export function refOf(key: FactKey, qualification: number, rulebook: Rulebook): FactRef {
  const mark = key.indexOf('#')
  if (mark >= 0) return { fact: key.slice(0, mark), qualification: Number(key.slice(mark + 1)) }
  return { fact: key, qualification: rulebook.define(key).level === 'person' ? 0 : qualification }
}

/** A reader of facts for a rule about one qualification. */
export function reader(
  { person, qualifications }: Ledger,
  qualification: number,
  rulebook: Rulebook,
): (key: FactKey) => FactValue | undefined {
  const own = qualifications[qualification]
  return (key) => {
    const mark = key.indexOf('#')
    if (mark >= 0) return qualifications[Number(key.slice(mark + 1))]?.[key.slice(0, mark)]
    return (rulebook.define(key).level === 'person' ? person : own)?.[key]
  }
}

/** The value at one place of the ledger. */
export function readFact(
  ledger: Ledger,
  { fact, qualification }: FactRef,
  rulebook: Rulebook,
): FactValue | undefined {
  const record =
    rulebook.define(fact).level === 'person' ? ledger.person : ledger.qualifications[qualification]
  return record?.[fact]
}

/** The value of a person fact, or undefined where it is absent or "unbekannt". */
export function knownPersonFact(ledger: Ledger, fact: FactId): FactValue | undefined {
  const value = ledger.person[fact]
  return isKnown(value) ? value : undefined
}

/** A copy of the ledger with one fact set. */
export function withFact(
  ledger: Ledger,
  { fact, qualification }: FactRef,
  value: FactValue,
  rulebook: Rulebook,
): Ledger {
  if (rulebook.define(fact).level === 'person')
    return { ...ledger, person: { ...ledger.person, [fact]: value } }
  return {
    ...ledger,
    qualifications: ledger.qualifications.map((record, index) =>
      index === qualification ? { ...record, [fact]: value } : record,
    ),
  }
}
