import type { LocalDate } from './date.ts'

/** How much weight a source has, strongest first. */
export const RANKS = [
  'gesetz',
  'verordnung',
  'erlass',
  'behoerde',
  'empfehlung',
  'bericht',
  'urteil',
  'wissenschaft',
  'verband',
  'presse',
] as const
export type Rank = (typeof RANKS)[number]

/** A place in a source, as rules carry it: `{ source: 'persvo-nrw-2024', pinpoint: '§ 4 Abs. 2' }`. */
export interface CitationRef {
  readonly source: string
  readonly pinpoint: string
}

/** A law, decree or page we rely on. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly longTitle: string
  readonly publisher: string
  readonly date: LocalDate
  readonly rank: Rank
  readonly url: string
  /** State of the text that was seen; single places may have been seen in another state. */
  readonly asSeen: LocalDate
  readonly places: readonly SourcePlace[]
  /** Places whose wording was never available to us. */
  readonly notSeen: readonly string[]
  /** Whom to ask about it: ids of offices or Länder; never empty where a place was not seen. */
  readonly ask: readonly string[]
  readonly review: Review
}

/** A part of a source with its own address or its own state seen, e.g. `§ 8`. */
export interface SourcePlace {
  readonly pinpoint: string
  readonly url?: string
  readonly asSeen?: LocalDate
}

/** Editorial review: when it was last read against its sources, when next, and by whom. */
export interface Review {
  readonly on: LocalDate
  readonly next: LocalDate
  readonly by: string
  /** The named person who signed the entry; absent while it is a draft. */
  readonly releasedBy?: string
}

/** A citation as the contract sends it. */
export interface Citation {
  readonly source: string
  readonly pinpoint: string
  readonly title: string
  readonly date: LocalDate
  readonly url: string
  readonly rank: Rank
  readonly asSeen: LocalDate
  /** True where the wording of this very place was never available to us. */
  readonly notSeen?: true
}

/** Resolves a citation against its source. Throws for an unknown source: the knowledge check rules that out. */
export function cite(ref: CitationRef, sources: Readonly<Record<string, Source>>): Citation {
  const source = sources[ref.source]
  if (!source) throw new Error(`unknown source ${ref.source}`)
  const place = mostSpecific(source.places, ref.pinpoint)
  return {
    source: source.id,
    pinpoint: ref.pinpoint,
    title: source.title,
    date: source.date,
    url: place?.url ?? source.url,
    rank: source.rank,
    asSeen: place?.asSeen ?? source.asSeen,
    ...(isNotSeen(source, ref.pinpoint) ? { notSeen: true as const } : {}),
  }
}

/** True if the wording of the cited place was never available to us. */
export function isNotSeen(source: Source, pinpoint: string): boolean {
  return source.notSeen.some((place) => covers(place, pinpoint))
}

function mostSpecific(places: readonly SourcePlace[], pinpoint: string): SourcePlace | undefined {
  return places
    .filter((place) => covers(place.pinpoint, pinpoint))
    .sort((a, b) => b.pinpoint.length - a.pinpoint.length)[0]
}

/** `§ 4` covers `§ 4 Abs. 2` but not `§ 40`. */
export function covers(place: string, pinpoint: string): boolean {
  return pinpoint === place || pinpoint.startsWith(`${place} `)
}
