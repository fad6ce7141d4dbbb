// What is different between two replies. Knows no field by name, so that one added later is compared too.

import { isDeepStrictEqual } from 'node:util'
import { isRecord } from '../../../knowledge/path.ts'

/** One place at which two values differ. */
export interface Difference {
  /** The keys, and for entries of lists their names, that lead to the place. */
  readonly path: readonly string[]
  /** Undefined where there is nothing. */
  readonly before: unknown
  readonly after: unknown
}

/** The last word of a path where only the order of a list differs. */
export const ORDER = 'Reihenfolge'

/** Every difference; none if and only if the values are equal. */
export function differencesBetween(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly Difference[] {
  if (isDeepStrictEqual(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return betweenLists(before, after, path)
  if (isRecord(before) && isRecord(after) && isSameThing(before, after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => differencesBetween(before[key], after[key], [...path, key]))
  }
  return [{ path, before, after }]
}

/** Another deployment or another question is one difference, not one for each of its keys. */
function isSameThing(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean {
  return nameOf(before) === nameOf(after) && before['fact'] === after['fact']
}

function betweenLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
): readonly Difference[] {
  const [old, now] = [byName(before), byName(after)]
  if (!old || !now) return [betweenUnnamed(before, after, path)]
  const names = [...new Set([...old.keys(), ...now.keys()])]
  return [
    ...names.flatMap((name) => differencesBetween(old.get(name), now.get(name), [...path, name])),
    ...betweenOrders(old, now, path),
  ]
}

/** One difference for the list: what is gone and what has come; all of it where the rest moved too. */
function betweenUnnamed(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
): Difference {
  const isIn = (list: readonly unknown[]) => (item: unknown) =>
    list.some((other) => isDeepStrictEqual(item, other))
  const moved = !isDeepStrictEqual(before.filter(isIn(after)), after.filter(isIn(before)))
  if (moved) return { path, before, after }
  const isNotIn = (list: readonly unknown[]) => (item: unknown) => !isIn(list)(item)
  return { path, before: before.filter(isNotIn(after)), after: after.filter(isNotIn(before)) }
}

type Named = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/**
 * The order of what is in both lists. Lists of verdicts are sorted by verdict: an entry with another
 * verdict has another place, which is not told a second time.
 */
function betweenOrders(old: Named, now: Named, path: readonly string[]): readonly Difference[] {
  const stays = (name: string) =>
    old.has(name) && now.has(name) && old.get(name)?.['verdict'] === now.get(name)?.['verdict']
  const [before, after] = [[...old.keys()].filter(stays), [...now.keys()].filter(stays)]
  const differs = (name: string, index: number) => name !== after[index]
  const first = before.findIndex(differs)
  if (first < 0) return []
  const last = before.findLastIndex(differs) + 1
  return [{ path: [...path, ORDER], before: before.slice(first, last), after: after.slice(first, last) }]
}

/** The entries by name; undefined where one has none or shares it. */
function byName(list: readonly unknown[]): Named | undefined {
  const named = new Map<string, Readonly<Record<string, unknown>>>()
  for (const item of list) {
    if (!isRecord(item)) return undefined
    const name = nameOf(item)
    if (name === undefined || named.has(name)) return undefined
    named.set(name, item)
  }
  return named
}

/** What an entry of a list is called, e.g. `studium-fachrichtung` or `zeugnisbewertung, Qualifikation 1`. */
function nameOf(item: Readonly<Record<string, unknown>>): string | undefined {
  const name = [item['id'], item['purpose'], item['on']].find((each) => typeof each === 'string')
  const { qualification } = item
  if (name === undefined || typeof qualification !== 'number' || qualification === 0) return name
  return `${name}, Qualifikation ${qualification}`
}
