// Sentences that name a place without citing it: `(§ 4 Abs. 1 PersVO)` in a help text. A change of law reaches them too.

import type { Source } from '../domain/citation.ts'
import { citationsIn, isCitationKey } from './citations.ts'
import type { ParsedDocument } from './document.ts'
import { isNorm } from './norm-pinpoint.ts'
import { lastKey, visit } from './path.ts'
import { relate, spellPinpoint } from './pinpoint.ts'
import { spokenNames } from './source-names.ts'
import type { World } from './world.ts'

/** A line that names the place in a sentence. */
export interface Mention {
  readonly file: string
  readonly line: number
  /** As written there, e.g. `§ 13 Abs. 1 bis 3`. */
  readonly words: string
  /** False where the sentence leaves the law to be guessed; it is then one the file cites. */
  readonly namesSource: boolean
}

interface Line {
  readonly line: () => number
  readonly text: string
}

/** Places one after another: `§ 4 Abs. 4 und § 13 Abs. 6`. */
const PLACES =
  /§§? ?\d+[a-z]?(?:,? (?:§§? ?\d+[a-z]?|Abs\.|Satz|Nr\.|Halbsatz|Buchst\.|bis|und|oder|\d+[a-z]?)(?![\p{L}\d]))*/gu

/** `der alten PersVO`, `BeschV`: the sentence names a law that is not among the sources. */
const OTHER_LAW = /^ (?:de[rsm] |\p{Lu}\p{L}*\p{Lu})/u

/** The sentences of every file but quellen.yaml that name the place or one within it. */
export function mentionsOf(world: World, source: Source, pinpoint: string): readonly Mention[] {
  const sources = world.sources.entries.map(({ value }) => value)
  const names = sources.flatMap((each) => spokenNames(each).map((name) => ({ name, id: each.id })))
  const norms = new Set(sources.filter(isNorm).map(({ id }) => id))
  const cited = world.documents.map((document) => ({ document, ids: normsCitedIn(document, norms) }))
  const usual = mostFrequent(cited.flatMap(({ ids }) => ids))
  return cited
    .filter(({ document }) => document.file !== 'quellen.yaml')
    .flatMap(({ document, ids }) => {
      const mayBeMeant = ids.length === 0 ? usual === source.id : ids.includes(source.id)
      return linesOf(document).flatMap(({ text, line }) =>
        [...text.matchAll(PLACES)].flatMap(({ 0: run, index }) => {
          const place = placesIn(run).find((each) => relate(pinpoint, each) === 'inside')
          if (place === undefined) return []
          const behind = text.slice(index + run.length)
          const named = names.filter(({ name }) => isCalled(name, behind)).map(({ id }) => id)
          const namesSource = named.includes(source.id)
          const isUnnamed = named.length === 0 && !OTHER_LAW.test(behind)
          if (!namesSource && !(isUnnamed && mayBeMeant)) return []
          return [{ file: document.file, line: line(), words: place, namesSource }]
        }),
      )
    })
}

function linesOf(document: ParsedDocument): readonly Line[] {
  const texts = [...visit(document.content)].flatMap(({ path, value }) =>
    typeof value === 'string' && !isCitationKey(lastKey(path))
      ? [{ line: () => document.lineOf(path), text: value }]
      : [],
  )
  const body = document.body?.text.split('\n') ?? []
  return [...texts, ...body.map((text, index) => ({ line: () => (document.body?.line ?? 1) + index, text }))]
}

function placesIn(run: string): readonly string[] {
  return run
    .split(/§+/)
    .map((place) => place.replace(/(?:[\s,]|\b(?:und|oder|bis))+$/, ''))
    .filter((place) => place !== '')
    .map((place) => spellPinpoint(`§ ${place}`))
}

function isCalled(name: string, behind: string): boolean {
  const called = behind.replace(/^ (?:de[rs] )?/, '')
  return called !== behind && called.startsWith(name) && !/^\p{L}/u.test(called.slice(name.length))
}

function normsCitedIn(document: ParsedDocument, norms: ReadonlySet<string>): readonly string[] {
  return citationsIn(document)
    .map(({ citation }) => citation.source)
    .filter((id) => norms.has(id))
}

/** A bare `§ 13` in a file without citations means the norm this knowledge base is about. */
function mostFrequent(ids: readonly string[]): string | undefined {
  const count = (id: string) => ids.filter((each) => each === id).length
  return [...new Set(ids)].toSorted((a, b) => count(b) - count(a))[0]
}
