// Every Fundstelle of a document, whatever kind of entry it stands in.

import type { CitationRef } from '../domain/citation.ts'
import type { ParsedDocument } from './document.ts'
import { lastKey, type Path, visit } from './path.ts'
import { parseCitation } from './schema/citation.ts'

interface PlacedCitation {
  readonly path: Path
  readonly citation: CitationRef
}

/** The readable citations of a document; unreadable ones are the schema's business. */
export function citationsIn(document: ParsedDocument): PlacedCitation[] {
  return [...visit(document.content)].flatMap(({ path, value }) => {
    if (typeof value !== 'string' || !isCitationKey(lastKey(path))) return []
    const citation = parseCitation(value)
    return citation ? [{ path, citation }] : []
  })
}

/** True for the keys that hold citations. */
export function isCitationKey(key: string | undefined): boolean {
  return key === 'fundstelle' || key === 'fundstellen'
}
