import type { CitationRef } from '../../domain/citation.ts'

/** Every place a piece of knowledge cites, each once, however deep it stands. */
export function citedPlaces(value: unknown): readonly CitationRef[] {
  const found = new Map<string, CitationRef>()
  for (const place of walk(value)) found.set(`${place.source} ${place.pinpoint}`, place)
  return [...found.values()]
}

function* walk(value: unknown): Generator<CitationRef> {
  if (typeof value !== 'object' || value === null) return
  if (isCitation(value)) yield { source: value.source, pinpoint: value.pinpoint }
  else for (const part of Object.values(value)) yield* walk(part)
}

function isCitation(value: object): value is CitationRef {
  return (
    'source' in value &&
    typeof value.source === 'string' &&
    'pinpoint' in value &&
    typeof value.pinpoint === 'string'
  )
}
