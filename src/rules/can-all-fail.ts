// Whether one set of answers turns every open deployment into a no at once: only then can "offen"
// still become "nichts".

import type { FactValue } from '../domain/fact.ts'
import { NO, type OpenDeployment, type Prospects } from './open-deployment.ts'
import type { Rulebook } from './rulebook.ts'

/** True if some answers, given together, make all of them a no. */
export function canAllFail(rulebook: Rulebook, deployments: readonly OpenDeployment[]): boolean {
  if (deployments.some(({ prospects }) => (prospects.verdicts & NO) === 0)) return false
  return search(rulebook, deployments, new Map())
}

function search(
  rulebook: Rulebook,
  deployments: readonly OpenDeployment[],
  answers: Map<string, FactValue>,
): boolean {
  let undecided: { readonly deployment: OpenDeployment; readonly left: Prospects } | undefined
  for (const deployment of deployments) {
    const left = deployment.given(answers)
    if ((left.verdicts & NO) === 0) return false
    if (left.verdicts !== NO && (!undecided || left.facts.size < undecided.left.facts.size))
      undecided = { deployment, left }
  }
  if (!undecided) return true
  const [id] = undecided.left.facts
  const ref = id === undefined ? undefined : undecided.deployment.refs.get(id)
  if (id === undefined || !ref) return false
  for (const { representative } of rulebook.answersTo(ref.fact)) {
    if (search(rulebook, deployments, new Map(answers).set(id, representative))) return true
  }
  return false
}
