import type { DeploymentFinding } from '../domain/assessment.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import { formatDate, textsOf } from './texts.ts'

/** Why a deployment is open, as a sentence; a withdrawal names its day, its reason and whom to ask. */
export function reasonText(
  knowledge: Knowledge,
  { reason, withdrawal }: Pick<DeploymentFinding, 'reason' | 'withdrawal'>,
): string | undefined {
  const text = textsOf(knowledge)
  if (withdrawal) {
    return text('grund.zurueckgezogen', {
      datum: formatDate(withdrawal.since),
      grund: withdrawal.reason,
      stelle: knowledge.authorities[withdrawal.office]?.name ?? '',
    })
  }
  return reason && text(`grund.${reason}`)
}
