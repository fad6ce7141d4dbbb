import type { DeploymentFinding } from '../../domain/assessment.ts'
import type { View } from '../view.ts'
import { Conditions } from './conditions.tsx'
import { FactsAtAGlance } from './facts-at-a-glance.tsx'
import { Why } from './why.tsx'

interface PossibleProps {
  readonly view: View
  readonly finding: DeploymentFinding
}

/** One possible deployment in full. */
export function Possible({ view, finding }: PossibleProps) {
  return (
    <>
      <FactsAtAGlance view={view} finding={finding} />
      <Conditions view={view} conditions={finding.conditions} />
      <Why view={view} finding={finding} />
    </>
  )
}

/** The other possible deployments, each in full, whatever qualification they belong to. */
export function AlsoPossible({
  view,
  findings,
}: {
  readonly view: View
  readonly findings: readonly DeploymentFinding[]
}) {
  if (findings.length === 0) return null
  return (
    <section class="card part" aria-labelledby="auch-titel">
      <h2 id="auch-titel">{view.text('seite.ergebnis.auch')}</h2>
      {findings.map((finding) => (
        <div class="also">
          <Possible view={view} finding={finding} />
        </div>
      ))}
    </section>
  )
}
