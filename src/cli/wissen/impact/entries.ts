// What is written otherwise in two knowledge bases, entry by entry, and how one is taken back.

import { isDeepStrictEqual } from 'node:util'
import { isKnowledge } from '../../../domain/is-knowledge.ts'
import type { Knowledge } from '../../../domain/knowledge.ts'
import { reviewState } from '../../../knowledge/compile.ts'
import { isRecord } from '../../../knowledge/path.ts'
import { rulesOf } from '../example-verdict.ts'
import { ORDER } from './deep-diff.ts'

/** An entry that is new, gone, or holds something else. */
export interface ChangedEntry {
  /** The section of the compiled knowledge and the ids below it, e.g. `['authorities', 'zab']`. */
  readonly path: readonly string[]
  readonly change: 'new' | 'removed' | 'changed'
}

/** What follows from all entries together is none itself. */
const DERIVED: readonly string[] = ['version', 'reviewed', 'released']

/** Sections whose entries lie deeper than one id below the section. */
const DEPTH: Readonly<Record<string, number>> = { countryTables: 2 }

interface Entry {
  readonly path: readonly string[]
  readonly value: unknown
}

/** Every entry that differs, in the order of the sections; the order of a list comes after its entries. */
export function changedEntries(old: Knowledge, now: Knowledge): readonly ChangedEntry[] {
  const sections = [...new Set([...Object.keys(now), ...Object.keys(old)])]
  const sides: readonly Readonly<Record<string, unknown>>[] = [{ ...old }, { ...now }]
  return sections
    .filter((section) => !DERIVED.includes(section))
    .flatMap((section) => {
      const [before, after] = sides.map((side) => entriesBelow(side[section], [section], DEPTH[section] ?? 1))
      return [...betweenEntries(before ?? [], after ?? []), ...orderOf(section, before ?? [], after ?? [])]
    })
}

function betweenEntries(before: readonly Entry[], after: readonly Entry[]): readonly ChangedEntry[] {
  const [earlier, present] = [byPath(before), byPath(after)]
  return [...new Map([...present, ...earlier])].flatMap(([key, { path }]): readonly ChangedEntry[] => {
    if (!earlier.has(key)) return [{ path, change: 'new' }]
    if (!present.has(key)) return [{ path, change: 'removed' }]
    const isSame = isDeepStrictEqual(earlier.get(key)?.value, present.get(key)?.value)
    return isSame ? [] : [{ path, change: 'changed' }]
  })
}

/** Facts are asked in their order: it says something even where every fact stays the same. */
function orderOf(
  section: string,
  before: readonly Entry[],
  after: readonly Entry[],
): readonly ChangedEntry[] {
  const [earlier, present] = [byPath(before), byPath(after)]
  const was = [...earlier.keys()].filter((key) => present.has(key))
  const is = [...present.keys()].filter((key) => earlier.has(key))
  return isDeepStrictEqual(was, is) ? [] : [{ path: [section, ORDER], change: 'changed' }]
}

function byPath(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.path.join(' '), entry]))
}

/** A section with an id of its own is one entry. Only lists have an order that says something. */
function entriesBelow(value: unknown, path: readonly string[], depth: number): readonly Entry[] {
  if (value === undefined) return []
  if (depth > 0 && Array.isArray(value))
    return value.map((item: unknown) => ({ path: [...path, idOf(item)], value: item }))
  if (depth > 0 && isRecord(value) && typeof value['id'] !== 'string')
    return Object.keys(value)
      .sort((a, b) => (a < b ? -1 : 1))
      .flatMap((id) => entriesBelow(value[id], [...path, id], depth - 1))
  return [{ path, value }]
}

function idOf(item: unknown): string {
  return isRecord(item) ? String(item['id']) : String(item)
}

/** The present knowledge with some entries as they were before. */
export function takenBack(
  now: Knowledge,
  old: Knowledge,
  entries: readonly Pick<ChangedEntry, 'path'>[],
): Knowledge {
  const mixed = entries.reduce<unknown>((content, { path }) => withOld(content, old, path), now)
  if (!isKnowledge(mixed)) throw new TypeError('taking entries back leaves no knowledge')
  const [first, ...rest] = rulesOf(mixed)
  return first ? { ...mixed, ...reviewState([first, ...rest]) } : mixed
}

/** `now` with what lies at the path as it lies there in `old`; without it where `old` has nothing. */
function withOld(now: unknown, old: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return old
  if (Array.isArray(now) && Array.isArray(old)) return listWithOld(now, old, key)
  if (!isRecord(now) || !isRecord(old)) return old
  if (Object.hasOwn(old, key)) return { ...now, [key]: withOld(now[key], old[key], rest) }
  return Object.fromEntries(Object.entries(now).filter(([id]) => id !== key))
}

function listWithOld(now: readonly unknown[], old: readonly unknown[], key: string): readonly unknown[] {
  const rank = (item: unknown) => old.findIndex((other) => idOf(other) === idOf(item))
  if (key === ORDER) return now.toSorted((a, b) => rank(a) - rank(b))
  const at = old.findIndex((item) => idOf(item) === key)
  if (at < 0) return now.filter((item) => idOf(item) !== key)
  const isThere = now.some((item) => idOf(item) === key)
  return isThere ? now.map((item) => (idOf(item) === key ? old[at] : item)) : now.toSpliced(at, 0, old[at])
}
