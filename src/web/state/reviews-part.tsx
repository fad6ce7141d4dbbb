// Which entries are to be read again: what is late stands open, dates to come are folded.

import type { LocalDate } from '../../domain/date.ts'
import { formatDate } from '../../i18n/texts.ts'
import { byOwner, type DueReview, REVIEW_STATES } from '../../rules/state-of-law/reviews-due.ts'
import type { View } from '../view.ts'
import { EntryCounts, EntryLines } from './entry-list.tsx'

export function ReviewsPart({
  view,
  reviews,
}: {
  readonly view: View
  readonly reviews: readonly DueReview[]
}) {
  const { text } = view
  const isLate = ({ state }: DueReview) => state === 'withdrawn' || state === 'overdue'
  return (
    <section class="card part" aria-labelledby="durchsicht">
      <h2 id="durchsicht">{text('stand.durchsicht')}</h2>
      <p>{text('stand.durchsicht.was')}</p>
      {reviews.some(isLate) ? null : <p>{text('stand.durchsicht.keine')}</p>}
      <div>
        {REVIEW_STATES.map((state) => {
          const own = reviews.filter((review) => review.state === state)
          if (own.length === 0) return null
          return (
            <details class="way" open={own.some(isLate)}>
              <summary>
                <h3>
                  {text(`stand.durchsicht.${state}`)} ({own.length})
                </h3>
              </summary>
              {datesOf(own).map((day) => (
                <ReviewsOn
                  view={view}
                  day={day}
                  reviews={own.filter(({ next }) => next === day)}
                  isNear={state !== 'later'}
                />
              ))}
            </details>
          )
        })}
      </div>
    </section>
  )
}

interface ReviewsOnProps {
  readonly view: View
  readonly day: LocalDate
  readonly reviews: readonly DueReview[]
  /** What is far off is counted only. */
  readonly isNear: boolean
}

function ReviewsOn({ view, day, reviews, isNear }: ReviewsOnProps) {
  const List = isNear ? EntryLines : EntryCounts
  return (
    <div class="statement">
      <h4>{formatDate(day)}</h4>
      {[...byOwner(reviews)].map(([by, own]) => (
        <>
          <List view={view} entries={own.map(({ entry }) => entry)} />
          <p class="origin">{view.text('stand.durchsicht.durch', { durch: by })}.</p>
        </>
      ))}
    </div>
  )
}

function datesOf(reviews: readonly DueReview[]): readonly LocalDate[] {
  return [...new Set(reviews.map(({ next }) => next))]
}
