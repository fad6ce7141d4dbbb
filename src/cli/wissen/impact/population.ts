// Everybody and everything both states are asked about: the cases and the examples of either.

import type { RuleExample } from '../../../domain/rule.ts'
import { canonicalJson } from '../../../knowledge/canonical.ts'
import type { Loaded } from '../../../knowledge/compile.ts'

/** Where something is written down: in both states alike, in both but otherwise, or in one of them. */
export type Status = 'same' | 'edited' | 'new' | 'removed'

/** What stands in both is taken as it is written now. */
export interface Member<T> {
  readonly value: T
  readonly status: Status
}

/** An example and the rule it belongs to. */
export interface PlacedExample {
  /** `externenpruefung: nur mündlich` */
  readonly id: string
  readonly rule: string
  readonly example: RuleExample
}

/** All of both lists, the present ones first. */
export function union<T extends { readonly id: string }>(
  old: readonly T[],
  now: readonly T[],
): readonly Member<T>[] {
  const before = new Map(old.map((value) => [value.id, value]))
  const present = new Set(now.map(({ id }) => id))
  const statusOf = (value: T): Status => {
    const earlier = before.get(value.id)
    if (earlier === undefined) return 'new'
    return canonicalJson(earlier) === canonicalJson(value) ? 'same' : 'edited'
  }
  return [
    ...now.map((value) => ({ value, status: statusOf(value) })),
    ...old.filter(({ id }) => !present.has(id)).map((value): Member<T> => ({ value, status: 'removed' })),
  ]
}

/** The examples of all rules. */
export function placedExamples({ examples }: Pick<Loaded, 'examples'>): readonly PlacedExample[] {
  return Object.entries(examples).flatMap(([rule, own]) =>
    own.map((example) => ({ id: `${rule}: ${example.name}`, rule, example })),
  )
}
