// What ends, what is to come, and what has changed, newest first.

import { formatDate } from '../../i18n/texts.ts'
import type { Change, Changelog } from '../../rules/state-of-law/changelog.ts'
import type { KnownEnd } from '../../rules/state-of-law/known-ends.ts'
import { Cited } from '../result/cited.tsx'
import type { View } from '../view.ts'
import { EntryCounts, EntryLine, EntryLines } from './entry-list.tsx'

interface ChangesPartProps {
  readonly view: View
  readonly changes: Changelog
  readonly ends: readonly KnownEnd[]
}

export function ChangesPart({ view, changes, ends }: ChangesPartProps) {
  const { text } = view
  const coming = changes.coming.filter(({ kind }) => kind !== 'repeal')
  return (
    <section class="card part" aria-labelledby="aenderungen">
      <h2 id="aenderungen">{text('stand.aendert')}</h2>
      <h3 id="enden">{text('stand.endet')}</h3>
      {ends.length === 0 ? <p>{text('stand.endet.nichts')}</p> : null}
      {ends.map(({ lastDay, note, citation, entries }) => (
        <div class="statement">
          <p>
            <strong>{text('stand.endet.am', { datum: formatDate(lastDay) })}.</strong> {note}{' '}
            <Cited view={view} citation={citation} />
          </p>
          <Concerned view={view} entries={entries} />
        </div>
      ))}
      <h3 id="kommt">{text('stand.kommt')}</h3>
      {coming.length === 0 ? <p>{text('stand.kommt.nichts')}</p> : <Days view={view} changes={coming} />}
      <details class="way">
        <summary>
          <h3>{text('stand.bisher')}</h3>
        </summary>
        <Days view={view} changes={changes.past} />
      </details>
    </section>
  )
}

function Days({ view, changes }: { readonly view: View; readonly changes: readonly Change[] }) {
  const days = [...new Set(changes.map(({ on }) => on))]
  return (
    <>
      {days.map((day) => (
        <div class="statement">
          <h4>{formatDate(day)}</h4>
          <ul class="lines">
            {changes
              .filter(({ on }) => on === day)
              .map((change) => (
                <li>
                  {view.text(`stand.aenderung.${change.kind}`)}
                  {change.what === '' ? '' : `: ${change.what}`}
                  {change.kind === 'first-version' ? (
                    <p>
                      <EntryCounts view={view} entries={change.entries} />
                    </p>
                  ) : (
                    <Concerned view={view} entries={change.entries} />
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  )
}

/** Up to this many names are read at a glance. */
const FEW = 3

/** Whom a change concerns: a few are named, many are counted and folded. */
function Concerned({ view, entries }: { readonly view: View; readonly entries: Change['entries'] }) {
  const { text } = view
  if (entries.length <= FEW) {
    return (
      <span class="origin">
        <EntryLine view={view} entries={entries} />.
      </span>
    )
  }
  return (
    <details class="more">
      <summary>{text('stand.betrifft', { anzahl: String(entries.length) })}</summary>
      <EntryLines view={view} entries={entries} />
    </details>
  )
}
