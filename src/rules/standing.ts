// Whether an entry still decides: its own review, the reviews of what it is built on, and withdrawals.

import type { Review } from '../domain/citation.ts'
import type { LocalDate } from '../domain/date.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { Condition, RuleVersion } from '../domain/rule.ts'
import type { Withdrawal } from '../domain/withdrawal.ts'
import { type Freshness, freshness } from './freshness.ts'

export interface Standing {
  /** `withdrawn`: a review is more than 60 days overdue, or the editors took the entry back. */
  readonly state: Freshness
  /** The day the review was due, where it is overdue. */
  readonly overdueSince?: LocalDate
  readonly withdrawal?: Withdrawal
}

/** An entry with a review, and with versions where it is built on premises. */
interface Reviewed {
  readonly id: string
  readonly review: Review
  readonly versions?: readonly Pick<RuleVersion, 'effect'>[]
}

/** How an entry stands today: the worst of itself and of the premises it names. */
export function standingOf(knowledge: Knowledge, entry: Reviewed, today: LocalDate): Standing {
  const withdrawal = knowledge.withdrawals[entry.id]
  if (withdrawal && withdrawal.since <= today) return { state: 'withdrawn', withdrawal }
  const review = dueFirst(knowledge, entry)
  const state = freshness(review, today)
  return state === 'fresh' ? { state } : { state, overdueSince: review.next }
}

const DUE = new WeakMap<Reviewed, Review>()

/** The review that falls due first: a verdict is no fresher than the premises it is built on. */
function dueFirst(knowledge: Knowledge, entry: Reviewed): Review {
  const known = DUE.get(entry)
  if (known) return known
  const premises = (entry.versions ?? []).flatMap(({ effect }) =>
    effect.kind === 'condition' ? premisesIn(knowledge, effect.condition) : [],
  )
  const due = premises
    .map((premise) => dueFirst(knowledge, premise))
    .reduce((first, review) => (review.next < first.next ? review : first), entry.review)
  DUE.set(entry, due)
  return due
}

function premisesIn(knowledge: Knowledge, condition: Condition): readonly Reviewed[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => premisesIn(knowledge, part))
    case 'not':
      return premisesIn(knowledge, condition.of)
    case 'rule':
      return knowledge.premises.filter(({ id }) => condition.rules.includes(id))
    case 'test':
    case 'authority':
      return []
  }
}
