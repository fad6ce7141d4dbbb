import { germanToday, isLocalDate, type LocalDate } from '../domain/date.ts'

/** Today in Germany; KITAWEG_TODAY fixes the date, as for the service. */
export function today(): LocalDate {
  const fixed = process.env['KITAWEG_TODAY'] ?? ''
  return isLocalDate(fixed) ? fixed : germanToday(Date.now())
}
