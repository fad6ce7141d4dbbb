// A value of the reply in a few words, as one side of „vorher → nachher“.

import { isLocalDate } from '../../../domain/date.ts'
import { formatDate, formatNumber } from '../../../i18n/texts.ts'
import { isRecord } from '../../../knowledge/path.ts'

const NOTHING = '–'

/** The words cases are written in. */
const WORDS: Readonly<Record<string, string>> = {
  yes: 'ja',
  no: 'nein',
  open: 'offen',
  known: 'bekannt',
  none: 'keine',
  'max-duration': 'hoechstdauer',
  sunset: 'regelende',
}

/** Keys that only name the entry: the line says them already. */
const NAMES: readonly string[] = ['id', 'purpose', 'on', 'qualification']

/** Both sides of a difference; of long sentences only the surroundings of what differs. */
export function shownSides(before: unknown, after: unknown): readonly [string, string] {
  const [old, now] = [shown(before), shown(after)]
  return old === now || typeof before !== 'string' || typeof after !== 'string'
    ? [old, now]
    : excerpts(old, now)
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return NOTHING
  if (typeof value === 'string') return isLocalDate(value) ? formatDate(value) : (WORDS[value] ?? value)
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.map(shown).join('; ')
  return isRecord(value) ? shownRecord(value) : String(value)
}

/** A verdict says enough; a question is its fact; of anything else, what it holds. */
function shownRecord(value: Readonly<Record<string, unknown>>): string {
  const { verdict, level, fact, citation, values, question } = value
  if (typeof verdict === 'string' && level === undefined) return shown(verdict)
  if (typeof fact === 'string' && question !== undefined) return fact
  if (typeof fact === 'string' && citation !== undefined) return `${fact} (${shown(citation)})`
  if (typeof fact === 'string' && Array.isArray(values)) return `${fact}: ${values.map(shown).join(' oder ')}`
  const held = Object.entries(value).filter(([key, each]) => !NAMES.includes(key) && each !== '')
  return held.length === 0 ? 'ja' : held.map(([key, each]) => (each === true ? key : shown(each))).join(', ')
}

/** How much of the same words is shown around a difference. */
const AROUND = 40
/** Sentences up to this length are shown whole. */
const WHOLE = 120

function excerpts(before: string, after: string): readonly [string, string] {
  if (before.length <= WHOLE && after.length <= WHOLE) return [before, after]
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const cut = (text: string) => {
    const from = wordStart(text, head - AROUND)
    const to = wordEnd(text, text.length - tail + AROUND)
    return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`
  }
  return [cut(before), cut(after)]
}

function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1
}

function wordEnd(text: string, at: number): number {
  const end = at >= text.length ? -1 : text.indexOf(' ', at)
  return end < 0 ? text.length : end
}
