import type * as z from 'zod'
import type { RuleEffect, RuleVersion } from '../../domain/rule.ts'
import { citation } from './citation.ts'
import {
  checkForm,
  conditionSchema,
  conditionShape,
  FORM_KEYS,
  ownKeysAreSound,
  toCondition,
} from './condition.ts'
import { report } from './fault.ts'
import { strict } from './strict.ts'
import { day, text } from './words.ts'

const shape = {
  gilt_ab: day,
  anlass: text,
  rechtsfolge: text.optional(),
  aufgehoben: strict({ fundstelle: citation, hinweis: text }).optional(),
  ...conditionShape,
}
const written = strict(shape)
type Written = z.output<typeof written>

/** One entry of `fassungen`: the condition stands beside `gilt_ab`, or the version repeals the rule. */
export const versionSchema = written
  .superRefine(checkEffect, { when: ownKeysAreSound })
  .transform(toVersion)
  .meta({ id: 'fassung' })

/** The same of a duty, which may be met by something else from this day on. */
export const dutyVersionSchema = strict({ ...shape, erfuellt: conditionSchema.optional() })
  .superRefine(checkEffect, { when: ownKeysAreSound })
  .transform((raw) => ({ version: toVersion(raw), met: raw.erfuellt }))
  .meta({ id: 'fassung-pflicht' })

function toVersion(raw: Written): RuleVersion {
  return { from: raw.gilt_ab, occasion: raw.anlass, effect: toEffect(raw) }
}

function checkEffect(raw: Written, ctx: z.RefinementCtx): void {
  const forms = FORM_KEYS.filter((key) => key in raw)
  if (raw.aufgehoben) {
    const [stray] = [...forms, 'rechtsfolge', 'erfuellt'].filter((key) => key in raw)
    if (stray) report(ctx, { path: [stray], ...REPEALED_AND_MORE })
    return
  }
  if (forms.length === 0) {
    report(ctx, { path: [], ...NO_EFFECT })
    return
  }
  checkForm(raw, ctx)
  if (raw.rechtsfolge === undefined) report(ctx, { path: [], ...NO_CONSEQUENCE })
}

const REPEALED_AND_MORE = {
  says: 'Die Fassung ist aufgehoben und enthält trotzdem eine Bedingung oder eine Rechtsfolge.',
  because: 'Nach der Aufhebung gilt von der Regel nichts mehr.',
  fix: 'Löschen Sie entweder „aufgehoben“ oder die Bedingung mit ihrer Rechtsfolge.',
}

const NO_EFFECT = {
  says: 'Die Fassung hat weder eine Bedingung noch eine Aufhebung.',
  because: 'Eine Fassung sagt, was ab ihrem Tag gilt, oder dass die Regel nicht mehr gilt.',
  fix: `Ergänzen Sie „aufgehoben“ oder eine von: ${FORM_KEYS.join(', ')}.`,
}

const NO_CONSEQUENCE = {
  says: '„rechtsfolge“ fehlt.',
  because: 'Menschen lesen diesen Satz, wenn die Bedingung erfüllt ist.',
  fix: 'Ergänzen Sie „rechtsfolge“ mit einem kurzen Satz.',
}

function toEffect(raw: Written): RuleEffect {
  if (raw.aufgehoben) {
    return { kind: 'repealed', citation: raw.aufgehoben.fundstelle, note: raw.aufgehoben.hinweis }
  }
  return { kind: 'condition', condition: toCondition(raw), consequence: raw.rechtsfolge ?? '' }
}
