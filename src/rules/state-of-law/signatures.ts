// What a named person has signed, and what nobody has.

import { ENTRY_KINDS, type EntryKind, type EntryRef, type ReviewedEntry, refTo } from './entry.ts'

export interface Signatures {
  readonly all: number
  readonly kinds: readonly { readonly kind: EntryKind; readonly all: number; readonly unsigned: number }[]
  readonly unsigned: readonly EntryRef[]
}

/** Counts by kind and names every entry nobody has signed. */
export function signaturesOf(entries: readonly ReviewedEntry[]): Signatures {
  const isUnsigned = ({ review }: ReviewedEntry) => review.releasedBy === undefined
  return {
    all: entries.length,
    kinds: ENTRY_KINDS.map((kind) => {
      const own = entries.filter((entry) => entry.kind === kind)
      return { kind, all: own.length, unsigned: own.filter(isUnsigned).length }
    }).filter(({ all }) => all > 0),
    unsigned: entries.filter(isUnsigned).map(refTo),
  }
}
