// Whom to ask about what we do not know.

import type { CitationRef, Source } from '../../domain/citation.ts'
import type { Knowledge } from '../../domain/knowledge.ts'

/** An office, or the office of another Land. */
export interface Contact {
  readonly id: string
  readonly name: string
  readonly url?: string
}

/**
 * Whom to ask: the offices named with the entry itself, else those of the first cited source that
 * names any. Out: ids; empty only where the knowledge check would complain.
 */
export function whomToAsk(
  sources: Readonly<Record<string, Pick<Source, 'ask'>>>,
  own: readonly string[],
  cites: readonly CitationRef[],
): readonly string[] {
  const named = [own, ...cites.map(({ source }) => sources[source]?.ask ?? [])]
  return named.find((ids) => ids.length > 0) ?? []
}

/** Ids as contacts. Throws for an id that names nobody: the knowledge check rules that out. */
export function contactsFor(knowledge: Knowledge, ids: readonly string[]): readonly Contact[] {
  return ids.map((id) => contact(knowledge, id))
}

function contact({ authorities, laender }: Knowledge, id: string): Contact {
  const office = authorities[id]
  if (office) return { id, name: office.name, url: office.url }
  const land = laender[id]
  if (!land) throw new RangeError(`nobody to ask under ${id}`)
  return { id, name: land.office, ...(land.url === undefined ? {} : { url: land.url }) }
}
