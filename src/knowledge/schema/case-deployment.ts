import * as z from 'zod'
import type { LocalDate } from '../../domain/date.ts'
import {
  HOUR_KINDS,
  type Hours,
  OPEN_REASONS,
  type OpenReason,
  SHARES,
  type VerdictKind,
} from '../../domain/rule.ts'
import { report } from './fault.ts'
import { present } from './present.ts'
import { strict } from './strict.ts'
import { day, known, sameWord, word, yesOrNo } from './words.ts'

/** What a case expects of one deployment for one qualification. */
export interface CaseDeployment {
  readonly rule: string
  readonly qualification: number
  readonly verdict: VerdictKind
  readonly reason?: OpenReason
  readonly notYet?: boolean
  readonly until?: { readonly date: LocalDate; readonly because: 'max-duration' | 'sunset' }
  /** All hours of the deployment, in any order. */
  readonly hours?: readonly Pick<Hours, 'kind' | 'share'>[]
}

/** The three verdicts in German. */
export const verdictWord = word({ ja: 'yes', nein: 'no', offen: 'open' } as const)

const hours = strict({ art: sameWord(HOUR_KINDS), anteil: sameWord(SHARES) }).transform((raw) => ({
  kind: raw.art,
  share: raw.anteil,
}))

const until = strict({
  datum: day,
  weil: word({ hoechstdauer: 'max-duration', regelende: 'sunset' } as const),
}).transform((raw) => ({ date: raw.datum, because: raw.weil }))

const written = strict({
  regel: known('einsatz'),
  qualifikation: z.number().int().min(0).max(3).default(0),
  ergebnis: verdictWord,
  grund: sameWord(OPEN_REASONS).optional(),
  noch_nicht: yesOrNo.optional(),
  bis: until.optional(),
  stunden: z.array(hours).min(1).optional(),
})

/** Which keys only make sense with which verdict. */
const ONLY_WITH = {
  grund: { verdicts: ['open'], because: 'Nur „offen“ hat einen Grund.' },
  noch_nicht: { verdicts: ['no'], because: 'Nur ein „nein“ kann ein „noch nicht“ sein.' },
  bis: { verdicts: ['yes', 'open'], because: 'Ein „nein“ hat keinen letzten Tag.' },
  stunden: { verdicts: ['yes', 'open'], because: 'Ein „nein“ hat keine Stunden.' },
} as const

/** One entry of `erwartet.einsaetze` of a case. */
export const caseDeployment = written.superRefine(checkKeys).transform(
  (raw) =>
    present({
      rule: raw.regel,
      qualification: raw.qualifikation,
      verdict: raw.ergebnis,
      reason: raw.grund,
      notYet: raw.noch_nicht,
      until: raw.bis,
      hours: raw.stunden,
    }) satisfies CaseDeployment,
)

function checkKeys(raw: z.output<typeof written>, ctx: z.RefinementCtx): void {
  for (const [key, { verdicts, because }] of Object.entries(ONLY_WITH)) {
    if (!(key in raw) || verdicts.some((verdict) => verdict === raw.ergebnis)) continue
    report(ctx, {
      path: [key],
      says: `„${key}“ passt nicht zu diesem Ergebnis.`,
      because,
      fix: `Löschen Sie „${key}“ oder berichtigen Sie „ergebnis“.`,
    })
  }
}
