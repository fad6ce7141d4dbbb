// What is not possible with these answers: folded, "noch nicht" first, each with what does not fit.

import type { DeploymentFinding } from '../../domain/assessment.ts'
import type { View } from '../view.ts'
import { Cited } from './cited.tsx'
import { WayTitle } from './way-title.tsx'
import { FactAndAnswer } from './why.tsx'

interface ClosedWaysProps {
  readonly view: View
  readonly findings: readonly DeploymentFinding[]
}

export function ClosedWays({ view, findings }: ClosedWaysProps) {
  if (findings.length === 0) return null
  const sorted = [...findings].sort((a, b) => Number(b.notYet) - Number(a.notYet))
  return (
    <section class="card part">
      <details class="fold">
        <summary>
          <h2>
            {view.text('seite.nein')} ({findings.length})
          </h2>
        </summary>
        {sorted.map((finding) => (
          <details class="way">
            <WayTitle view={view} finding={finding} icon={finding.notYet ? 'not_yet' : 'no'} />
            <ClosedWay view={view} finding={finding} />
          </details>
        ))}
      </details>
    </section>
  )
}

function ClosedWay({ view, finding }: { readonly view: View; readonly finding: DeploymentFinding }) {
  const { text } = view
  const { failed, notes, notYet, qualification, deployment } = finding
  return (
    <>
      {notYet ? <p>{text('seite.nein.noch_nicht')}</p> : null}
      {notes.map(({ note, citation }) => (
        <p>
          {note} <Cited view={view} citation={citation} />
        </p>
      ))}
      {failed.length > 0 ? (
        <>
          <p>{text('seite.nein.wegen')}:</p>
          <ul class="lines">
            {failed.map(({ fact, citation }) => (
              <li>
                <FactAndAnswer
                  view={view}
                  fact={fact}
                  qualification={qualification}
                  absent="seite.nein.unbekannt"
                />{' '}
                <Cited view={view} citation={citation} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          <Cited view={view} citation={deployment.citation} />
        </p>
      )}
    </>
  )
}
