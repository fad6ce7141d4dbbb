import * as z from 'zod'
import type { Competence, DistrictPath } from '../../domain/rule.ts'
import { report } from './fault.ts'
import { frameShape, type RuleSheet, toFrame } from './rule-frame.ts'
import { strict } from './strict.ts'
import { known, sameWord, word } from './words.ts'

/** The purposes of the public contract. */
const PURPOSES = [
  'anerkennung_ausbildung',
  'anerkennung_sozialberuf',
  'anerkennung_lehramt',
  'zeugnisbewertung',
  'personaleinsatz',
  'schulabschluss',
  'externenpruefung',
] as const

const districtPath = word({
  wohnort_sonst_arbeitsort_ausserhalb: 'residence_else_workplace_if_outside',
  arbeitsort_sonst_wohnort: 'workplace_else_residence',
} as const satisfies Readonly<Record<string, DistrictPath>>)

const lookup = strict({
  behoerde: known('behoerde').optional(),
  land: known('laendertabelle').optional(),
  kreis: sameWord(['bezirksregierung', 'landesjugendamt']).optional(),
  von: districtPath.optional(),
})
type Lookup = z.output<typeof lookup>

const finds = lookup
  .superRefine((raw, ctx) => {
    const ways = [raw.behoerde, raw.land, raw.kreis].filter((way) => way !== undefined)
    const isWhole = ways.length === 1 && (raw.kreis === undefined) === (raw.von === undefined)
    if (isWhole) return
    report(ctx, {
      path: [],
      says: '„findet“ sagt nicht eindeutig, wie die Behörde gefunden wird.',
      because: 'Es gibt genau drei Wege: „behoerde“, „land“, oder „kreis“ zusammen mit „von“.',
      fix: 'Lassen Sie genau einen Weg stehen.',
    })
  })
  .transform(toFinds)

function toFinds(raw: Lookup): Competence['finds'] {
  if (raw.behoerde !== undefined) return { by: 'fixed', authority: raw.behoerde }
  if (raw.land !== undefined) return { by: 'country', table: raw.land }
  return {
    by: 'district',
    table: raw.kreis ?? 'bezirksregierung',
    of: raw.von ?? 'workplace_else_residence',
  }
}

/** A rule with `art: zustaendigkeit`. */
export const competenceSchema = strict({
  art: z.literal('zustaendigkeit'),
  ...frameShape,
  zweck: sameWord(PURPOSES),
  findet: finds,
}).transform(
  (raw): RuleSheet => ({
    rule: {
      ...toFrame(raw),
      kind: 'competence',
      purpose: raw.zweck,
      finds: raw.findet,
    } satisfies Omit<Competence, 'id'>,
    examples: raw.beispiele ?? [],
  }),
)
