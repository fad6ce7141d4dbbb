// Who counts on the staff of another Land while in training: what was last known, and what is open since.
// Shown, never computed with: only the law of NRW is.

import { addDays, type LocalDate } from '../domain/date.ts'
import type { Land } from '../domain/knowledge.ts'
import type { StatementVersion } from '../domain/statement.ts'
import { versionAt } from './rulebook.ts'

/** The versions of a Land as they stand on a day. */
export interface LandTraining {
  /** The newest version that says how it was; absent where nothing is known. */
  readonly lastKnown?: StatementVersion
  /** The newest version of all, where it is another one: it says what is not proven. */
  readonly since?: StatementVersion
  /** Those before, the oldest first. */
  readonly earlier: readonly StatementVersion[]
  /** The last day before the next version there is today; the law may have changed without our knowing. */
  readonly expires?: LocalDate
}

/** Reads the versions on a day: an unproven one never hides what was known before it. */
export function landTraining({ training }: Pick<Land, 'training'>, asOf: LocalDate): LandTraining {
  const begun = training.filter(({ from }) => from <= asOf)
  const newest = versionAt(begun, asOf)
  const lastKnown = begun.findLast(isKnown)
  const next = training.find(({ from }) => from > asOf)
  return {
    ...(lastKnown ? { lastKnown } : {}),
    ...(newest && newest !== lastKnown ? { since: newest } : {}),
    earlier: begun.filter((version) => version !== lastKnown && version !== newest),
    ...(next ? { expires: addDays(next.from, -1) } : {}),
  }
}

/** A version that tells how it was; an end, or "not proven", tells that nobody knows. */
function isKnown({ content }: StatementVersion): boolean {
  return content.kind === 'said' && content.certainty !== 'ungeklaert'
}
