import type { Authority } from '../../domain/knowledge.ts'
import { citation } from './citation.ts'
import { present } from './present.ts'
import { reviewShape, toReview } from './review.ts'
import { strict } from './strict.ts'
import { day, text, url } from './words.ts'

/** One office of behoerden.yaml; its id is the key above it. */
export const authoritySchema = strict({
  name: text,
  aufgabe: text,
  anschrift: text.optional(),
  telefon: text.optional(),
  email: text.optional(),
  url,
  fundstelle: citation,
  endet: strict({ ab: day, hinweis: text, fundstelle: citation })
    .transform((raw) => ({ from: raw.ab, note: raw.hinweis, citation: raw.fundstelle }))
    .optional(),
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
      ends: raw.endet,
    }) satisfies Omit<Authority, 'id'>,
)
