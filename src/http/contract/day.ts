// Days in a request.

import * as z from 'zod'
import { isLocalDate, type LocalDate } from '../../domain/date.ts'

/** The years a request may name. The calendar goes on to 2199: periods counted from these days stay within it. */
export const FIRST_YEAR = 1900
export const LAST_YEAR = 2189

/** An existing calendar day as `YYYY-MM-DD`. */
export const daySchema = z.iso.date().refine(isLocalDate).refine(isWithinReach)

/** A day in a reply. */
export const sentDay = z.string().meta({ format: 'date' })

function isWithinReach(day: LocalDate): boolean {
  return Number(day.slice(0, 4)) <= LAST_YEAR
}
