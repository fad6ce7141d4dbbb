// Turns what Zod found into German problems at the right line.

import type * as z from 'zod'
import type { ParsedDocument } from '../document.ts'
import { nearest, suggestion } from '../nearest.ts'
import { isRecord, lastKey, type Path, valueAt } from '../path.ts'
import type { Fault, Problem } from '../problem.ts'
import { allowedKeys } from './strict.ts'

/**
 * One problem for each mistake.
 * In: Zod's issues for the value at `base`. Out: problems; a misspelled key is not reported as missing as well.
 */
export function explain(
  issues: readonly z.core.$ZodIssue[],
  document: ParsedDocument,
  base: Path,
): Problem[] {
  const misspelled = new Set(issues.flatMap((issue) => meantKeys(issue).map((path) => path.join('/'))))
  return issues.flatMap((issue) => {
    const here = pathOf(issue)
    if (misspelled.has(here.join('/')) && valueAt(document.content, [...base, ...here]) === undefined)
      return []
    return faults(issue, document, [...base, ...here]).map(({ path, ...fault }) => ({
      file: document.file,
      line: document.lineOf(path),
      ...fault,
    }))
  })
}

function pathOf(issue: z.core.$ZodIssue): Path {
  return issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
}

/** The keys that the unknown keys of an issue most likely stand for. */
function meantKeys(issue: z.core.$ZodIssue): Path[] {
  if (issue.code !== 'unrecognized_keys') return []
  return issue.keys.flatMap((key) => {
    const meant = nearest(key, allowedKeys(issue))
    return meant === undefined ? [] : [[...pathOf(issue), meant]]
  })
}

function faults(issue: z.core.$ZodIssue, document: ParsedDocument, path: Path): (Fault & { path: Path })[] {
  if (issue.code === 'unrecognized_keys') {
    const allowed = allowedKeys(issue)
    return issue.keys.map((key) => {
      const at = [...path, key]
      const isTornText = /\s/.test(key) && valueAt(document.content, at) === null
      return { path: at, ...(isTornText ? tornText(key) : unknownKey(key, allowed)) }
    })
  }
  const value = valueAt(document.content, path)
  if (value === undefined && issue.code !== 'custom') return [{ path, ...missing(path) }]
  if (value === null) return [{ path, ...empty(path) }]
  return [{ path, ...faultOf(issue, value, path) }]
}

function faultOf(issue: z.core.$ZodIssue, value: unknown, path: Path): Fault {
  switch (issue.code) {
    case 'custom':
      return {
        says: issue.message,
        because: String(issue.params?.['because']),
        fix: String(issue.params?.['fix']),
      }
    case 'invalid_value':
      return outsideVocabulary(value, issue.values.map(String), path)
    case 'invalid_union':
      return outsideVocabulary(value, ('options' in issue ? (issue.options ?? []) : []).map(String), path)
    case 'invalid_type':
      return wrongForm(value, issue.expected, path)
    case 'too_small':
      if (issue.origin === 'number') return outsideRange(value, path, `mindestens ${issue.minimum}`)
      return empty(path)
    case 'too_big':
      return outsideRange(value, path, `höchstens ${issue.maximum}`)
    default:
      return wrongForm(value, issue.code, path)
  }
}

function unknownKey(key: string, allowed: readonly string[]): Fault {
  const near = nearest(key, allowed)
  return {
    says: `„${key}“ ist hier kein bekannter Schlüssel.`,
    because: `Erlaubt sind: ${allowed.join(', ')}.`,
    fix:
      near === undefined
        ? 'Löschen Sie die Zeile oder wählen Sie einen erlaubten Schlüssel.'
        : `Schreiben Sie „${near}“.`,
  }
}

/** `{ hinweis: Das gilt, solange … }`: the comma ended the text. */
function tornText(rest: string): Fault {
  return {
    says: `„${rest}“ steht hier als eigener Schlüssel.`,
    because: 'In geschweiften Klammern beginnt nach einem Komma ein neuer Schlüssel.',
    fix: 'Setzen Sie den ganzen Text vor und nach dem Komma in Anführungszeichen.',
  }
}

function missing(path: Path): Fault {
  const key = nameOf(path)
  return {
    says: `${key} fehlt.`,
    because: WHY_NEEDED[lastKey(path) ?? ''] ?? 'Ohne diesen Schlüssel ist der Eintrag unvollständig.',
    fix: `Ergänzen Sie ${key}.`,
  }
}

const WHY_NEEDED: Readonly<Record<string, string>> = {
  fundstelle: 'Jede Aussage über Recht nennt ihre Stelle in einer Quelle.',
  durchsicht: 'Ohne Durchsicht weiß niemand, wie alt der Eintrag ist.',
  naechste: 'Jeder Eintrag wird wieder gelesen; dieser Tag sagt, wann.',
  gilt_ab: 'Eine Fassung beginnt an einem Tag; das Ende setzt die nächste.',
  anlass: 'Leserinnen und Leser wollen wissen, woher die Fassung kommt.',
  gewissheit: 'Wie sicher eine Aussage ist, steht immer dabei.',
}

function empty(path: Path): Fault {
  return {
    says: `${nameOf(path)} ist leer.`,
    because: 'Ein Schlüssel ohne Inhalt sagt nichts.',
    fix: 'Tragen Sie etwas ein oder löschen Sie den Schlüssel.',
  }
}

function outsideVocabulary(value: unknown, allowed: readonly string[], path: Path): Fault {
  const word = String(value)
  const onlyQuotes = typeof value !== 'string' && allowed.includes(word)
  return {
    says:
      isRecord(value) || Array.isArray(value)
        ? `${nameOf(path)} ist kein einzelnes Wort.`
        : `„${word}“ ist kein Wert für ${nameOf(path)}.`,
    because: `Erlaubt sind: ${allowed.join(', ')}.`,
    fix: onlyQuotes ? `Setzen Sie den Wert in Anführungszeichen: "${word}".` : suggestion(word, allowed),
  }
}

function wrongForm(value: unknown, expected: string, path: Path): Fault {
  const wantsText = expected === 'string'
  return {
    says: `${nameOf(path)} hat die falsche Form.`,
    because: `Hier steht ${formOf(value)}, gebraucht wird ${WANTED[expected] ?? 'etwas anderes'}.`,
    fix:
      wantsText && typeof value !== 'object'
        ? `Setzen Sie den Wert in Anführungszeichen: "${String(value)}".`
        : 'Schreiben Sie den Wert in der gebrauchten Form.',
  }
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  array: 'eine Liste',
  object: 'ein Eintrag mit Schlüsseln',
  record: 'ein Eintrag mit Schlüsseln',
}

function formOf(value: unknown): string {
  if (Array.isArray(value)) return 'eine Liste'
  if (isRecord(value)) return 'ein Eintrag mit Schlüsseln'
  if (typeof value === 'number') return `die Zahl ${value}`
  return `„${String(value)}“`
}

function outsideRange(value: unknown, path: Path, bound: string): Fault {
  return {
    says: `${nameOf(path)} ist ${String(value)}.`,
    because: `Erlaubt ist ${bound}.`,
    fix: 'Tragen Sie einen erlaubten Wert ein.',
  }
}

/** The key in quotes, or the place in a list: `„alle“, Eintrag 2`. */
function nameOf(path: Path): string {
  const last = path.at(-1)
  const key = lastKey(path)
  if (key === undefined) return 'Die Datei'
  return typeof last === 'number' ? `„${key}“, Eintrag ${last + 1},` : `„${key}“`
}
