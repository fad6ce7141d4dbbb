// Under which names people know a source: its id, its title, and what its titles put in brackets.

import type { Source } from '../domain/citation.ts'
import { isNorm } from './norm-pinpoint.ts'

/** What a name stands for. More than one source where the name does not tell them apart. */
export interface Named {
  readonly sources: readonly Source[]
  /** Older texts of the same norm that the name fits as well; the newest is taken. */
  readonly older: readonly Source[]
}

/** The sources a name stands for, by the closest fit there is; none where nothing fits. */
export function sourcesNamed(name: string, sources: readonly Source[]): Named {
  const wanted = wordsOf(name)
  if (wanted.length === 0) return { sources: [], older: [] }
  const exact = sources.filter(({ id }) => id === name.trim().toLowerCase())
  const fits = [
    exact,
    ...[isEqual, isBeginning, isWithin].map((matches) =>
      sources.filter((source) => namesOf(source).some((known) => matches(wanted, wordsOf(known)))),
    ),
  ]
  const closest = fits.find((found) => found.length > 0) ?? []
  const newest = closest.filter((source) => !closest.some((other) => supersedes(other, source)))
  if (exact.length > 0 || newest.length !== 1) return { sources: newest, older: [] }
  const older = sources.filter((source) => newest.some((each) => supersedes(each, source)))
  return { sources: newest, older }
}

/** Every name of a source, without the id: what a sentence may call it. Norms carry their short name in brackets. */
export function spokenNames(source: Source): readonly string[] {
  const { title, longTitle } = source
  const bare = title.replace(/ *\([^)]*\)/g, '')
  if (!isNorm(source)) return [...new Set([title, bare])]
  const bracketed = [...`${title} ${longTitle}`.matchAll(/\(([^)]+)\)/g)].flatMap(([, inner = '']) =>
    inner.split(/ – |, /),
  )
  return [...new Set([title, bare, ...bracketed])].filter((name) => name !== '')
}

function namesOf(source: Source): readonly string[] {
  return [source.id, familyOf(source), ...spokenNames(source)]
}

/** `persvo-nrw-2020` and `persvo-nrw-2024` are texts of one norm. */
function familyOf({ id }: Source): string {
  return id.replace(/-(?:19|20)\d\d$/, '')
}

function supersedes(newer: Source, older: Source): boolean {
  return newer.id !== older.id && familyOf(newer) === familyOf(older) && newer.date > older.date
}

function isEqual(wanted: readonly string[], known: readonly string[]): boolean {
  return wanted.join(' ') === known.join(' ')
}

function isBeginning(wanted: readonly string[], known: readonly string[]): boolean {
  return wanted.every((word, index) => known[index] === word)
}

function isWithin(wanted: readonly string[], known: readonly string[]): boolean {
  return wanted.every((word) => known.some((other) => other.startsWith(word)))
}

const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** Lower case, without signs; umlauts count as their ASCII spelling in ids does, and `VIII` as `8`. */
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => (ROMAN.includes(word) ? String(ROMAN.indexOf(word) + 1) : word))
}
