import type { CitationRef } from '../../domain/citation.ts'
import type { View } from '../view.ts'
import { Cited } from './cited.tsx'

/** Citations side by side, below what they carry. */
export function CitedList({
  view,
  citations,
}: {
  readonly view: View
  readonly citations: readonly CitationRef[]
}) {
  return (
    <p class="sources-inline">
      {citations.map((citation) => (
        <span>
          <Cited view={view} citation={citation} />
        </span>
      ))}
    </p>
  )
}
