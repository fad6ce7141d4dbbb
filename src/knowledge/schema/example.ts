import * as z from 'zod'
import { OPEN_REASONS, type RuleExample } from '../../domain/rule.ts'
import { present } from './present.ts'
import { strict } from './strict.ts'
import { day, known, offering, sameWord, text, word } from './words.ts'

/** One entry of `beispiele`. Whether its facts exist is a lint: that needs the whole knowledge base. */
export const exampleSchema = strict({
  name: text,
  angaben: offering(z.record(z.string(), z.unknown()), 'angaben'),
  ergebnis: word({ ja: 'yes', nein: 'no', offen: 'open' } as const),
  stichtag: day.optional(),
  grund: sameWord(OPEN_REASONS).optional(),
  fehlt: z.array(known('angabe')).optional(),
})
  .transform(
    (raw) =>
      present({
        name: raw.name,
        facts: raw.angaben,
        asOf: raw.stichtag,
        outcome: raw.ergebnis,
        reason: raw.grund,
        missing: raw.fehlt,
      }) satisfies RuleExample,
  )
  .meta({ id: 'beispiel' })
