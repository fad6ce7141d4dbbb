// What a field expects, in the caller's language. Bad input gets a message that says how to mend it.

import type { FactDefinition } from '../../domain/fact.ts'
import { FIRST_YEAR, LAST_YEAR } from './day.ts'

export type MessageLocale = 'de' | 'en'

/**
 * The language of messages, from the first of these tags that names one: German, and English for every
 * other language. German where none does.
 */
export function messageLocale(...requested: readonly unknown[]): MessageLocale {
  const languages = requested.map((tag) => (typeof tag === 'string' ? LANGUAGE.exec(tag)?.[0] : undefined))
  const language = languages.find((found) => found !== undefined)
  return language === undefined || language.toLowerCase() === 'de' ? 'de' : 'en'
}

/** Two or three letters at the beginning of a tag or of a header. */
const LANGUAGE = /^[a-z]{2,3}(?![a-z])/i

/** Codes of states that no longer exist; people still have their diplomas. */
const FORMER_STATES: ReadonlyMap<unknown, string> = new Map([
  ['SU', 'Sowjetunion'],
  ['YU', 'Jugoslawien'],
  ['CS', 'Tschechoslowakei / Serbien und Montenegro'],
  ['DD', 'DDR'],
])

/** What a fact may be, as one sentence; names today's state as the way out for former states. */
export function factExpectation(definition: FactDefinition, given: unknown, locale: MessageLocale): string {
  const former = definition.type === 'country' ? FORMER_STATES.get(given) : undefined
  if (former !== undefined) {
    return locale === 'de'
      ? `${given} (${former}) gibt es nicht mehr. Nennen Sie den Staat, zu dem der Ort heute gehört.`
      : `${given} no longer exists. Name the state the place belongs to today.`
  }
  const expected = locale === 'de' ? germanShape(definition) : englishShape(definition)
  return locale === 'de'
    ? `Erwartet wird ${expected} oder „unbekannt“.`
    : `Expected ${expected} or "unbekannt".`
}

function germanShape({ type, values, min, max }: FactDefinition): string {
  const words = values.map(({ value }) => value).join(', ')
  switch (type) {
    case 'enum':
    case 'yes_no':
      return `eines von: ${words}`
    case 'set':
      return `eine Liste aus: ${words}, jedes höchstens einmal`
    case 'date':
      return `ein Datum von ${FIRST_YEAR} bis ${LAST_YEAR}, das es gibt, als JJJJ-MM-TT`
    case 'country':
      return 'ein Ländercode nach ISO 3166-1 (zwei Großbuchstaben, auch XK)'
    case 'district':
      return 'die Kennung eines Kreises in NRW, zum Beispiel koeln oder kreis_borken'
    case 'integer':
      return `eine ganze Zahl von ${min} bis ${max}`
    case 'number':
      return `eine Zahl von ${min} bis ${max}`
  }
}

function englishShape({ type, values, min, max }: FactDefinition): string {
  const words = values.map(({ value }) => value).join(', ')
  switch (type) {
    case 'enum':
    case 'yes_no':
      return `one of: ${words}`
    case 'set':
      return `a list of: ${words}, each at most once`
    case 'date':
      return `an existing day from ${FIRST_YEAR} to ${LAST_YEAR} as YYYY-MM-DD`
    case 'country':
      return 'an ISO 3166-1 code (two capital letters, also XK)'
    case 'district':
      return 'the id of a Kreis in NRW, such as koeln or kreis_borken'
    case 'integer':
      return `a whole number from ${min} to ${max}`
    case 'number':
      return `a number from ${min} to ${max}`
  }
}
