// What law was seen, and in which state.

import { RANKS, type Rank, type Source, type SourcePlace } from '../../domain/citation.ts'
import { type LocalDate, later } from '../../domain/date.ts'
import type { Knowledge } from '../../domain/knowledge.ts'

/** A source with the state of its text that was seen. */
export interface SeenSource extends Pick<Source, 'id' | 'title' | 'publisher' | 'date' | 'url' | 'asSeen'> {
  readonly rank: Rank
  /** Parts that were seen in another state than the rest. */
  readonly places: readonly (SourcePlace & { readonly asSeen: LocalDate })[]
  /** How many of its places were never seen. */
  readonly notSeen: number
}

/** The source most deployments rest on. */
export interface MainSource {
  readonly id: string
  readonly title: string
  readonly asSeen: LocalDate
  /** The latest state in which some part of it was seen. */
  readonly latest: LocalDate
}

/** All sources, strongest rank first, then by title. */
export function seenSources({ sources }: Knowledge): readonly SeenSource[] {
  return Object.values(sources)
    .map(({ id, title, publisher, date, url, asSeen, rank, places, notSeen }) => ({
      id,
      title,
      publisher,
      date,
      url,
      asSeen,
      rank,
      places: places.flatMap((place) =>
        place.asSeen !== undefined && place.asSeen !== asSeen ? [{ ...place, asSeen: place.asSeen }] : [],
      ),
      notSeen: notSeen.length,
    }))
    .sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || a.title.localeCompare(b.title, 'de'))
}

/** The law this knowledge is about. Undefined without deployments. */
export function mainSource({ deployments, sources }: Knowledge): MainSource | undefined {
  const counts = new Map<string, number>()
  for (const { citation } of deployments) counts.set(citation.source, (counts.get(citation.source) ?? 0) + 1)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  const source = first && sources[first[0]]
  if (!source) return undefined
  const { id, title, asSeen, places } = source
  return { id, title, asSeen, latest: places.map((place) => place.asSeen ?? asSeen).reduce(later, asSeen) }
}
