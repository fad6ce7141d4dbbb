import type { EntryKind, EntryRef } from '../../rules/state-of-law/entry.ts'
import type { View } from '../view.ts'

/** Entries side by side in one line, with their kind before the first of each. */
export function EntryLine({ view, entries }: { readonly view: View; readonly entries: readonly EntryRef[] }) {
  return (
    <>
      {byKind(entries).map(([kind, own], index) => (
        <>
          {index > 0 ? '. ' : ''}
          <span class="origin-kind">{kindName(view, kind, own.length)}:</span>{' '}
          {own.map(({ title }) => title).join('; ')}
        </>
      ))}
    </>
  )
}

/** The same as a list, one line a kind: for many entries. */
export function EntryLines({
  view,
  entries,
}: {
  readonly view: View
  readonly entries: readonly EntryRef[]
}) {
  return (
    <ul class="lines origin">
      {byKind(entries).map(([, own]) => (
        <li>
          <EntryLine view={view} entries={own} />.
        </li>
      ))}
    </ul>
  )
}

/** How many entries of each kind: where their names would be a list nobody reads. The data below the page has them. */
export function EntryCounts({
  view,
  entries,
}: {
  readonly view: View
  readonly entries: readonly EntryRef[]
}) {
  const counts = byKind(entries).map(([kind, own]) => `${kindName(view, kind, own.length)}: ${own.length}`)
  return <span class="origin">{counts.join('. ')}.</span>
}

/** What an entry of a kind is called; several of them in the plural. */
export function kindName({ text }: View, kind: EntryKind, count: number): string {
  const number = count === 1 ? 'eine' : 'mehrere'
  return text(`stand.art.${kind}.${number}`)
}

/** Entries by their kind, in the order in which the kinds first come up. */
export function byKind(entries: readonly EntryRef[]): readonly (readonly [EntryKind, readonly EntryRef[]])[] {
  const kinds = [...new Set(entries.map(({ kind }) => kind))]
  return kinds.map((kind) => [kind, entries.filter((entry) => entry.kind === kind)] as const)
}
