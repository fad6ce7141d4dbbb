import type { LocalDate } from '../../domain/date.ts'
import type { ProblemKind } from '../../http/problem.ts'
import type { View } from '../view.ts'
import { Layout } from './layout.tsx'

/** Kinds of refusal a page can come to. */
export type PageRefusal = Extract<
  ProblemKind,
  'not-found' | 'too-large' | 'too-many-requests' | 'unsupported-media-type' | 'internal'
>

interface RefusalPageProps {
  readonly view: View
  readonly asOf: LocalDate
  readonly kind: PageRefusal
}

/** A page for a request that cannot be served. */
export function RefusalPage({ view, asOf, kind }: RefusalPageProps) {
  const message = view.text(`seite.abgelehnt.${kind}`)
  return (
    <Layout view={view} title={message} asOf={asOf}>
      <section class="card faults">
        <h1>{message}</h1>
        <p>
          <a class="button" href="/">
            {view.text('seite.fehler.zurueck')}
          </a>
        </p>
      </section>
    </Layout>
  )
}
