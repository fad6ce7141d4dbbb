import * as z from 'zod'
import type { Review } from '../../domain/citation.ts'
import type { Correction } from '../../domain/rule.ts'
import { present } from './present.ts'
import { strict } from './strict.ts'
import { day, text } from './words.ts'

/** The two keys every reviewed entry carries. `freigabe` is the name of the person who signed. */
export const reviewShape = {
  durchsicht: strict({ am: day, naechste: day, durch: text }).meta({ id: 'durchsicht' }),
  freigabe: text.optional(),
}

const reviewed = z.object(reviewShape)

/** Joins the two keys into the review of an entry. */
export function toReview({ durchsicht, freigabe }: z.output<typeof reviewed>): Review {
  return present({
    on: durchsicht.am,
    next: durchsicht.naechste,
    by: durchsicht.durch,
    releasedBy: freigabe,
  }) satisfies Review
}

/** What was mended without a change of the law. Rules, statements, values and the language rule may carry it. */
export const corrections = z
  .array(
    strict({ am: day, was: text }).transform((raw) => ({ on: raw.am, what: raw.was }) satisfies Correction),
  )
  .default([])
