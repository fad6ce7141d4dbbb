// What a button asks for. The words are part of the page only, not of the public contract.

import type { FactRef } from '../../domain/fact.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import type { Audience } from '../../rules/askable.ts'
import { factOfField } from './field.ts'

export type Action =
  | { readonly kind: 'go-on' }
  /** Shows a question again with its answer. */
  | { readonly kind: 'change'; readonly ref: FactRef }
  | { readonly kind: 'remove'; readonly ref: FactRef }
  | { readonly kind: 'add-qualification' }
  | { readonly kind: 'remove-qualification'; readonly qualification: number }
  | { readonly kind: 'see-as'; readonly audience: Audience }

/** The value of a button that changes an answer. */
export const changes = (field: string): string => `aendern:${field}`
/** The value of a button that removes an answer. */
export const removes = (field: string): string => `entfernen:${field}`
/** The value of the button that adds a qualification. */
export const ADDS_QUALIFICATION = 'qualifikation'
/** The value of a button that removes a qualification. */
export const removesQualification = (qualification: number): string => `qualifikation-weg:${qualification}`
/** The value of a button that shows the page to another reader. */
export const seesAs = (audience: Audience): string => `sicht:${audience}`

/** Reads a button's value; anything else just goes on. */
export function readAction(knowledge: Knowledge, value: string): Action {
  const [word = '', argument = ''] = value.split(':', 2)
  const ref = factOfField(knowledge, argument)
  switch (word) {
    case 'aendern':
      return ref ? { kind: 'change', ref } : GO_ON
    case 'entfernen':
      return ref ? { kind: 'remove', ref } : GO_ON
    case ADDS_QUALIFICATION:
      return { kind: 'add-qualification' }
    case 'qualifikation-weg':
      return /^[0-3]$/.test(argument)
        ? { kind: 'remove-qualification', qualification: Number(argument) }
        : GO_ON
    case 'sicht':
      return { kind: 'see-as', audience: argument === 'employer' ? 'employer' : 'applicant' }
    default:
      return GO_ON
  }
}

const GO_ON: Action = { kind: 'go-on' }
