// Two dates, never confused: `asOf` chooses the version of the law, `today` judges our reviews.

import type { Review } from '../domain/citation.ts'
import { daysBetween, type LocalDate } from '../domain/date.ts'

/** Days a review may be overdue before the entry no longer decides anything. */
export const WITHDRAWN_AFTER_DAYS = 60

export type Freshness = 'fresh' | 'overdue' | 'withdrawn'

/** Overdue is shown; more than 60 days overdue withdraws an entry to open. */
export function freshness(review: Review, today: LocalDate): Freshness {
  const late = daysBetween(review.next, today)
  if (late <= 0) return 'fresh'
  return late > WITHDRAWN_AFTER_DAYS ? 'withdrawn' : 'overdue'
}
