// Places whose wording was never available to us: what waits for it, and whom to ask.

import { covers, type Source } from '../../domain/citation.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { type Contact, contactsFor } from './contact.ts'
import { type Entry, type EntryRef, refTo } from './entry.ts'

/** A source of which something was never seen. */
export interface UnseenSource {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly ask: readonly Contact[]
  readonly places: readonly UnseenPlace[]
}

export interface UnseenPlace {
  readonly pinpoint: string
  /** Entries that rest on this place. */
  readonly waiting: readonly EntryRef[]
}

/** All places never seen, by source; the source most entries wait for comes first. */
export function unseenPlaces(knowledge: Knowledge, entries: readonly Entry[]): readonly UnseenSource[] {
  return Object.values(knowledge.sources)
    .filter(({ notSeen }) => notSeen.length > 0)
    .map((source) => ({
      id: source.id,
      title: source.title,
      url: source.url,
      ask: contactsFor(knowledge, source.ask),
      places: source.notSeen.map((pinpoint) => ({
        pinpoint,
        waiting: waitingFor(source, pinpoint, entries),
      })),
    }))
    .sort((a, b) => countWaiting(b) - countWaiting(a) || a.title.localeCompare(b.title, 'de'))
}

function waitingFor({ id }: Source, place: string, entries: readonly Entry[]): readonly EntryRef[] {
  return entries
    .filter(({ cites }) => cites.some(({ source, pinpoint }) => source === id && covers(place, pinpoint)))
    .map(refTo)
}

function countWaiting({ places }: UnseenSource): number {
  return places.reduce((sum, { waiting }) => sum + waiting.length, 0)
}
