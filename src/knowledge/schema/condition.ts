// Conditions. One object with optional keys plus a check that looks at the key present: a Zod union would
// answer one mistake with a report of every form that did not fit.

import * as z from 'zod'
import type { CitationRef } from '../../domain/citation.ts'
import {
  CERTAINTIES,
  type Condition,
  type InherentReason,
  type Test,
  type TestOperator,
} from '../../domain/rule.ts'
import { citation } from './citation.ts'
import { report } from './fault.ts'
import { present } from './present.ts'
import { strict } from './strict.ts'
import { checkedBy, known, literal, sameWord, text, word } from './words.ts'

const OPERATORS = {
  ist: 'is',
  in: 'in',
  mindestens: 'atLeast',
  hoechstens: 'atMost',
  enthaelt: 'contains',
} as const satisfies Readonly<Record<string, TestOperator>>
type OperatorKey = keyof typeof OPERATORS
const OPERATOR_KEYS = Object.keys(OPERATORS) as OperatorKey[]

/** Why a matter stays open by itself. */
const reason = word({
  behoerde: 'authority_decides',
  wortlaut: 'wording_not_available',
  quellen: 'sources_conflict',
} as const satisfies Readonly<Record<string, InherentReason>>)

/** What must and what may stand beside each form. */
const FORMS = {
  alle: { must: [], may: [] },
  eine: { must: [], may: [] },
  nicht: { must: [], may: ['fundstelle'] },
  angabe: { must: ['fundstelle'], may: [...OPERATOR_KEYS, 'regelfall', 'ohne_angabe', 'gewissheit'] },
  regel: { must: ['fundstelle'], may: [] },
  behoerde_entscheidet: { must: ['grund', 'fundstelle'], may: [] },
} as const satisfies Readonly<Record<string, { must: readonly string[]; may: readonly string[] }>>
type Form = keyof typeof FORMS
export const FORM_KEYS = Object.keys(FORMS) as Form[]

