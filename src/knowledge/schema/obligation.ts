import * as z from 'zod'
import type { Obligation } from '../../domain/rule.ts'
import { conditionSchema } from './condition.ts'
import { present } from './present.ts'
import { frameShape, modality, type RuleSheet, toFrame } from './rule-frame.ts'
import { strict } from './strict.ts'
import { dutyVersionSchema } from './version.ts'
import { text, word } from './words.ts'

/**
 * A rule with `art: pflicht`. Its versions say who is concerned, `erfuellt` says who has met it; a version with an
 * `erfuellt` of its own says that anew.
 */
export const obligationSchema = strict({
  art: z.literal('pflicht'),
  ...frameShape,
  fassungen: z.array(dutyVersionSchema).min(1),
  wer: word({ bewerberin: 'person', traeger: 'employer' } as const).optional(),
  wann: word({ vor_erstem_tag: 'before-first-day', laufend: 'during-deployment' } as const).optional(),
  modalitaet: modality,
  text,
  erfuellt: conditionSchema.optional(),
}).transform((raw): RuleSheet => {
  const metFrom = raw.fassungen.flatMap(({ version, met }) => (met ? [{ from: version.from, met }] : []))
  return {
    rule: present({
      ...toFrame({ ...raw, fassungen: raw.fassungen.map(({ version }) => version) }),
      kind: 'obligation' as const,
      bearer: raw.wer ?? 'person',
      moment: raw.wann ?? 'before-first-day',
      modality: raw.modalitaet,
      text: raw.text,
      met: raw.erfuellt,
      metFrom: metFrom.length > 0 ? metFrom : undefined,
    }) satisfies Omit<Obligation, 'id'>,
    examples: raw.beispiele ?? [],
  }
})
