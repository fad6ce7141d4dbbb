import type { DeploymentFinding } from '../../domain/assessment.ts'
import { Icon } from '../icons.tsx'
import type { View } from '../view.ts'
import { qualificationName } from '../words.ts'

interface WayTitleProps {
  readonly view: View
  readonly finding: DeploymentFinding
  readonly icon: 'open' | 'no' | 'not_yet'
}

/** The line that unfolds a deployment: its title, its role, its qualification where there are several. */
export function WayTitle({ view, finding, icon }: WayTitleProps) {
  const { deployment, qualification } = finding
  const several = deployment.level === 'qualification' && view.answers.qualifications > 1
  const role = view.text(`rolle.${deployment.role}`)
  return (
    <summary>
      <Icon name={icon} />
      <span>
        <strong>{deployment.title}</strong>
        <span class="way-role">{several ? `${role}. ${qualificationName(view, qualification)}` : role}</span>
      </span>
    </summary>
  )
}
