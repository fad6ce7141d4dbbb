import * as z from 'zod'
import { CERTAINTIES } from '../../domain/rule.ts'
import { type Amount, UNITS, type Value, type ValueVersion } from '../../domain/value.ts'
import { citation } from './citation.ts'
import { report } from './fault.ts'
import { present } from './present.ts'
import { corrections, reviewShape, toReview } from './review.ts'
import { strict } from './strict.ts'
import { day, known, sameWord, text } from './words.ts'

const written = strict({
  gilt_ab: day,
  anlass: text,
  wert: z.number().optional(),
  von: z.number().optional(),
  bis: z.number().optional(),
  anteil: strict({ von: known('zahl'), mal: z.number() }).optional(),
  unbekannt: text.optional(),
})
type Written = z.output<typeof written>

const FORMS = ['wert', 'von', 'anteil', 'unbekannt'] as const

const version = written
  .superRefine(checkForm)
  .transform(
    (raw) => ({ from: raw.gilt_ab, occasion: raw.anlass, amount: toAmount(raw) }) satisfies ValueVersion,
  )

function checkForm(raw: Written, ctx: z.RefinementCtx): void {
  if (FORMS.filter((form) => raw[form] !== undefined).length !== 1) {
    report(ctx, { path: [], ...NOT_ONE_FORM })
    return
  }
  if (raw.bis === undefined) return
  if (raw.von === undefined || raw.von >= raw.bis) report(ctx, { path: ['bis'], ...NO_RANGE })
}

const NOT_ONE_FORM = {
  says: 'Die Fassung nennt nicht genau eines von „wert“, „von“, „anteil“ und „unbekannt“.',
  because: 'Eine Zahl ist genau, eine Spanne, ein Anteil einer anderen Zahl, oder niemand kennt sie.',
  fix: 'Schreiben Sie zum Beispiel „wert: 3“ oder „von: 100“ mit „bis: 600“.',
}

const NO_RANGE = {
  says: '„bis“ ist keine obere Grenze.',
  because: 'Eine Spanne beginnt bei „von“ und endet bei einem größeren „bis“.',
  fix: 'Berichtigen Sie „von“ und „bis“, oder schreiben Sie „wert“.',
}

function toAmount(raw: Written): Amount {
  if (raw.unbekannt !== undefined) return { kind: 'unknown', note: raw.unbekannt }
  if (raw.anteil) return { kind: 'share', of: raw.anteil.von, times: raw.anteil.mal }
  if (raw.von !== undefined) return present({ kind: 'range' as const, least: raw.von, most: raw.bis })
  return { kind: 'exact', amount: raw.wert ?? Number.NaN }
}

/** One entry of werte.yaml; its id is the key above it. */
export const valueSchema = strict({
  titel: text,
  einheit: sameWord(UNITS),
  gewissheit: sameWord(CERTAINTIES),
  fundstelle: citation,
  fassungen: z.array(version).min(1),
  korrekturen: corrections,
  ...reviewShape,
}).transform(
  (raw) =>
    ({
      title: raw.titel,
      unit: raw.einheit,
      certainty: raw.gewissheit,
      citation: raw.fundstelle,
      versions: raw.fassungen,
      review: toReview(raw),
      corrections: raw.korrekturen,
    }) satisfies Omit<Value, 'id'>,
)
