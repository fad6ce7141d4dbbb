// Issues of a schema → errors that name each path, once, in the caller's language.

import type { FactDefinition } from '../../domain/fact.ts'
import { FIRST_YEAR, LAST_YEAR } from './day.ts'
import { factExpectation, type MessageLocale } from './expectation.ts'
import { FURTHER, MOST_FURTHER } from './facts.ts'

export interface InputError {
  /** JSON Pointer (RFC 6901). */
  readonly path: string
  readonly message: string
}

/** The part of a schema issue we rely on. */
export interface SchemaIssue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
}

export interface InputContext {
  readonly input: unknown
  readonly locale: MessageLocale
  readonly define: (fact: string) => FactDefinition | undefined
}

/** Turns schema issues into errors. An unknown key is named by its own path. */
export function inputErrors(issues: readonly SchemaIssue[], context: InputContext): readonly InputError[] {
  const errors = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.keys
      ? issue.keys.map((key) => ({
          path: pointer([...issue.path, key]),
          message: unknownKey(key, issue.path, context),
        }))
      : [{ path: pointer(issue.path), message: expectation(issue.path, context) }],
  )
  return [...new Map(errors.map((error) => [error.path, error])).values()]
}

/** A JSON Pointer for a path of keys. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
}

/** Never repeats what was sent: the path names it. */
function unknownKey(key: string, path: readonly PropertyKey[], { locale, define }: InputContext): string {
  if (path[0] !== 'facts') return locale === 'en' ? 'There is no such field.' : 'Dieses Feld gibt es nicht.'
  if (path.length > 1 && define(key)) {
    return locale === 'en'
      ? 'This is a fact about the person. It stands directly in facts.'
      : 'Das ist eine Angabe zur Person. Sie steht direkt in facts.'
  }
  return locale === 'en'
    ? 'There is no such fact. See GET /api/v1/facts.'
    : 'Diese Angabe gibt es nicht. Alle Angaben nennt GET /api/v1/facts.'
}

function expectation(path: readonly PropertyKey[], { input, locale, define }: InputContext): string {
  if (path[0] === 'facts') {
    const fact = path[1] === FURTHER ? path[3] : path[1]
    const definition = typeof fact === 'string' ? define(fact) : undefined
    if (definition) return factExpectation(definition, valueAt(input, path), locale)
    if (path[1] === FURTHER) {
      return locale === 'en'
        ? `Expected a list of at most ${MOST_FURTHER} qualifications, each an object of facts.`
        : `Erwartet wird eine Liste mit höchstens ${MOST_FURTHER} Qualifikationen, jede ein Objekt aus Angaben.`
    }
  }
  return expectationOf(String(path[0] ?? ''), locale)
}

/** What a field other than a fact expects. */
export function expectationOf(field: string, locale: MessageLocale): string {
  const known = Object.hasOwn(GENERAL, field) ? GENERAL[field] : undefined
  return (known ?? WHOLE)[locale]
}

const WHOLE: Readonly<Record<MessageLocale, string>> = {
  de: 'Erwartet wird ein JSON-Objekt mit den Feldern aus GET /openapi.json.',
  en: 'Expected a JSON object with the fields of GET /openapi.json.',
}

const GENERAL: Readonly<Record<string, Readonly<Record<MessageLocale, string>>>> = {
  facts: { de: 'Erwartet wird ein Objekt aus Angaben.', en: 'Expected an object of facts.' },
  asOf: {
    de: `Erwartet wird ein Datum von ${FIRST_YEAR} bis ${LAST_YEAR}, das es gibt, als JJJJ-MM-TT.`,
    en: `Expected an existing day from ${FIRST_YEAR} to ${LAST_YEAR} as YYYY-MM-DD.`,
  },
  locale: {
    de: 'Erwartet wird ein Sprachkürzel, zum Beispiel de oder uk.',
    en: 'Expected a language tag, such as de or uk.',
  },
  audience: { de: 'Erwartet wird applicant oder employer.', en: 'Expected applicant or employer.' },
  topic: {
    de: 'Erwartet wird ein Thema aus der Liste in GET /openapi.json.',
    en: 'Expected a topic of the list in GET /openapi.json.',
  },
  citations: { de: 'Erwartet wird full oder ids.', en: 'Expected full or ids.' },
  id: { de: 'Erwartet wird die Kennung eines gespeicherten Plans.', en: 'Expected the id of a saved plan.' },
  ciphertext: {
    de: 'Erwartet wird Base64url-Text, höchstens 64 kB.',
    en: 'Expected base64url text, at most 64 kB.',
  },
  iv: { de: 'Erwartet wird ein Base64url-Text.', en: 'Expected base64url text.' },
  expires: {
    de: 'Erwartet wird ein künftiges Datum, höchstens zwei Jahre entfernt.',
    en: 'Expected a future day, at most two years away.',
  },
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.getOwnPropertyDescriptor(value, key)?.value
  }
  return value
}
