// Calendar dates without a clock and without a time zone. Periods follow §§ 187, 188 BGB.

declare const localDateBrand: unique symbol

/** A calendar day as `YYYY-MM-DD`. Compares correctly with `<` and `>`. */
export type LocalDate = string & { readonly [localDateBrand]: true }

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A length of time as the law states it: whole years or whole months. */
export type Period = { readonly years: number } | { readonly months: number }

/** True for an existing day of the Gregorian calendar written `YYYY-MM-DD` (years 1900 to 2199). */
export function isLocalDate(text: string): text is LocalDate {
  const match = /^(19|20|21)\d\d-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return false
  const { year, month, day } = parts(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Reads a day. Throws for text that is no day: only for literals and text already checked. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a calendar day: ${text}`)
  return text
}

/** The later of two days. */
export function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}

/** The earlier of two days. */
export function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b
}

/** Moves by whole days, also backwards. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const { year, month, day } = parts(date)
  return localDate(new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10))
}

/**
 * The day a period reaches, with the same day number; where that month is shorter, its last day
 * (§ 188 Abs. 3 BGB): 24 months after 2028-02-29 is 2030-02-28.
 */
export function addPeriod(date: LocalDate, period: Period): LocalDate {
  const { year, month, day } = parts(date)
  const months = year * 12 + (month - 1) + ('years' in period ? period.years * 12 : period.months)
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 }
  return format({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
}

/**
 * The last day of a period whose first day counts in full (§ 187 Abs. 2, § 188 Abs. 2 BGB): three
 * years from 2026-09-01 end on 2029-08-31; two years from 2028-02-29 end on 2030-02-28.
 */
export function lastDayOfPeriod(first: LocalDate, period: Period): LocalDate {
  const reached = addPeriod(first, period)
  return parts(reached).day < parts(first).day ? reached : addDays(reached, -1)
}

/** Whole days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

const GERMAN_DAY = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in Germany at a moment (epoch milliseconds), whatever the machine's time zone. */
export function germanToday(now: number): LocalDate {
  return localDate(GERMAN_DAY.format(now))
}

function parts(text: string): Parts {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return { year, month, day }
}

function format({ year, month, day }: Parts): LocalDate {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
