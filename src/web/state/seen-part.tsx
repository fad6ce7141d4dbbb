// What was read: every source with the state of its text. Other parts and other pages lead to `#quelle-…`.

import { RANKS, type Rank } from '../../domain/citation.ts'
import { formatDate } from '../../i18n/texts.ts'
import type { SeenSource } from '../../rules/state-of-law/seen-sources.ts'
import { Outward } from '../result/cited.tsx'
import { Origin } from '../result/origin.tsx'
import type { View } from '../view.ts'

export function SeenPart({ view, seen }: { readonly view: View; readonly seen: readonly SeenSource[] }) {
  const { text } = view
  return (
    <section class="card part" aria-labelledby="gelesen">
      <h2 id="gelesen">{text('stand.gelesen')}</h2>
      <p>{text('stand.gelesen.was')}</p>
      <div>
        {RANKS.map((rank) => (
          <SourcesOfRank view={view} rank={rank} sources={seen.filter((source) => source.rank === rank)} />
        ))}
      </div>
    </section>
  )
}

interface SourcesOfRankProps {
  readonly view: View
  readonly rank: Rank
  readonly sources: readonly SeenSource[]
}

function SourcesOfRank({ view, rank, sources }: SourcesOfRankProps) {
  if (sources.length === 0) return null
  return (
    <details class="way">
      <summary>
        <h3>
          {view.text(`stand.rang.${rank}`)} ({sources.length})
        </h3>
      </summary>
      {sources.map((source) => (
        <div class="statement" id={`quelle-${source.id}`}>
          <SourceRead view={view} source={source} />
        </div>
      ))}
    </details>
  )
}

function SourceRead({ view, source }: { readonly view: View; readonly source: SeenSource }) {
  const { text } = view
  const { id, title, publisher, url, places, notSeen } = source
  return (
    <>
      <h4>
        <Outward view={view} href={url}>
          {title}
        </Outward>
      </h4>
      <p class="origin">
        {publisher}. <Origin view={view} source={source} />
      </p>
      {places.length === 0 ? null : (
        <ul class="lines">
          {places.map((place) => (
            <li>{text('stand.gelesen.teil', { stelle: place.pinpoint, datum: formatDate(place.asSeen) })}</li>
          ))}
        </ul>
      )}
      {notSeen === 0 ? null : (
        <p>
          <a href={`#nie-${id}`}>
            {text(notSeen === 1 ? 'stand.gelesen.nie.eine' : 'stand.gelesen.nie.mehrere', {
              anzahl: String(notSeen),
            })}
          </a>
        </p>
      )}
    </>
  )
}
