// What is different about one case or example, over all days it is asked about.

import { isDeepStrictEqual } from 'node:util'
import type { LocalDate } from '../../../domain/date.ts'
import type { Knowledge } from '../../../domain/knowledge.ts'
import type { Case } from '../../../knowledge/schema/case.ts'
import { type Placed, placeOf } from './areas.ts'
import type { Difference } from './deep-diff.ts'
import { type Reply, replyDifferences } from './reply-differences.ts'
import { type Side, sideOf } from './side.ts'

/** Something both states are asked about. */
export interface Asked {
  /** Its own Stichtag. */
  readonly day: LocalDate
  /** What a state says; on the own day where none is named. */
  readonly ask: (side: Side, day: LocalDate | undefined) => Reply
  /** Facts a state does not have, or not with this value; it is asked without them. */
  readonly left: { readonly before: readonly string[]; readonly after: readonly string[] }
}

export interface Sides {
  readonly before: Side
  readonly after: Side
}

/** Which facts the two states do not understand. */
export function leftIn(facts: Case['facts'], { before, after }: Sides): Asked['left'] {
  return { before: before.understand(facts).left, after: after.understand(facts).left }
}

/** A difference, and the days on which it is the same. */
export interface Change extends Difference, Placed {
  readonly days: readonly LocalDate[]
}

/** Somebody who got another answer under the new state, on a day. */
export interface Witness {
  readonly ask: (side: Side) => Reply
  readonly answer: Reply
}

/** Asks on the own day and on every further one. */
export function changesOf(
  { day: own, ask }: Asked,
  { before, after }: Sides,
  days: readonly LocalDate[],
): { readonly changes: readonly Change[]; readonly otherwise: readonly Witness[] } {
  const found = new Map<string, Change>()
  const otherwise: Witness[] = []
  // The own day is asked again if it is a new one too: a day that is named leaves other questions open.
  for (const stated of [undefined, ...days]) {
    const answer = ask(after, stated)
    const differences = replyDifferences(ask(before, stated), answer)
    if (differences.length > 0) otherwise.push({ ask: (side) => ask(side, stated), answer })
    for (const difference of differences) {
      const key = JSON.stringify([difference.path, difference.before, difference.after])
      const on = new Set([...(found.get(key)?.days ?? []), stated ?? own])
      found.set(key, { ...difference, ...placeOf(difference), days: [...on] })
    }
  }
  return { changes: [...found.values()], otherwise }
}

/** Whether some witness gets yet another answer under this knowledge. */
export function isOtherwise(witnesses: readonly Witness[], knowledge: Knowledge): boolean {
  try {
    const side = sideOf(knowledge)
    return witnesses.some(({ ask, answer }) => !isDeepStrictEqual(ask(side), answer))
  } catch {
    // Taking back one entry may leave others without what they refer to: then somebody needs it.
    return true
  }
}
