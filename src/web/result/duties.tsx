import type { DutyFinding } from '../../domain/assessment.ts'
import { MOMENTS } from '../../domain/rule.ts'
import type { View } from '../view.ts'
import { Cited } from './cited.tsx'
import { ModalityTag } from './tags.tsx'

/** What the Träger has to do in this case: before the first day, then during the deployment. */
export function Duties({
  view,
  findings,
}: {
  readonly view: View
  readonly findings: readonly DutyFinding[]
}) {
  const { text } = view
  if (findings.length === 0) return null
  return (
    <section class="card part" aria-labelledby="pflichten-titel">
      <h2 id="pflichten-titel">{text('seite.pflichten')}</h2>
      {MOMENTS.map((moment) => {
        const due = findings.filter((finding) => finding.moment === moment)
        return due.length === 0 ? null : (
          <>
            <h3>{text(`seite.pflichten.${moment}`)}</h3>
            <ul class="lines">
              {due.map(({ modality, text: duty, citation }) => (
                <li>
                  <ModalityTag view={view} modality={modality} /> {duty}{' '}
                  <Cited view={view} citation={citation} />
                </li>
              ))}
            </ul>
          </>
        )
      })}
    </section>
  )
}
