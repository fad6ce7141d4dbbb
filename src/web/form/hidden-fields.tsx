// The answers so far, as fields nobody sees. They keep their order: the last one is the last answer.

import type { FactRef, FactValue } from '../../domain/fact.ts'
import type { View } from '../view.ts'
import { isSame } from './answers.ts'
import { CONTROL } from './submission.ts'
import { NOTHING } from './typed-value.ts'

interface HiddenFieldsProps {
  readonly view: View
  /** Questions that are on the page itself. */
  readonly except?: readonly FactRef[]
}

/** Carries what is known into the next request: in its body, never in an address. */
export function HiddenFields({ view, except = [] }: HiddenFieldsProps) {
  const { answers, audience, fieldOf } = view
  const carried = answers.given.filter(({ ref }) => !except.some((other) => isSame(other, ref)))
  return (
    <>
      <input type="hidden" name={CONTROL.audience} value={audience} />
      <input type="hidden" name={CONTROL.qualifications} value={String(answers.qualifications)} />
      {carried.flatMap(({ ref, value }) =>
        formValues(value).map((word) => <input type="hidden" name={fieldOf(ref)} value={word} />),
      )}
    </>
  )
}

/** A fact value as a form carries it: a set as several fields of one name. */
export function formValues(value: FactValue): readonly string[] {
  if (typeof value !== 'object') return [String(value)]
  return value.length === 0 ? [NOTHING] : value
}
