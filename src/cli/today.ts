import { germanToday, isLocalDate, type LocalDate } from '../domain/date.ts'

/** The day in Germany on this machine; KITAWEG_TODAY fixes it, as for the service. */
export function today(): LocalDate {
  const fixed = process.env['KITAWEG_TODAY'] ?? ''
  return isLocalDate(fixed) ? fixed : germanToday(Date.now())
}
