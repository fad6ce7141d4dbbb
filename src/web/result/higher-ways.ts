// Ways that stand above the best there is, and the smallest change that would open each.

import type { Assessment, Change, DeploymentFinding } from '../../domain/assessment.ts'
import { type Effort, type FactValue, isKnown } from '../../domain/fact.ts'
import { ROLES } from '../../domain/rule.ts'
import { answerTo } from '../form/answers.ts'
import type { View } from '../view.ts'
import { placeOf } from './missing-facts.tsx'

export interface HigherWay {
  readonly finding: DeploymentFinding
  readonly change: Change
}

/** More ways than these help nobody. */
const MOST_WAYS = 4

/** Facts that say what a qualification is: a way that leaves them as they are builds on it. */
const NATURE: readonly string[] = ['abschluss_art', 'beruf', 'fachrichtung']

/** Facts whose words are professions, as those of `beruf` are. */
const PROFESSIONS: readonly string[] = ['anerkennung_beruf', 'staatliche_anerkennung']

/** What it takes to come by an answer, least first. */
const EFFORTS: readonly Effort[] = ['sofort', 'papier', 'nachschlagen', 'dritte']

/**
 * At most four ways, each with its easiest change: first those that build on what the person has
 * learned, then those that take the fewest steps and the least effort, else in the order of the assessment.
 */
export function higherWays(view: View, { deployments, best }: Assessment): readonly HigherWay[] {
  const limit = best ? ROLES.indexOf(best.deployment.role) : ROLES.length
  return deployments
    .filter((finding) => isAbove(finding, limit))
    .flatMap((finding) => {
      const profession = answerTo(view.answers, { fact: 'beruf', qualification: finding.qualification })
      return finding.changes
        .map((change) => ({
          finding,
          change: inOwnProfession(change, profession),
          foreign: !buildsOnOwn(finding, change, profession),
          cost: costOf(view, finding, change),
        }))
        .sort(easierFirst)
        .slice(0, 1)
    })
    .sort(easierFirst)
    .slice(0, MOST_WAYS)
}

function isAbove({ deployment, verdict }: DeploymentFinding, limit: number): boolean {
  return verdict !== 'yes' && deployment.hours.length > 0 && ROLES.indexOf(deployment.role) < limit
}

interface Ranked {
  readonly foreign: boolean
  readonly cost: number
}

function easierFirst(a: Ranked, b: Ranked): number {
  return Number(a.foreign) - Number(b.foreign) || a.cost - b.cost
}

/** Of several professions that would do, the one the person has learned. */
function inOwnProfession(change: Change, profession: FactValue | undefined): Change {
  return change.map((step) =>
    profession !== undefined && namesProfession(step, profession) ? { ...step, values: [profession] } : step,
  )
}

/** True for a way that leaves the qualification what it is, and does not ask for another profession. */
function buildsOnOwn({ deployment }: DeploymentFinding, change: Change, profession?: FactValue): boolean {
  if (change.some(({ fact }) => NATURE.includes(fact))) return false
  const steps = change.filter(({ fact }) => PROFESSIONS.includes(fact))
  if (!isKnown(profession) || steps.length === 0) return deployment.level === 'qualification'
  return steps.every((step) => namesProfession(step, profession))
}

function namesProfession({ fact, values }: Change[number], profession: FactValue): boolean {
  return PROFESSIONS.includes(fact) && values.includes(profession)
}

/** Every step counts more than any effort; what only has to be told is less than what has to become otherwise. */
function costOf(view: View, { qualification }: DeploymentFinding, change: Change): number {
  const most = 2 * EFFORTS.length
  return change.reduce((sum, { fact }) => {
    const known = isKnown(answerTo(view.answers, placeOf(view, fact, qualification)))
    return sum + 3 * most + (known ? EFFORTS.length : 0) + EFFORTS.indexOf(view.define(fact).effort)
  }, 0)
}
