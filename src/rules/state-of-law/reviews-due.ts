// When each entry is to be read against its sources again, and by whom.

import { addDays, daysBetween, type LocalDate } from '../../domain/date.ts'
import { freshness } from '../freshness.ts'
import { type EntryRef, type ReviewedEntry, refTo } from './entry.ts'

/** Days ahead within which a review counts as due. */
const DUE_WITHIN_DAYS = 30

/** How urgent a review is, most urgent first. */
export const REVIEW_STATES = ['withdrawn', 'overdue', 'due', 'later'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export interface DueReview {
  readonly entry: EntryRef
  readonly last: LocalDate
  readonly next: LocalDate
  readonly by: string
  /** Days until the review; negative where it is overdue. */
  readonly days: number
  readonly state: ReviewState
}

/**
 * All reviews, the earliest first.
 * In: the day, and the last day that counts as "due soon"; default: 30 days ahead.
 */
export function reviewsOf(
  entries: readonly ReviewedEntry[],
  today: LocalDate,
  until: LocalDate = addDays(today, DUE_WITHIN_DAYS),
): readonly DueReview[] {
  return entries
    .map((entry) => {
      const { on, next, by } = entry.review
      const state = freshness(entry.review, today)
      return {
        entry: refTo(entry),
        last: on,
        next,
        by,
        days: daysBetween(today, next),
        state: state !== 'fresh' ? state : next <= until ? ('due' as const) : ('later' as const),
      }
    })
    .sort((a, b) => (a.next < b.next ? -1 : a.next > b.next ? 1 : 0))
}

/** Reviews by who does them, in the order in which their names first come up. */
export function byOwner(reviews: readonly DueReview[]): ReadonlyMap<string, readonly DueReview[]> {
  const owners = new Map<string, DueReview[]>()
  for (const review of reviews) {
    const own = owners.get(review.by)
    if (own) own.push(review)
    else owners.set(review.by, [review])
  }
  return owners
}