const names = checkedBy<string | readonly string[]>(
  (value) =>
    typeof value === 'string' ||
    (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')),
  'Hier steht die Kennung einer Regel oder eine Liste von Kennungen.',
).meta({ anyOf: [{ vokabular: 'regel' }, { type: 'array', minItems: 1, items: { vokabular: 'regel' } }] })

/** The keys of all six forms; a version spreads them beside its own. */
export const conditionShape = {
  alle: z
    .array(z.lazy(() => conditionSchema))
    .min(1)
    .optional(),
  eine: z
    .array(z.lazy(() => conditionSchema))
    .min(1)
    .optional(),
  nicht: z.lazy(() => conditionSchema).optional(),
  angabe: known('angabe').optional(),
  ist: literal.optional(),
  in: z.array(text).min(1).optional(),
  mindestens: literal.optional(),
  hoechstens: literal.optional(),
  enthaelt: text.optional(),
  regelfall: strict({ grund: reason, hinweis: text }).optional(),
  ohne_angabe: word({ erfuellt: 'met', offen: 'open' } as const).optional(),
  gewissheit: sameWord(CERTAINTIES).optional(),
  regel: names.optional(),
  behoerde_entscheidet: text.optional(),
  grund: reason.optional(),
  fundstelle: citation.optional(),
}
const anyForm = strict(conditionShape)
type ConditionParts = z.output<typeof anyForm>

/** A condition that stands alone, e.g. in a list or under `wenn`. */
export const conditionSchema: z.ZodType<Condition> = anyForm
  .superRefine(checkForm, { when: ownKeysAreSound })
  .transform(toCondition)
  .meta({ id: 'voraussetzung' })

/** Exactly one form, with what belongs to it and nothing else. */
export function checkForm(parts: ConditionParts, ctx: z.RefinementCtx): void {
  const [form, second] = FORM_KEYS.filter((key) => key in parts)
  if (!form) {
    report(ctx, {
      path: [],
      says: 'Hier fehlt die Bedingung.',
      because: 'An dieser Stelle steht genau eine Form der Bedingung.',
      fix: `Ergänzen Sie eine von: ${FORM_KEYS.join(', ')}.`,
    })
    return
  }
  if (second) {
    report(ctx, {
      path: [second],
      says: `„${form}“ und „${second}“ stehen nebeneinander.`,
      because: 'Es wäre unklar, ob beides gelten muss oder eines genügt.',
      fix: 'Setzen Sie beide als Einträge unter „alle“ oder „eine“.',
    })
    return
  }
  const { must, may }: { must: readonly string[]; may: readonly string[] } = FORMS[form]
  for (const key of must.filter((needed) => !(needed in parts))) {
    report(ctx, {
      path: [],
      says: `„${key}“ fehlt bei „${form}“.`,
      because: 'Jede Aussage über Recht nennt ihre Stelle und ihren Grund.',
      fix: `Ergänzen Sie „${key}“.`,
    })
  }
  for (const key of Object.keys(parts).filter(
    (other) => other !== form && isConditionKey(other) && ![...must, ...may].includes(other),
  )) {
    report(ctx, {
      path: [key],
      says: `„${key}“ gehört nicht zu „${form}“.`,
      because: 'Der Schlüssel hätte an dieser Stelle keine Wirkung.',
      fix: `Löschen Sie „${key}“ oder setzen Sie es an die Bedingung, zu der es gehört.`,
    })
  }
  if (form === 'angabe') checkOperator(parts, ctx)
}

function checkOperator(parts: ConditionParts, ctx: z.RefinementCtx): void {
  const [operator, second] = OPERATOR_KEYS.filter((key) => key in parts)
  if (operator && !second) return
  report(ctx, {
    path: [second ?? 'angabe'],
    says: operator
      ? `„${operator}“ und „${second}“ stehen nebeneinander.`
      : `„${parts.angabe}“ wird mit nichts verglichen.`,
    because: `Eine Angabe wird mit genau einem von ${OPERATOR_KEYS.join(', ')} geprüft.`,
    fix: operator ? 'Schreiben Sie zwei Einträge unter „alle“.' : 'Ergänzen Sie den Vergleich.',
  })
}

function isConditionKey(key: string): boolean {
  return key in conditionShape
}

/** Checks of a whole object run only where its own keys are in order, so one mistake gives one message. */
export function ownKeysAreSound(payload: z.core.ParsePayload): boolean {
  return payload.issues.every((issue) => (issue.path?.length ?? 0) > 1)
}

/** Parts that passed `checkForm` become the domain's condition. */
export function toCondition(parts: ConditionParts): Condition {
  const citation = parts.fundstelle as CitationRef
  if (parts.alle) return { kind: 'all', of: parts.alle }
  if (parts.eine) return { kind: 'any', of: parts.eine }
  if (parts.nicht) return present({ kind: 'not' as const, of: parts.nicht, citation: parts.fundstelle })
  if (parts.regel !== undefined) return { kind: 'rule', rules: [parts.regel].flat(), citation }
  if (parts.behoerde_entscheidet !== undefined) {
    return {
      kind: 'authority',
      reason: parts.grund as InherentReason,
      note: parts.behoerde_entscheidet,
      citation,
    }
  }
  return toTest(parts, citation)
}

function toTest(parts: ConditionParts, citation: CitationRef): Test {
  const key = OPERATOR_KEYS.find((operator) => operator in parts) as OperatorKey
  return present({
    kind: 'test' as const,
    fact: parts.angabe as string,
    operator: OPERATORS[key],
    value: parts[key] as Test['value'],
    citation,
    certainty: parts.gewissheit,
    asRule: parts.regelfall && { reason: parts.regelfall.grund, note: parts.regelfall.hinweis },
    whenAbsent: parts.ohne_angabe,
  }) satisfies Test
}
