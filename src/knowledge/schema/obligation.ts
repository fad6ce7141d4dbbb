import * as z from 'zod'
import type { Obligation } from '../../domain/rule.ts'
import { conditionSchema } from './condition.ts'
import { present } from './present.ts'
import { frameShape, modality, type RuleSheet, toFrame } from './rule-frame.ts'
import { strict } from './strict.ts'
import { text } from './words.ts'

/** A rule with `art: pflicht`. Its versions say who is concerned, `erfuellt` says who has met it. */
export const obligationSchema = strict({
  art: z.literal('pflicht'),
  ...frameShape,
  modalitaet: modality,
  text,
  erfuellt: conditionSchema.optional(),
}).transform(
  (raw): RuleSheet => ({
    rule: present({
      ...toFrame(raw),
      kind: 'obligation' as const,
      modality: raw.modalitaet,
      text: raw.text,
      met: raw.erfuellt,
    }) satisfies Omit<Obligation, 'id'>,
    examples: raw.beispiele ?? [],
  }),
)
