// What every part of a page needs: words, knowledge, and for whom.

import type { FactDefinition, FactRef } from '../domain/fact.ts'
import type { Preview } from '../http/deps.ts'
import { type Text, textsOf } from '../i18n/texts.ts'
import type { Audience } from '../rules/askable.ts'
import type { Rulebook } from '../rules/rulebook.ts'
import type { Answers } from './form/answers.ts'
import { fieldName } from './form/field.ts'

export interface View {
  readonly rulebook: Rulebook
  readonly audience: Audience
  readonly answers: Answers
  readonly text: Text
  /** A sentence that speaks to the applicant, or of "die Person" to an employer. */
  readonly say: Text
  readonly define: (fact: string) => FactDefinition
  /** The form field of a fact. */
  readonly fieldOf: (ref: FactRef) => string
  readonly preview?: Preview
}

/** Opens a view on some answers. */
export function viewOf(
  { rulebook, preview }: { readonly rulebook: Rulebook; readonly preview?: Preview },
  audience: Audience,
  answers: Answers,
): View {
  const text = textsOf(rulebook.knowledge)
  return {
    rulebook,
    audience,
    answers,
    text,
    say: (key, values) => text(`${key}.${audience}`, values),
    define: rulebook.define,
    fieldOf: (ref) => fieldName(rulebook.define(ref.fact), ref),
    ...(preview ? { preview } : {}),
  }
}
