// The single values that every kind of entry is made of: a text, a word of a vocabulary, a day, an address.

import * as z from 'zod'
import { isLocalDate, localDate } from '../../domain/date.ts'
import { report } from './fault.ts'

/** A text people read. Never empty. */
export const text = z.string().trim().min(1)

/** The vocabularies that the knowledge base itself holds. */
export type Vocabulary =
  | 'angabe'
  | 'angaben'
  | 'auslegung'
  | 'behoerde'
  | 'einsatz'
  | 'eintrag'
  | 'fundstelle'
  | 'gesagt'
  | 'kreis'
  | 'laendercode'
  | 'laendertabelle'
  | 'pflicht'
  | 'regel'
  | 'stelle'
  | 'zahl'
  | 'zweck'
  | `wert-${string}`

/** Marks a value for the exported JSON Schemas: editors are offered these words. That a word exists is a lint. */
export function offering<S extends z.ZodType>(schema: S, vokabular: Vocabulary): S {
  return schema.meta({ vokabular })
}

/** A word out of a vocabulary that the knowledge base itself holds, e.g. the id of a fact. */
export function known(vocabulary: Vocabulary) {
  return offering(text, vocabulary)
}

/** A German word of a closed vocabulary and what it is called on our side of the border. */
export function word<const V extends Readonly<Record<string, unknown>>>(vocabulary: V) {
  const german = Object.keys(vocabulary) as (keyof V & string)[]
  return z.enum(german).transform((key) => vocabulary[key as keyof V] as V[keyof V])
}

/** A German word that keeps its name. */
export function sameWord<const W extends readonly string[]>(words: W) {
  return z.enum(words)
}

export const yesOrNo = word({ ja: true, nein: false })

/** How a day is written; whether it is in the calendar, a pattern cannot say. */
export const DAY_PATTERN = '^(?:19|20|21)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$'

/** An existing calendar day, `YYYY-MM-DD`. */
export const day = z
  .string()
  .transform((written, ctx) => {
    if (isLocalDate(written)) return localDate(written)
    report(ctx, {
      path: [],
      says: `„${written}“ ist kein Kalendertag.`,
      because: 'Tage stehen als Jahr-Monat-Tag, zum Beispiel 2026-11-20, und müssen im Kalender vorkommen.',
      fix: 'Berichtigen Sie den Tag.',
    })
    return z.NEVER
  })
  .meta({ pattern: DAY_PATTERN })

const URL_FORM = /^https?:\/\/[^\s/]+\.[^\s]+$/

/** The address of a page. */
export const url = z
  .string()
  .superRefine((written, ctx) => {
    if (URL_FORM.test(written)) return
    report(ctx, {
      path: [],
      says: `„${written}“ ist keine Internetadresse.`,
      because: 'Leserinnen und Leser sollen die Seite öffnen können.',
      fix: 'Tragen Sie die ganze Adresse ein, beginnend mit https://.',
    })
  })
  .meta({ pattern: URL_FORM.source })

/** A value no other schema here fits: accepted by a predicate, refused with its reason. */
export function checkedBy<T>(accepts: (value: unknown) => boolean, because: string) {
  return z.unknown().transform((value, ctx): T => {
    if (accepts(value)) return value as T
    report(ctx, {
      path: [],
      says: 'Der Wert hat die falsche Form.',
      because,
      fix: 'Schreiben Sie den Wert in dieser Form.',
    })
    return z.NEVER
  })
}

/** What a fact is compared with: a word, a number or a day. */
export const literal = checkedBy<string | number>(
  (value) => typeof value === 'string' || typeof value === 'number',
  'Ein Vergleich braucht ein einzelnes Wort, eine Zahl oder einen Tag.',
).meta({ type: ['string', 'number'] })
