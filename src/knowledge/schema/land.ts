import * as z from 'zod'
import type { Land, LandNote } from '../../domain/knowledge.ts'
import { CERTAINTIES } from '../../domain/rule.ts'
import { citation } from './citation.ts'
import { present } from './present.ts'
import { reviewShape, toReview } from './review.ts'
import { statementVersion } from './statement-version.ts'
import { strict } from './strict.ts'
import { sameWord, text, url } from './words.ts'

const LEVELS = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'] as const

const note = strict({
  titel: text,
  text,
  gewissheit: sameWord(CERTAINTIES),
  fundstelle: citation,
}).transform(
  (raw) =>
    ({
      title: raw.titel,
      text: raw.text,
      certainty: raw.gewissheit,
      citation: raw.fundstelle,
    }) satisfies LandNote,
)

/** One file of laender/; its id is the file name. */
export const landSchema = strict({
  name: text,
  stelle: text,
  url: url.optional(),
  gewissheit: sameWord(CERTAINTIES),
  fundstelle: citation,
  sprache: strict({
    niveau: sameWord(LEVELS).optional(),
    text,
    gewissheit: sameWord(CERTAINTIES),
    fundstelle: citation,
  }),
  anrechnung: z.array(statementVersion).min(1),
  weiteres: z.array(note).default([]),
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
      language: present({
        level: raw.sprache.niveau,
        text: raw.sprache.text,
        certainty: raw.sprache.gewissheit,
        citation: raw.sprache.fundstelle,
      }),
      training: raw.anrechnung,
      notes: raw.weiteres,
    }) satisfies Omit<Land, 'id'>,
)
