// Where the knowledge base cites a place, said so that an editor sees what is concerned without opening the file.

import { isNotSeen, type Source } from '../domain/citation.ts'
import { citationsIn } from './citations.ts'
import { type CitingEntry, entryAt } from './citing-entry.ts'
import { type Relation, relate } from './pinpoint.ts'
import type { World } from './world.ts'

/** One citation with the entry it stands in. */
export interface CitingPlace extends CitingEntry {
  readonly file: string
  readonly line: number
  readonly pinpoint: string
  /** True where the wording of the cited place was never available to us. */
  readonly notSeen: boolean
}

/** The citations of a place, in reading order. */
export interface CitingPlaces {
  /** At the place itself or within it. */
  readonly inside: readonly CitingPlace[]
  /** Of a wider place, such as the whole paragraph. */
  readonly enclosing: readonly CitingPlace[]
}

/** Every citation of a source, or of one place of it. */
export function citingPlaces({ documents }: World, source: Source, pinpoint?: string): CitingPlaces {
  const places = documents.flatMap((document) =>
    citationsIn(document)
      .filter(({ citation }) => citation.source === source.id)
      .map(({ path, citation }) => ({
        file: document.file,
        line: document.lineOf(path),
        pinpoint: citation.pinpoint,
        notSeen: isNotSeen(source, citation.pinpoint),
        ...entryAt(document, path),
      })),
  )
  const standing = (wanted: Relation) =>
    places.filter(
      (place) => (pinpoint === undefined ? 'inside' : relate(pinpoint, place.pinpoint)) === wanted,
    )
  return { inside: standing('inside'), enclosing: standing('encloses') }
}

/** True where quellen.yaml lists the place or one around it, whether or not anything cites it. */
export function isListed({ places, notSeen }: Source, pinpoint: string): boolean {
  return [...places.map((place) => place.pinpoint), ...notSeen].some(
    (listed) => relate(listed, pinpoint) === 'inside',
  )
}
