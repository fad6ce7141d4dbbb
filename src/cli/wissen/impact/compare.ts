// Two states of the knowledge base, and everything that comes out differently: pure, from data to data.

import type { LocalDate } from '../../../domain/date.ts'
import type { Knowledge } from '../../../domain/knowledge.ts'
import type { Loaded } from '../../../knowledge/compile.ts'
import { type AskedCase, askedCases } from './asked-cases.ts'
import { type AskedExample, askedExamples } from './asked-examples.ts'
import { type Change, changesOf, isOtherwise, type Witness } from './changes.ts'
import { type ChangedEntry, changedEntries, takenBack } from './entries.ts'
import { newDays } from './new-days.ts'
import { seenEntries } from './seen-entries.ts'
import { sideOf } from './side.ts'

/** A knowledge base without problems, with its examples and cases. */
export type State = Pick<Loaded, 'examples' | 'cases'> & { readonly knowledge: Knowledge }

/** A case or an example and what is different about it; no changes where it comes out the same. */
export type Impact<T> = T & { readonly changes: readonly Change[] }

/** An entry that differs; `seen` where some case or example comes out differently because of it. */
export interface EntryImpact extends ChangedEntry {
  readonly seen: boolean
}

export interface Comparison {
  /** Days beside each one's own: from them on some version is another one than before. */
  readonly days: readonly LocalDate[]
  readonly cases: readonly Impact<AskedCase>[]
  readonly examples: readonly Impact<AskedExample>[]
  readonly entries: readonly EntryImpact[]
  /** Keys of sentences only the new state has. The program may need them: they were lent to the old one. */
  readonly lent: readonly string[]
}

/** Asks everybody under both states and tells what differs. */
export function compare(old: State, now: State): Comparison {
  const lent = Object.keys(now.knowledge.texts).filter((key) => !Object.hasOwn(old.knowledge.texts, key))
  const lender = { ...old.knowledge, texts: { ...now.knowledge.texts, ...old.knowledge.texts } }
  const sides = { before: sideOf(lender), after: sideOf(now.knowledge) }
  const days = newDays(lender, now.knowledge)
  const entries = changedEntries(old.knowledge, now.knowledge)
  const witnesses: Witness[] = []
  const withChanges = <T extends AskedCase | AskedExample>(asked: T): Impact<T> => {
    // Equal knowledge gives equal answers.
    if (old.knowledge.version === now.knowledge.version) return { ...asked, changes: [] }
    const { changes, otherwise } = changesOf(asked, sides, days)
    witnesses.push(...otherwise)
    return { ...asked, changes }
  }
  const cases = askedCases(old.cases, now.cases, sides).map(withChanges)
  const examples = askedExamples(old, now, sides).map(withChanges)
  const seen = seenEntries(entries, (some) => isOtherwise(witnesses, takenBack(now.knowledge, lender, some)))
  return {
    days,
    cases,
    examples,
    entries: entries.map((entry) => ({ ...entry, seen: seen.includes(entry) })),
    lent,
  }
}
