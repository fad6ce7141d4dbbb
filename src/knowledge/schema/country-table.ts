import * as z from 'zod'
import { strict } from './strict.ts'
import { known, offering } from './words.ts'

/** A country table as its editor wrote it: codes in lists, so that a code written twice is still visible. */
export interface CountryListing {
  readonly known: Readonly<Record<string, readonly string[]>>
  readonly open: readonly string[]
  readonly none: readonly string[]
}

const codes = z.array(known('laendercode'))

/** One table under `laendertabellen` of behoerden.yaml. */
export const countryTableSchema = strict({
  bekannt: z.record(offering(z.string(), 'behoerde'), codes).optional(),
  offen: codes.optional(),
  keine: codes.optional(),
}).transform(
  (raw) =>
    ({ known: raw.bekannt ?? {}, open: raw.offen ?? [], none: raw.keine ?? [] }) satisfies CountryListing,
)
