// Reads a place as people write it: `§ 13 Abs. 6 PersVO`, `aufenthg § 16d`, `§ 13 Abs. 6 Satz 2`, `bgb`.

import type { Source } from '../domain/citation.ts'
import { citationsIn } from './citations.ts'
import { isNorm } from './norm-pinpoint.ts'
import { relate, spellPinpoint } from './pinpoint.ts'
import { type Named, sourcesNamed } from './source-names.ts'
import type { World } from './world.ts'

/** What was asked for. */
export type CitationQuery =
  | {
      readonly kind: 'place'
      readonly source: Source
      /** Absent where the whole source is meant. */
      readonly pinpoint?: string
      readonly older: readonly Source[]
    }
  /** The name, or the place without a name, fits several sources. */
  | { readonly kind: 'ambiguous'; readonly sources: readonly Source[]; readonly pinpoint?: string }
  | { readonly kind: 'no-source'; readonly name: string }
  /** A place without a source that nothing cites. */
  | { readonly kind: 'no-place'; readonly pinpoint: string }

interface Split {
  readonly name: string
  readonly pinpoint?: string
}

/** A place in a norm; what stands before or behind it names the norm. */
const PLACE =
  /(?:§|Art\.) \d+[a-z]?(?:,? (?:Abs\.|Satz|Nr\.|Halbsatz|Buchst\.|Alt\.|Var\.|bis|und|oder|\d+[a-z]?|[a-z])(?=[ ,]|$))*/
const ANNEX = /(?<!\p{L})Anlage(?!\p{L})(?: zu § \d+[a-z]?)?/u

/** In: what the editor wrote, never empty. Out: the source and place meant, or why that is not clear. */
export function readQuery(written: string, world: World): CitationQuery {
  const sources = world.sources.entries.map(({ value }) => value)
  const { name, pinpoint } = split(written, sources)
  const place = pinpoint === undefined ? {} : { pinpoint }
  if (name === '' && pinpoint !== undefined) return withoutSource(pinpoint, sources, world)
  const named: Named = sourcesNamed(name, sources)
  const [only, second] = named.sources
  if (!only) return { kind: 'no-source', name }
  if (second) return { kind: 'ambiguous', sources: named.sources, ...place }
  return { kind: 'place', source: only, older: named.older, ...place }
}

function split(written: string, sources: readonly Source[]): Split {
  const [first = '', ...rest] = written.trim().split(/\s+/)
  const source = sources.find(({ id }) => id === first.toLowerCase())
  if (source && rest.length > 0) {
    const place = rest.join(' ')
    return { name: source.id, pinpoint: isNorm(source) ? spellPinpoint(place) : place }
  }
  if (source) return { name: source.id }
  const spelled = spellPinpoint(written)
  const found = ANNEX.exec(spelled) ?? PLACE.exec(spelled)
  if (!found) return { name: written.trim() }
  const around = `${spelled.slice(0, found.index)} ${spelled.slice(found.index + found[0].length)}`
  return { name: around.replace(/^[\s,]*(?:(?:der|des|dem|von)\s)?/, '').trim(), pinpoint: found[0] }
}

/** The one norm of which such a place is cited; places within it count before places around it. */
function withoutSource(pinpoint: string, sources: readonly Source[], world: World): CitationQuery {
  const citations = world.documents.flatMap((document) =>
    citationsIn(document).map(({ citation }) => citation),
  )
  for (const wanted of ['inside', 'encloses'] as const) {
    const citing = sources.filter(
      (source) =>
        isNorm(source) &&
        citations.some((each) => each.source === source.id && relate(pinpoint, each.pinpoint) === wanted),
    )
    const [only, second] = citing
    if (second) return { kind: 'ambiguous', sources: citing, pinpoint }
    if (only) return { kind: 'place', source: only, pinpoint, older: [] }
  }
  return { kind: 'no-place', pinpoint }
}
