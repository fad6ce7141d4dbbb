// Days on which something ends, and what is known of the time after.

import type { CitationRef } from '../../domain/citation.ts'
import { addDays, type LocalDate } from '../../domain/date.ts'
import { type Entry, type EntryRef, refTo } from './entry.ts'

export interface KnownEnd {
  readonly lastDay: LocalDate
  readonly note: string
  readonly citation: CitationRef
  readonly entries: readonly EntryRef[]
}

/** Every known end, the earliest first. What ends together for one reason stands together. */
export function knownEnds(entries: readonly Entry[]): readonly KnownEnd[] {
  const found = new Map<string, KnownEnd>()
  for (const entry of entries) {
    for (const { from, repealed } of entry.versions) {
      if (!repealed) continue
      const lastDay = addDays(from, -1)
      const key = `${lastDay} ${repealed.note}`
      const others = found.get(key)?.entries ?? []
      found.set(key, { lastDay, ...repealed, entries: [...others, refTo(entry)] })
    }
  }
  return [...found.values()].sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0))
}
