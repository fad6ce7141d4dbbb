// The examples of both states as something both are asked about: the verdict on their rule.

import { isDeepStrictEqual } from 'node:util'
import type { LocalDate } from '../../../domain/date.ts'
import type { Loaded } from '../../../knowledge/compile.ts'
import { findingOf } from '../example-verdict.ts'
import { type Asked, leftIn, type Sides } from './changes.ts'
import { type PlacedExample, placedExamples, type Status, union } from './population.ts'
import type { Side } from './side.ts'

type WithExamples = Pick<Loaded, 'examples'>

export interface AskedExample extends Asked {
  /** `externenpruefung: nur mündlich` */
  readonly id: string
  readonly status: Status
  /** True where the new state does not reach the stated outcome. */
  readonly isUnmet: boolean
}

/** All examples of either state; one that is in both as it is written now. */
export function askedExamples(old: WithExamples, now: WithExamples, sides: Sides): readonly AskedExample[] {
  return union(placedExamples(old), placedExamples(now)).flatMap(({ value, status }) => {
    const [earlier, present] = [sides.before, sides.after].map(({ rules }) => rules.get(value.rule))
    const day = value.example.asOf ?? (present ?? earlier)?.review.on
    if (day === undefined) return []
    // A rule that is new or gone comes out no differently: its examples are new or gone with it.
    const isComparable = earlier !== undefined && present !== undefined
    return [
      {
        id: value.id,
        status,
        day,
        ask: (side, on = day) => (isComparable ? verdictOn(side, value, on) : {}),
        left: leftIn(value.example.facts, sides),
        isUnmet: present !== undefined && status !== 'removed' && isUnmet(sides.after, value, day),
      },
    ]
  })
}

/** In the shape of a reply, so that the same words tell what is different. */
function verdictOn(side: Side, { rule, example }: PlacedExample, day: LocalDate) {
  const found = side.rules.get(rule)
  if (!found) return { deployments: [] }
  const { ledger } = side.understand(example.facts)
  return { deployments: [{ id: rule, ...findingOf(side.rulebook, found, example, ledger, day) }] }
}

function isUnmet(side: Side, placed: PlacedExample, day: LocalDate): boolean {
  const { outcome, reason, missing } = placed.example
  return verdictOn(side, placed, day).deployments.some(
    (found) =>
      found.verdict !== outcome ||
      (reason !== undefined && found.reason !== reason) ||
      (missing !== undefined && !isDeepStrictEqual(found.missing, missing)),
  )
}
