// What was never seen. First where something hangs on it; the rest is folded.

import type { UnseenPlace, UnseenSource } from '../../rules/state-of-law/unseen-places.ts'
import type { View } from '../view.ts'
import { Asked } from './asked.tsx'
import { EntryLine } from './entry-list.tsx'

export function UnseenPart({
  view,
  sources,
}: {
  readonly view: View
  readonly sources: readonly UnseenSource[]
}) {
  const { text } = view
  const isAwaited = ({ places }: UnseenSource) => places.some(({ waiting }) => waiting.length > 0)
  const rest = sources.filter((source) => !isAwaited(source))
  return (
    <section class="card part" aria-labelledby="nie-gesehen">
      <h2 id="nie-gesehen">{text('stand.nie')}</h2>
      <p>{text(sources.length > 0 ? 'stand.nie.was' : 'stand.nie.nichts')}</p>
      <div>
        {sources.filter(isAwaited).map((source) => (
          <details class="way" id={`nie-${source.id}`}>
            <summary>
              <span>
                <h3>{source.title}</h3>
                <span class="way-role">{countedIn(view, source)}</span>
              </span>
            </summary>
            <Unseen view={view} source={source} />
          </details>
        ))}
        {rest.length === 0 ? null : (
          <details class="way">
            <summary>
              <h3>{text('stand.nie.rest', { anzahl: String(rest.length) })}</h3>
            </summary>
            {rest.map((source) => (
              <div class="statement" id={`nie-${source.id}`}>
                <h4>{source.title}</h4>
                <Unseen view={view} source={source} />
              </div>
            ))}
          </details>
        )}
      </div>
    </section>
  )
}

function countedIn({ text }: View, { places }: UnseenSource): string {
  return text(places.length === 1 ? 'stand.gelesen.nie.eine' : 'stand.gelesen.nie.mehrere', {
    anzahl: String(places.length),
  })
}

function Unseen({ view, source }: { readonly view: View; readonly source: UnseenSource }) {
  const { text } = view
  const { id, places, ask } = source
  const awaited = places.filter(({ waiting }) => waiting.length > 0)
  const rest = places.filter(({ waiting }) => waiting.length === 0)
  return (
    <>
      {awaited.length === 0 ? null : (
        <ul class="lines">
          {awaited.map(({ pinpoint, waiting }) => (
            <li>
              <strong>{pinpoint}</strong>
              <span class="origin">
                {text('stand.nie.wartet')} <EntryLine view={view} entries={waiting} />.
              </span>
            </li>
          ))}
        </ul>
      )}
      {rest.length === 0 ? null : (
        <p>
          {awaited.length === 0 ? null : `${text('stand.nie.ausserdem')}: `}
          <Pinpoints places={rest} />.
        </p>
      )}
      <Asked view={view} contacts={ask} />
      <p>
        <a href={`#quelle-${id}`}>{text('stand.nie.quelle')}</a>
      </p>
    </>
  )
}

function Pinpoints({ places }: { readonly places: readonly UnseenPlace[] }) {
  return (
    <>
      {places.map(({ pinpoint }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <span class="whole">{pinpoint}</span>
        </>
      ))}
    </>
  )
}
