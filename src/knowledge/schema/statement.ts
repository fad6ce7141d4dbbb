import * as z from 'zod'
import type { Statement } from '../../domain/statement.ts'
import { TOPICS } from '../../domain/topic.ts'
import { present } from './present.ts'
import { corrections, reviewShape, toReview } from './review.ts'
import { statementVersion } from './statement-version.ts'
import { strict } from './strict.ts'
import { known, sameWord, text, word } from './words.ts'

/** One entry of a file of hinweise/; its id is the key above it. */
export const statementSchema = strict({
  titel: text,
  thema: sameWord(TOPICS),
  ebene: word({ person: 'person', qualifikation: 'qualification' } as const).optional(),
  fuer: word({ bewerberin: 'applicant', traeger: 'employer' } as const).optional(),
  nur_nachschlagen: z.literal('ja').optional(),
  auslegung: z.array(known('auslegung')).optional(),
  fragen: z.array(known('stelle')).optional(),
  fassungen: z.array(statementVersion).min(1),
  korrekturen: corrections,
  ...reviewShape,
}).transform(
  (raw) =>
    present({
      title: raw.titel,
      topic: raw.thema,
      level: raw.ebene ?? 'person',
      audience: raw.fuer,
      lookUpOnly: raw.nur_nachschlagen === undefined ? undefined : (true as const),
      versions: raw.fassungen,
      interpretations: raw.auslegung ?? [],
      ask: raw.fragen ?? [],
      review: toReview(raw),
      corrections: raw.korrekturen,
    }) satisfies Omit<Statement, 'id'>,
)
