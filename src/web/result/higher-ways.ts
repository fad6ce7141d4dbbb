// Ways that stand above the best there is, and the smallest change that would open each.

import type { Assessment, Change, DeploymentFinding } from '../../domain/assessment.ts'
import { ROLES } from '../../domain/rule.ts'
import type { View } from '../view.ts'

export interface HigherWay {
  readonly finding: DeploymentFinding
  readonly change: Change
}

/** More ways than these help nobody. */
const MOST_WAYS = 4

/** At most four ways, in the order of the assessment, each with one change. */
export function higherWays(view: View, { deployments, best }: Assessment): readonly HigherWay[] {
  const limit = best ? ROLES.indexOf(best.deployment.role) : ROLES.length
  return deployments
    .filter((finding) => isAbove(finding, limit))
    .flatMap((finding) => {
      const change = finding.changes
        .filter((set) => isWithinReach(view, set))
        .map((set) => efforts(view, set))
        .find((set) => set.length > 0)
      return change ? [{ finding, change }] : []
    })
    .slice(0, MOST_WAYS)
}

function isAbove({ deployment, verdict }: DeploymentFinding, limit: number): boolean {
  return verdict !== 'yes' && deployment.hours.length > 0 && ROLES.indexOf(deployment.role) < limit
}

/** Nobody can change the country of a diploma. */
function isWithinReach({ define }: View, change: Change): boolean {
  return change.every(({ fact }) => define(fact).type !== 'country')
}

/** Leaves out what takes no effort: nobody has to reach fewer hours or points. */
function efforts({ define }: View, change: Change): Change {
  return change.filter(({ fact, values }) => {
    const { min } = define(fact)
    return min === undefined || !values.includes(min)
  })
}
