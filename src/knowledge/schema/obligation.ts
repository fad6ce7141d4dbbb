import * as z from 'zod'
import type { Obligation } from '../../domain/rule.ts'
import { conditionSchema } from './condition.ts'
import { present } from './present.ts'
import { frameShape, modality, type RuleSheet, toFrame } from './rule-frame.ts'
import { strict } from './strict.ts'
import { text, word } from './words.ts'

/** A rule with `art: pflicht`. Its versions say who is concerned, `erfuellt` says who has met it. */
export const obligationSchema = strict({
  art: z.literal('pflicht'),
  ...frameShape,
  wer: word({ bewerberin: 'person', traeger: 'employer' } as const).optional(),
  wann: word({ vor_erstem_tag: 'before-first-day', laufend: 'during-deployment' } as const).optional(),
  modalitaet: modality,
  text,
  erfuellt: conditionSchema.optional(),
}).transform(
  (raw): RuleSheet => ({
    rule: present({
      ...toFrame(raw),
      kind: 'obligation' as const,
      bearer: raw.wer ?? 'person',
      moment: raw.wann ?? 'before-first-day',
      modality: raw.modalitaet,
      text: raw.text,
      met: raw.erfuellt,
    }) satisfies Omit<Obligation, 'id'>,
    examples: raw.beispiele ?? [],
  }),
)
