import * as z from 'zod'
import type { Premise } from '../../domain/rule.ts'
import { frameShape, type RuleSheet, toFrame } from './rule-frame.ts'
import { strict } from './strict.ts'

/** A rule with `art: grundlage`. */
export const premiseSchema = strict({ art: z.literal('grundlage'), ...frameShape }).transform(
  (raw): RuleSheet => ({
    rule: { ...toFrame(raw), kind: 'premise' } satisfies Omit<Premise, 'id'>,
    examples: raw.beispiele ?? [],
  }),
)
