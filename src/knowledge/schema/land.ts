import type { Land } from '../../domain/knowledge.ts'
import { CERTAINTIES } from '../../domain/rule.ts'
import { citation } from './citation.ts'
import { present } from './present.ts'
import { reviewShape, toReview } from './review.ts'
import { strict } from './strict.ts'
import { sameWord, text, url } from './words.ts'

/** One file of laender/; its id is the file name. */
export const landSchema = strict({
  name: text,
  stelle: text,
  url: url.optional(),
  gewissheit: sameWord(CERTAINTIES),
  fundstelle: citation,
  ...reviewShape,
}).transform(
  (raw) =>
    present({
      name: raw.name,
      office: raw.stelle,
      url: raw.url,
      certainty: raw.gewissheit,
      citation: raw.fundstelle,
      review: toReview(raw),
    }) satisfies Omit<Land, 'id'>,
)
