import type { Authority } from '../../domain/knowledge.ts'
import { citation } from './citation.ts'
import { present } from './present.ts'
import { reviewShape, toReview } from './review.ts'
import { strict } from './strict.ts'
import { text, url } from './words.ts'

/** One office of behoerden.yaml; its id is the key above it. */
export const authoritySchema = strict({
  name: text,
  aufgabe: text,
  anschrift: text.optional(),
  telefon: text.optional(),
  email: text.optional(),
  url,
  fundstelle: citation,
  ...reviewShape,
}).transform(
  (raw) =>
    present({
      name: raw.name,
      remit: raw.aufgabe,
      address: raw.anschrift,
      phone: raw.telefon,
      email: raw.email,
      url: raw.url,
      citation: raw.fundstelle,
      review: toReview(raw),
    }) satisfies Omit<Authority, 'id'>,
)
