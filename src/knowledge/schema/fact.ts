import * as z from 'zod'
import type { FactDefinition, FactType } from '../../domain/fact.ts'
import { report } from './fault.ts'
import { present } from './present.ts'
import { strict } from './strict.ts'
import { known, sameWord, text, word, yesOrNo } from './words.ts'

const TYPES = {
  auswahl: 'enum',
  ja_nein: 'yes_no',
  zahl: 'number',
  ganzzahl: 'integer',
  datum: 'date',
  menge: 'set',
  land: 'country',
  kreis: 'district',
} as const satisfies Readonly<Record<string, FactType>>

const YES_NO = [
  { value: 'ja', label: 'Ja' },
  { value: 'nein', label: 'Nein' },
]

/** A fact with its rank in the order of asking; its id is the key above it, its level the map it stands in. */
interface RankedFact {
  readonly rank: number
  readonly definition: Omit<FactDefinition, 'id' | 'level'>
}

const written = strict({
  rang: z.number().int(),
  art: word(TYPES),
  geordnet: yesOrNo.optional(),
  benennung: text,
  werte: z.record(z.string(), text).optional(),
  frage: text,
  frage_traeger: text.optional(),
  hilfe: text.optional(),
  warum: text.optional(),
  herausfinden: text.optional(),
  weiss: z.array(sameWord(['person', 'traeger', 'behoerde', 'beratung'])).min(1),
  aufwand: sameWord(['sofort', 'papier', 'nachschlagen', 'dritte']),
  min: z.number().optional(),
  max: z.number().optional(),
  einheit: text.optional(),
  noch_nicht: z.array(text).optional(),
  nicht_erreichbar: z.array(text).optional(),
  erreichbar: yesOrNo.optional(),
  entfaellt_wenn: known('regel').optional(),
})
type Written = z.output<typeof written>

/** One entry of angaben.yaml. That tested facts are explained is a lint, not a form. */
export const factSchema = written.superRefine(checkAgainstType).transform(
  (raw): RankedFact => ({
    rank: raw.rang,
    definition: present({
      type: raw.art,
      ordered: raw.geordnet ?? false,
      values: valuesOf(raw),
      min: raw.min,
      max: raw.max,
      unit: raw.einheit,
      label: raw.benennung,
      question: raw.frage,
      questionEmployer: raw.frage_traeger,
      help: raw.hilfe ?? '',
      why: raw.warum ?? '',
      howToFindOut: raw.herausfinden ?? '',
      whoKnows: raw.weiss,
      effort: raw.aufwand,
      notYet: raw.noch_nicht ?? [],
      outOfReach: raw.nicht_erreichbar ?? [],
      reachable: raw.erreichbar ?? false,
      notAskedOnceMet: raw.entfaellt_wenn,
    }) satisfies RankedFact['definition'],
  }),
)

/** Keys that list values of the fact itself. */
const LISTS_OF_VALUES = [
  ['noch_nicht', '„noch_nicht“ nennt Werte der Angabe, mit denen jemand noch weiterkommen kann.'],
  ['nicht_erreichbar', '„nicht_erreichbar“ nennt Werte der Angabe, die heute niemand mehr bekommen kann.'],
] as const

function valuesOf(raw: Written): FactDefinition['values'] {
  if (raw.art === 'yes_no') return YES_NO
  return Object.entries(raw.werte ?? {}).map(([value, label]) => ({ value, label }))
}

/** Which keys go with which `art`. */
function checkAgainstType(raw: Written, ctx: z.RefinementCtx): void {
  const german = Object.entries(TYPES).find(([, type]) => type === raw.art)?.[0] ?? ''
  const hasVocabulary = raw.art === 'enum' || raw.art === 'set'
  const isNumeric = raw.art === 'number' || raw.art === 'integer'
  if (hasVocabulary && !raw.werte) {
    report(ctx, {
      path: [],
      says: '„werte“ fehlt.',
      because: `Bei der Art „${german}“ wählen Menschen aus einer Liste.`,
      fix: 'Ergänzen Sie „werte“ mit jedem Wert und seiner Beschriftung.',
    })
  }
  const stray = [
    ...(hasVocabulary ? [] : ['werte']),
    ...(raw.art === 'enum' ? [] : ['geordnet']),
    ...(isNumeric ? [] : ['min', 'max', 'einheit']),
  ].filter((key) => key in raw)
  for (const key of stray) {
    report(ctx, {
      path: [key],
      says: `„${key}“ passt nicht zur Art „${german}“.`,
      because: 'Der Schlüssel hätte bei dieser Art keine Wirkung.',
      fix: `Löschen Sie „${key}“ oder ändern Sie „art“.`,
    })
  }
  const vocabulary = valuesOf(raw).map(({ value }) => value)
  for (const [key, because] of LISTS_OF_VALUES) {
    for (const [index, value] of (raw[key] ?? []).entries()) {
      if (vocabulary.includes(value)) continue
      report(ctx, {
        path: [key, index],
        says: `„${value}“ steht nicht unter „werte“.`,
        because,
        fix: 'Wählen Sie einen Wert der Angabe oder löschen Sie den Eintrag.',
      })
    }
  }
}
