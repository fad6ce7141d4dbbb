import { formatDate } from '../../i18n/texts.ts'
import type { TakenBack } from '../../rules/state-of-law/taken-back.ts'
import { Outward } from '../result/cited.tsx'
import type { View } from '../view.ts'
import { EntryLines } from './entry-list.tsx'

/** What is taken back stands first: it is the news of this page. Nothing is shown while nothing is. */
export function TakenBackPart({
  view,
  takenBack,
}: {
  readonly view: View
  readonly takenBack: readonly TakenBack[]
}) {
  const { text } = view
  if (takenBack.length === 0) return null
  return (
    <section class="card part" aria-labelledby="zurueckgezogen">
      <h2 id="zurueckgezogen">{text('stand.zurueckgezogen')}</h2>
      <p>{text('stand.zurueckgezogen.was')}</p>
      {takenBack.map(({ since, reason, ask, entries }) => (
        <div class="statement">
          <p>
            <strong>{formatDate(since)}.</strong> {reason}
          </p>
          <EntryLines view={view} entries={entries} />
          <p>
            {text('stand.fragen')}:{' '}
            {ask.map(({ name, url }) =>
              url === undefined ? (
                name
              ) : (
                <Outward view={view} href={url}>
                  {name}
                </Outward>
              ),
            )}
          </p>
        </div>
      ))}
    </section>
  )
}
