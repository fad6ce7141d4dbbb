import * as z from 'zod'
import type { Interpretation } from '../../domain/knowledge.ts'
import { CERTAINTIES } from '../../domain/rule.ts'
import { citation } from './citation.ts'
import { reviewShape, toReview } from './review.ts'
import { strict } from './strict.ts'
import { day, known, sameWord, text } from './words.ts'

/** The front matter of one page of auslegung/; its id is the file name, its body the text below. */
export const interpretationSchema = strict({
  titel: text,
  frage: text,
  entscheidung: text,
  gewissheit: sameWord(CERTAINTIES),
  datum: day,
  fundstellen: z.array(citation).min(1),
  fragen: z.array(known('stelle')).optional(),
  ...reviewShape,
}).transform(
  (raw) =>
    ({
      title: raw.titel,
      question: raw.frage,
      decision: raw.entscheidung,
      certainty: raw.gewissheit,
      date: raw.datum,
      citations: raw.fundstellen,
      ask: raw.fragen ?? [],
      review: toReview(raw),
    }) satisfies Omit<Interpretation, 'id' | 'body'>,
)
