// What a person has answered so far, in the order of answering. The page's whole memory: it travels
// in hidden fields and is forgotten with the reply.

import type { FactDefinition, FactRef, FactValue } from '../../domain/fact.ts'
import { type FactsInput, FURTHER, MOST_FURTHER } from '../../http/contract/facts.ts'

export interface Answer {
  readonly ref: FactRef
  readonly value: FactValue
}

export interface Answers {
  readonly given: readonly Answer[]
  /** At least one; a qualification without any answer counts too. */
  readonly qualifications: number
}

/** How many qualifications a person can enter. */
export const MOST_QUALIFICATIONS = 1 + MOST_FURTHER

/** What the start page begins with: the Land this service is about, for everyone to see and change. */
export const PREFILLED: Answers = {
  given: [{ ref: { fact: 'bundesland', qualification: 0 }, value: 'nrw' }],
  qualifications: 1,
}

/** The answer to one question, if there is one. */
export function answerTo({ given }: Answers, ref: FactRef): FactValue | undefined {
  return given.find((answer) => isSame(answer.ref, ref))?.value
}

/** Everything but the answer to one question. */
export function without(answers: Answers, ref: FactRef): Answers {
  return { ...answers, given: answers.given.filter((answer) => !isSame(answer.ref, ref)) }
}

/** One more qualification, still empty; the same answers where there are already four. */
export function withQualification(answers: Answers): Answers {
  return { ...answers, qualifications: Math.min(answers.qualifications + 1, MOST_QUALIFICATIONS) }
}

/** Removes a qualification with its answers; those after it move up. */
export function withoutQualification(
  { given, qualifications }: Answers,
  removed: number,
  levelOf: (fact: string) => FactDefinition['level'],
): Answers {
  const moved = given.flatMap((answer) => {
    const { fact, qualification } = answer.ref
    if (levelOf(fact) === 'person' || qualification < removed) return [answer]
    return qualification === removed ? [] : [{ ...answer, ref: { fact, qualification: qualification - 1 } }]
  })
  return { given: moved, qualifications: Math.max(1, qualifications - 1) }
}

/** The answers as the facts of a request of the public contract. */
export function toFacts({ given, qualifications }: Answers): FactsInput {
  const records: Record<string, FactValue>[] = Array.from({ length: qualifications }, () => ({}))
  for (const { ref, value } of given) {
    const record = records[ref.qualification]
    if (record) record[ref.fact] = value
  }
  const [first, ...further] = records
  return { ...first, ...(further.length > 0 ? { [FURTHER]: further } : {}) }
}

/** True for two references to the same place. */
export function isSame(a: FactRef, b: FactRef): boolean {
  return a.fact === b.fact && a.qualification === b.qualification
}
