// What people type → what the contract expects: 1.9.2027 → 2027-09-01, 19,5 → 19.5. Checks nothing.

import { type FactDefinition, type FactValue, UNKNOWN } from '../../domain/fact.ts'

/** The choice "none of these" of a set; an empty list as a form can carry it. */
export const NOTHING = 'nichts'

/** A field's values as one fact value; `contradiction` where they exclude each other. */
export function typedValue(
  { type }: Pick<FactDefinition, 'type'>,
  values: readonly string[],
): FactValue | 'contradiction' {
  const distinct = [...new Set(values)]
  const [only = '', ...others] = distinct
  if (type === 'set' && only !== UNKNOWN) return setValue(distinct)
  if (others.length > 0) return 'contradiction'
  if (only === UNKNOWN) return UNKNOWN
  switch (type) {
    case 'integer':
    case 'number':
      return isoNumber(only)
    case 'date':
      return isoDate(only)
    default:
      return only
  }
}

function setValue(words: readonly string[]): readonly string[] | 'contradiction' {
  if (!words.includes(NOTHING) && !words.includes(UNKNOWN)) return words
  return words.length === 1 ? [] : 'contradiction'
}

function isoDate(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined) return text
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** `19,5` and `19.5` alike; text that is no number stays text, for the check to refuse. */
function isoNumber(text: string): number | string {
  return /^-?\d{1,9}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : text
}
