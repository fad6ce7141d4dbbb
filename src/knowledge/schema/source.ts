import * as z from 'zod'
import { RANKS, type Source, type SourcePlace } from '../../domain/citation.ts'
import { present } from './present.ts'
import { reviewShape, toReview } from './review.ts'
import { strict } from './strict.ts'
import { day, known, sameWord, text, url } from './words.ts'

const place = strict({ url: url.optional(), gesehen: day.optional() })

/** One entry of quellen.yaml; its id is the key above it. */
export const sourceSchema = strict({
  titel: text,
  langtitel: text,
  herausgeber: text,
  datum: day,
  rang: sameWord(RANKS),
  url,
  gesehen: day,
  stellen: z.record(z.string(), place).optional(),
  nicht_gesehen: z.array(text).optional(),
  fragen: z.array(known('stelle')).optional(),
  ...reviewShape,
}).transform(
  (raw) =>
    ({
      title: raw.titel,
      longTitle: raw.langtitel,
      publisher: raw.herausgeber,
      date: raw.datum,
      rank: raw.rang,
      url: raw.url,
      asSeen: raw.gesehen,
      places: Object.entries(raw.stellen ?? {}).map(
        ([pinpoint, seen]) =>
          present({ pinpoint, url: seen.url, asSeen: seen.gesehen }) satisfies SourcePlace,
      ),
      notSeen: raw.nicht_gesehen ?? [],
      ask: raw.fragen ?? [],
      review: toReview(raw),
    }) satisfies Omit<Source, 'id'>,
)
