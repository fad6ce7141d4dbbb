// A place in a source, as a link.

import { type CitationRef, cite } from '../../domain/citation.ts'
import type { View } from '../view.ts'

/** Pinpoints up to this length stay on one line. */
const LONG = 24

interface CitedProps {
  readonly view: View
  readonly citation: CitationRef
}

/** Pinpoint and title of a source, linked to it. Opens beside the page: a form's answer cannot be fetched again. */
export function Cited({ view, citation }: CitedProps) {
  const { pinpoint, title, url } = cite(citation, view.rulebook.knowledge.sources)
  return (
    <Outward view={view} href={url}>
      <span class={pinpoint.length > LONG ? 'pinpoint' : 'pinpoint whole'}>{pinpoint}</span>
      {`, ${title}`}
    </Outward>
  )
}

/** A link that leaves the page and leaves it open. */
export function Outward({
  view,
  href,
  children,
}: {
  readonly view: View
  readonly href: string
  readonly children: import('hono/jsx').Child
}) {
  return (
    <a class="outward" href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> ({view.text('seite.neues_fenster')})</span>
    </a>
  )
}
