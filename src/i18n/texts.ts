// Sentences of the knowledge base, filled in. German today; other languages are catalogues of the same keys.

import type { LocalDate } from '../domain/date.ts'
import type { Knowledge } from '../domain/knowledge.ts'

/** The catalogues there are. Without one a reply is German and says so. */
export const LOCALES = ['de'] as const
export type Locale = (typeof LOCALES)[number]

/** Looks a sentence up and fills its placeholders. */
export type Text = (key: string, values?: Readonly<Record<string, string>>) => string

/**
 * The sentences of a knowledge base. A key that is not there throws: the knowledge check and the
 * tests rule that out. Placeholders without a value stay as they stand.
 */
export function textsOf({ texts }: Pick<Knowledge, 'texts'>): Text {
  return (key, values = {}) => {
    const template = texts[key]
    if (template === undefined) throw new RangeError(`no text ${key}`)
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  }
}

/** The best catalogue for a requested language tag: today always German. */
export function localeFor(_requested: string | undefined): Locale {
  return 'de'
}

const LONG = new Intl.DateTimeFormat('de-u-ca-gregory-nu-latn', { dateStyle: 'long', timeZone: 'UTC' })

/** A day as people write it: 31. Dezember 2030. */
export function formatDate(date: LocalDate): string {
  return LONG.format(Date.parse(date))
}

const NUMBER = new Intl.NumberFormat('de-u-nu-latn', { maximumFractionDigits: 2 })

/** A number as people write it: 19,5. */
export function formatNumber(value: number): string {
  return NUMBER.format(value)
}

const COUNTRIES = new Intl.DisplayNames('de', { type: 'region' })

/** The German name of a country code; the code itself where the platform has no name. */
export function countryName(code: string): string {
  return COUNTRIES.of(code) ?? code
}
