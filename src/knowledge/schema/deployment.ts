import * as z from 'zod'
import type { Period } from '../../domain/date.ts'
import {
  CERTAINTIES,
  type Deployment,
  HOUR_KINDS,
  type Hours,
  ROLES,
  SHARES,
  type ShownCondition,
} from '../../domain/rule.ts'
import { citation } from './citation.ts'
import { conditionSchema } from './condition.ts'
import { report } from './fault.ts'
import { present } from './present.ts'
import { frameShape, modality, type RuleSheet, toFrame } from './rule-frame.ts'
import { strict } from './strict.ts'
import { known, literal, sameWord, text } from './words.ts'

const hours = strict({
  art: sameWord(HOUR_KINDS),
  anteil: sameWord(SHARES),
  gewissheit: sameWord(CERTAINTIES),
}).transform((raw) => ({ kind: raw.art, share: raw.anteil, certainty: raw.gewissheit }) satisfies Hours)

const maxDuration = strict({
  jahre: z.number().int().min(1).optional(),
  monate: z.number().int().min(1).optional(),
  fundstelle: citation,
})
  .superRefine((raw, ctx) => {
    if ((raw.jahre === undefined) !== (raw.monate === undefined)) return
    report(ctx, {
      path: [],
      says: 'Die Höchstdauer nennt nicht genau eines von „jahre“ und „monate“.',
      because: 'Das Gesetz zählt entweder ganze Jahre oder ganze Monate.',
      fix: 'Schreiben Sie zum Beispiel „jahre: 2“.',
    })
  })
  .transform((raw): { period: Period; citation: typeof raw.fundstelle } => ({
    period: raw.jahre === undefined ? { months: raw.monate ?? 0 } : { years: raw.jahre },
    citation: raw.fundstelle,
  }))

const stage = strict({ angabe: known('angabe'), wert: literal }).transform((raw) => ({
  fact: raw.angabe,
  value: raw.wert,
}))

const shownCondition = strict({
  id: text,
  text,
  modalitaet: modality,
  fundstelle: citation,
  nur_fuer: z.literal('traeger').optional(),
  wenn: conditionSchema.optional(),
}).transform(
  (raw) =>
    present({
      id: raw.id,
      text: raw.text,
      modality: raw.modalitaet,
      citation: raw.fundstelle,
      when: raw.wenn,
      forEmployerOnly: raw.nur_fuer === undefined ? undefined : (true as const),
    }) satisfies ShownCondition,
)

/** A rule with `art: einsatz`. */
export const deploymentSchema = strict({
  art: z.literal('einsatz'),
  ...frameShape,
  reihenfolge: z.number().int(),
  rolle: sameWord(ROLES),
  stunden: z.array(hours).optional(),
  hoechstdauer: maxDuration.optional(),
  waehrend: stage.optional(),
  nur_bei_ziel: known('wert-ziel').optional(),
  bedingungen: z.array(shownCondition).optional(),
}).transform(
  (raw): RuleSheet => ({
    rule: present({
      ...toFrame(raw),
      kind: 'deployment' as const,
      order: raw.reihenfolge,
      role: raw.rolle,
      hours: raw.stunden ?? [],
      maxDuration: raw.hoechstdauer,
      during: raw.waehrend,
      onlyForGoal: raw.nur_bei_ziel,
      conditions: raw.bedingungen ?? [],
    }) satisfies Omit<Deployment, 'id'>,
    examples: raw.beispiele ?? [],
  }),
)
