// The public changelog, computed from what editors write anyway. Nobody keeps a list.

import type { LocalDate } from '../../domain/date.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { type Entry, type EntryRef, refTo } from './entry.ts'

/** What happened: something was taken back or mended, the first version we hold, a further one, an end, a reading of ours. */
export const CHANGE_KINDS = [
  'withdrawal',
  'correction',
  'first-version',
  'new-version',
  'repeal',
  'reading',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export interface Change {
  readonly kind: ChangeKind
  readonly on: LocalDate
  /** The occasion, what is known of the time after, or the decision; empty where the titles say it all. */
  readonly what: string
  readonly entries: readonly EntryRef[]
}

export interface Changelog {
  /** Newest first. */
  readonly past: readonly Change[]
  /** Soonest first. */
  readonly coming: readonly Change[]
}

/** Where changes are written down. */
const WRITTEN: readonly ((knowledge: Knowledge, entries: readonly Entry[]) => readonly Change[])[] = [
  withdrawals,
  corrections,
  versionStarts,
  readings,
]

/** All changes up to a day, and those that are known to come. */
export function changelog(knowledge: Knowledge, entries: readonly Entry[], today: LocalDate): Changelog {
  const changes = together(WRITTEN.flatMap((read) => read(knowledge, entries)))
  return {
    past: changes.filter(({ on }) => on <= today).sort((a, b) => byDay(b, a) || byKind(a, b)),
    coming: changes.filter(({ on }) => on > today).sort((a, b) => byDay(a, b) || byKind(a, b)),
  }
}

function versionStarts(_knowledge: Knowledge, entries: readonly Entry[]): readonly Change[] {
  return entries.flatMap((entry) =>
    entry.versions.map(({ from, occasion, repealed }, index) => ({
      kind: repealed ? 'repeal' : index === 0 ? 'first-version' : 'new-version',
      on: from,
      what: repealed ? repealed.note : occasion,
      entries: [refTo(entry)],
    })),
  )
}

/** What is taken back now; one that was lifted is a correction, or nothing at all. */
function withdrawals({ withdrawals: taken }: Knowledge, entries: readonly Entry[]): readonly Change[] {
  return entries.flatMap((entry) => {
    const withdrawal = taken[entry.id]
    return withdrawal
      ? [{ kind: 'withdrawal', on: withdrawal.since, what: withdrawal.reason, entries: [refTo(entry)] }]
      : []
  })
}

function corrections(_knowledge: Knowledge, entries: readonly Entry[]): readonly Change[] {
  return entries.flatMap((entry) =>
    entry.corrections.map(({ on, what }) => ({ kind: 'correction', on, what, entries: [refTo(entry)] })),
  )
}

function readings({ interpretations }: Knowledge): readonly Change[] {
  return Object.values(interpretations).map(({ id, title, date }) => ({
    kind: 'reading',
    on: date,
    what: '',
    entries: [{ kind: 'interpretation', id, title }],
  }))
}

/** One change where the same happened to several entries on one day. */
function together(changes: readonly Change[]): readonly Change[] {
  const found = new Map<string, Change>()
  for (const change of changes) {
    const key = [change.kind, change.on, change.what].join('\n')
    const same = found.get(key)
    found.set(key, same ? { ...same, entries: [...same.entries, ...change.entries] } : change)
  }
  return [...found.values()]
}

function byDay(a: Change, b: Change): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0
}

function byKind(a: Change, b: Change): number {
  return CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind)
}
