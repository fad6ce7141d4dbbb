// How long a deployment is permitted. Periods: §§ 187, 188 BGB; the earlier of all limits counts.

import type { Until } from '../domain/assessment.ts'
import { addDays, isLocalDate, type LocalDate, lastDayOfPeriod } from '../domain/date.ts'
import type { Ledger } from '../domain/fact.ts'
import type { Deployment } from '../domain/rule.ts'
import { repealAfter } from './rulebook.ts'
import { knownPersonFact } from './scope.ts'

/** The fact a maximum duration is counted from, and its day. */
export interface ClockStart {
  readonly fact: 'einsatz_13_seit' | 'start_datum'
  readonly date: LocalDate
}

/** A maximum duration runs from the first deployment under § 13, else from the first day at this Träger. */
export function capClock(ledger: Ledger): ClockStart | undefined {
  for (const fact of ['einsatz_13_seit', 'start_datum'] as const) {
    const value = knownPersonFact(ledger, fact)
    if (typeof value === 'string' && isLocalDate(value)) return { fact, date: value }
  }
  return undefined
}

/** True where the clock started before the first day at this Träger: that it goes on running is a reading. */
export function isCarriedOver(ledger: Ledger): boolean {
  const start = knownPersonFact(ledger, 'start_datum')
  const clock = capClock(ledger)
  return clock?.fact === 'einsatz_13_seit' && typeof start === 'string' && clock.date < start
}

/** The last day the maximum duration allows; undefined without a maximum or without a first day. */
export function capEnd(deployment: Deployment, ledger: Ledger): LocalDate | undefined {
  const clock = capClock(ledger)
  return deployment.maxDuration && clock && lastDayOfPeriod(clock.date, deployment.maxDuration.period)
}

/**
 * The last permitted day. Where the maximum duration and a repeal fall on one day, the maximum
 * duration is named. Undefined if no limit is known.
 */
export function untilOf(deployment: Deployment, ledger: Ledger, asOf: LocalDate): Until | undefined {
  const until = earliestLimit(deployment, ledger, asOf)
  const start = knownPersonFact(ledger, 'start_datum')
  return until && typeof start === 'string' && until.date < start ? { ...until, beforeFirstDay: true } : until
}

function earliestLimit(deployment: Deployment, ledger: Ledger, asOf: LocalDate): Until | undefined {
  const repeal = repealAfter(deployment.versions, asOf)
  const sunset: Until | undefined = repeal && {
    date: addDays(repeal.from, -1),
    because: 'sunset',
    citation: repeal.citation,
  }
  const end = capEnd(deployment, ledger)
  if (!deployment.maxDuration) return sunset
  if (end === undefined) return sunset && { ...sunset, atMost: true }
  if (sunset && sunset.date < end) return sunset
  return { date: end, because: 'max-duration', citation: deployment.maxDuration.citation }
}
