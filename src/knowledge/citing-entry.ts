// What an entry of the knowledge base is called in front of its editor: its kind, its title, its text.

import { isLocalDate, type LocalDate } from '../domain/date.ts'
import type { ParsedDocument } from './document.ts'
import { isRecord, lastKey, type Path, valueAt } from './path.ts'

/** The entry around a value. */
export interface CitingEntry {
  /** From the whole to the part, e.g. `Regel`, `Voraussetzung`. */
  readonly kinds: readonly string[]
  /** The first day of the version it stands in. */
  readonly versionFrom?: LocalDate
  readonly title: string
  /** What is said there; absent where the title says it. */
  readonly text?: string
}

/** What the entries of a file or folder are. A new one goes by its own name. */
const WHOLES: Readonly<Record<string, string>> = {
  auslegung: 'Auslegung',
  behoerden: 'Stelle',
  faelle: 'Fall',
  hinweise: 'Hinweis',
  laender: 'Land',
  sperren: 'Sperre',
  sprache: 'Sprache',
  werte: 'Zahl',
}

const RULES: Readonly<Record<string, string>> = {
  einsatz: 'Regel',
  grundlage: 'Grundlage',
  pflicht: 'Pflicht',
  zustaendigkeit: 'Zuständigkeit',
}

const PARTS: Readonly<Record<string, string>> = {
  alle: 'Voraussetzung',
  anrechnung: 'Anrechnung',
  eine: 'Voraussetzung',
  nicht: 'Voraussetzung',
  aufgehoben: 'Aufhebung',
  ausgenommen: 'Ausnahme',
  bedingungen: 'Bedingung',
  erfuellt: 'Erfüllung',
  endet: 'Ende',
  hoechstdauer: 'Höchstdauer',
  spaeter: 'später',
  unklar_fuer: 'unklar für',
  wenn: 'Anzeige der Bedingung',
  zum_start: 'zum Start',
}

const TITLES: readonly string[] = ['titel', 'name', 'benennung']
const TEXTS: readonly string[] = [
  'text',
  'hinweis',
  'behoerde_entscheidet',
  'entscheidung',
  'aufgabe',
  'stelle',
  'rechtsfolge',
]
const NOT_SAID: readonly string[] = ['fundstelle', 'fundstellen', 'gewissheit', 'ohne_angabe', 'grund']
const LONGEST = 110

/** In: the path of a value, such as a Fundstelle. Out: the entry it belongs to. */
export function entryAt(document: ParsedDocument, path: Path): CitingEntry {
  const ways = path.map((_, index) => path.slice(0, index))
  const records = ways.map((way) => ({ way, record: valueAt(document.content, way) }))
  const around = records.flatMap(({ way, record }) => (isRecord(record) ? [{ way, record }] : [])).reverse()
  const own = around[0]?.record ?? {}
  const version = around.find(({ record }) => isDay(record['gilt_ab']))
  const titled = around.find(({ record }) => wordAt(record, TITLES) !== undefined)
  const title = titled && wordAt(titled.record, TITLES)
  const text = textOf(own, titled?.record === own)
  const from = version?.record['gilt_ab']
  return {
    kinds: kindsOf(document, path, version?.record === own && isCondition(own)),
    ...(isDay(from) ? { versionFrom: from } : {}),
    title: title ?? lastKey(path.slice(0, -1)) ?? document.name,
    ...(text === undefined ? {} : { text: shortened(text) }),
  }
}

function kindsOf(document: ParsedDocument, path: Path, isBareCondition: boolean): readonly string[] {
  const parts = path.flatMap((key) => (typeof key === 'string' && PARTS[key] ? [PARTS[key]] : []))
  const innermost = isBareCondition ? 'Voraussetzung' : parts.at(-1)
  return [wholeOf(document), ...(innermost === undefined ? [] : [innermost])]
}

function wholeOf({ file, name, content }: ParsedDocument): string {
  const folder = file.includes('/') ? (file.split('/')[0] ?? name) : name
  const art = valueAt(content, ['art'])
  if (folder === 'regeln') return RULES[String(art)] ?? 'Regel'
  return WHOLES[folder] ?? folder
}

function isCondition(record: Readonly<Record<string, unknown>>): boolean {
  return ['angabe', 'regel', 'behoerde_entscheidet'].some((key) => key in record)
}

/** A sentence where there is one, else the keys and words: `ausbildungsjahr ist 3`. */
function textOf(record: Readonly<Record<string, unknown>>, isTitled: boolean): string | undefined {
  if ('angabe' in record) return said(record)
  const sentence = wordAt(record, TEXTS)
  if (sentence !== undefined) return sentence
  return isTitled ? undefined : said(record)
}

function said(record: Readonly<Record<string, unknown>>): string | undefined {
  const words = Object.entries(record).flatMap(([key, value]) => {
    if (NOT_SAID.includes(key)) return []
    const shown = Array.isArray(value) && !value.some(isRecord) ? value.join(', ') : value
    if (typeof shown !== 'string' && typeof shown !== 'number') return []
    return [key === 'angabe' ? String(shown) : `${key} ${shown}`]
  })
  return words.length > 0 ? words.join(' ') : undefined
}

function wordAt(record: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  return keys.map((key) => record[key]).find((value) => typeof value === 'string')
}

function isDay(value: unknown): value is LocalDate {
  return typeof value === 'string' && isLocalDate(value)
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : line
}
