// The cases of both states as something both are asked about.

import { differences as againstExpectation } from '../../../knowledge/case-differences.ts'
import type { Case } from '../../../knowledge/schema/case.ts'
import { type Asked, leftIn, type Sides } from './changes.ts'
import { type Status, union } from './population.ts'
import { assessed, replyTo } from './side.ts'

export interface AskedCase extends Asked {
  readonly id: string
  readonly title: string
  readonly status: Status
  /** What the new state says otherwise than the case expects, one line each. */
  readonly unexpected: readonly string[]
}

/** All cases of either state; one that is in both as it is written now. */
export function askedCases(
  old: readonly Case[],
  now: readonly Case[],
  { before, after }: Sides,
): readonly AskedCase[] {
  return union(old, now).map(({ value: one, status }) => {
    const present = assessed(after, one)
    return {
      id: one.id,
      title: one.title,
      status,
      day: present.asOf,
      ask: (side, day) =>
        replyTo(side, one, side === after && day === undefined ? present : assessed(side, one, day)),
      unexpected: status === 'removed' ? [] : againstExpectation(one.expected, present),
      left: leftIn(one.facts, { before, after }),
    }
  })
}
