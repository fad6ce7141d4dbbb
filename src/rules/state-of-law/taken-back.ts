// What the editors have taken back and not yet given free again.

import type { LocalDate } from '../../domain/date.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { type Contact, contactsFor } from './contact.ts'
import { type Entry, type EntryRef, refTo } from './entry.ts'

export interface TakenBack {
  readonly since: LocalDate
  readonly reason: string
  readonly ask: readonly Contact[]
  /** The entry named, and everything that rests on it. */
  readonly entries: readonly EntryRef[]
}

/** Every withdrawal in force, the latest first. */
export function takenBack(
  knowledge: Knowledge,
  entries: readonly Entry[],
  today: LocalDate,
): readonly TakenBack[] {
  const { withdrawals } = knowledge
  const named = [...new Map(Object.values(withdrawals).map((each) => [each.entry, each])).values()]
  return named
    .filter(({ since }) => since <= today)
    .sort((a, b) => (a.since > b.since ? -1 : a.since < b.since ? 1 : 0))
    .map(({ entry, since, reason, office }) => ({
      since,
      reason,
      ask: contactsFor(knowledge, [office]),
      entries: entries.filter(({ id }) => withdrawals[id]?.entry === entry).map(refTo),
    }))
}
