import type * as z from 'zod'
import type { ParsedDocument } from '../document.ts'
import { type Path, valueAt } from '../path.ts'
import type { Problem } from '../problem.ts'
import { explain } from './explain.ts'

type Validated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Crosses the border: German keys in, an English domain value out.
 * In: a schema and the place of the value. Out: the value, or every problem found in it. Never throws.
 */
export function validate<T>(schema: z.ZodType<T>, document: ParsedDocument, path: Path): Validated<T> {
  const result = schema.safeParse(valueAt(document.content, path))
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, problems: explain(result.error.issues, document, path) }
}
