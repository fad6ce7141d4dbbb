import type { UpcomingFinding } from '../../domain/assessment.ts'
import { formatDate } from '../../i18n/texts.ts'
import type { View } from '../view.ts'
import { Cited } from './cited.tsx'

/** Days on which the law changes something for these answers. */
export function Upcoming({
  view,
  findings,
}: {
  readonly view: View
  readonly findings: readonly UpcomingFinding[]
}) {
  const { text, rulebook } = view
  if (findings.length === 0) return null
  const titleOf = (id: string) =>
    rulebook.knowledge.deployments.find((deployment) => deployment.id === id)?.title ?? id
  return (
    <section class="card part" aria-labelledby="kuenftig-titel">
      <h2 id="kuenftig-titel">{text('seite.kuenftig')}</h2>
      {findings.map(({ on, notes, affects }) => (
        <>
          <h3>{text('seite.kuenftig.am', { datum: formatDate(on) })}</h3>
          {notes.length === 0 ? <p>{text('seite.kuenftig.ohne')}</p> : null}
          {notes.map(({ note, citation }) => (
            <p>
              {note} <Cited view={view} citation={citation} />
            </p>
          ))}
          <p class="quiet-text">
            {text('seite.kuenftig.betrifft', { wege: affects.map(titleOf).join('; ') })}
          </p>
        </>
      ))}
    </section>
  )
}
