// Paths into a document: the keys and list positions that lead to a value.

export type Path = readonly (string | number)[]

/** True for a mapping: neither null nor a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value a path leads to; undefined where it leads nowhere. */
export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)]
    return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
  }, content)
}

/** A value of a document and the way to it. */
interface Visit {
  readonly path: Path
  readonly value: unknown
}

/** Every value of a document, outermost first, in the order written. */
export function* visit(value: unknown, path: Path = []): Generator<Visit> {
  yield { path, value }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* visit(item, [...path, index])
  } else if (isRecord(value)) {
    for (const [key, item] of Object.entries(value)) yield* visit(item, [...path, key])
  }
}

/** The last key of a path that is a word; list positions are passed over. */
export function lastKey(path: Path): string | undefined {
  return path.findLast((key) => typeof key === 'string')
}
