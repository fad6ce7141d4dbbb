import type { DutyFinding } from '../../domain/assessment.ts'
import { MOMENTS, type Moment } from '../../domain/rule.ts'
import type { View } from '../view.ts'
import { Cited } from './cited.tsx'
import { ModalityTag } from './tags.tsx'

interface DutiesProps {
  readonly view: View
  readonly findings: readonly DutyFinding[]
}

/** What the Träger has to do in this case: first what cannot wait, the rest folded. */
export function Duties({ view, findings }: DutiesProps) {
  const { text } = view
  if (findings.length === 0) return null
  return (
    <section class="card part" aria-labelledby="pflichten-titel">
      <h2 id="pflichten-titel">{text('seite.pflichten')}</h2>
      {MOMENTS.map((moment) => (
        <DutiesAt view={view} moment={moment} findings={findings.filter((each) => each.moment === moment)} />
      ))}
    </section>
  )
}

function DutiesAt({ view, moment, findings }: DutiesProps & { readonly moment: Moment }) {
  if (findings.length === 0) return null
  return (
    <details class="way topic" open={moment === 'before-first-day'}>
      <summary>
        <h3>
          {view.text(`seite.pflichten.${moment}`)} ({findings.length})
        </h3>
      </summary>
      <ul class="lines">
        {findings.map(({ modality, text, citation }) => (
          <li>
            <ModalityTag view={view} modality={modality} /> {text} <Cited view={view} citation={citation} />
          </li>
        ))}
      </ul>
    </details>
  )
}
