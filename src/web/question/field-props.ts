// What every kind of input is given.

import type { FactDefinition, FactRef } from '../../domain/fact.ts'
import { answerTo } from '../form/answers.ts'
import { fieldId } from '../form/field.ts'
import { formValues } from '../form/hidden-fields.tsx'
import type { Fault } from '../form/submission.ts'
import type { View } from '../view.ts'

export interface FieldProps {
  readonly view: View
  readonly place: FactRef
  readonly fault?: Fault
  /** On a page with all questions: lists to pull down instead of long rows of choices. */
  readonly compact: boolean
}

/** A field as its input needs it. */
export interface Field {
  readonly definition: FactDefinition
  readonly name: string
  /** The id of its first control: what an error summary links to. */
  readonly id: string
  /** What stands in it: the answer, or what was typed and could not be used. */
  readonly current: readonly string[]
  /** Ids of its help and its error, for `aria-describedby`. */
  readonly describedBy: string
  readonly invalid?: 'true'
}

export function fieldOf({ view, place, fault }: FieldProps): Field {
  const name = view.fieldOf(place)
  const id = fieldId(name)
  const value = answerTo(view.answers, place)
  return {
    definition: view.define(place.fact),
    name,
    id,
    current: fault ? fault.typed : value === undefined ? [] : formValues(value),
    describedBy: fault ? `${errorId(id)} ${helpId(id)}` : helpId(id),
    ...(fault ? { invalid: 'true' as const } : {}),
  }
}

export const helpId = (id: string): string => `${id}-hilfe`
export const errorId = (id: string): string => `${id}-fehler`
