import * as z from 'zod'
import type { CitationRef } from '../../domain/citation.ts'
import { report } from './fault.ts'
import { offering } from './words.ts'

/** Reads `persvo-nrw-2024 § 4 Abs. 2`: the id of a source, then the place in it. Undefined where it is not that. */
export function parseCitation(written: string): CitationRef | undefined {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*) +(\S.*)$/.exec(written.trim())
  if (!match?.[1] || !match[2]) return undefined
  return { source: match[1], pinpoint: match[2] } satisfies CitationRef
}

const written = z.string().transform((written, ctx): CitationRef => {
  const parsed = parseCitation(written)
  if (parsed) return parsed
  report(ctx, {
    path: [],
    says: `„${written}“ ist keine lesbare Fundstelle.`,
    because: 'Eine Fundstelle ist die Kennung einer Quelle, ein Leerzeichen und die Stelle darin.',
    fix: 'Schreiben Sie zum Beispiel „persvo-nrw-2024 § 4 Abs. 2“.',
  })
  return z.NEVER
})

/** A citation, e.g. `persvo-nrw-2024 § 4 Abs. 2`. */
export const citation = offering(written, 'fundstelle')
