// The order in which deployments are shown, and what follows from it.

import type { CountsAs } from '../domain/assessment.ts'
import { type Deployment, HOUR_KINDS, ROLES, type VerdictKind } from '../domain/rule.ts'

const VERDICT_ORDER: Readonly<Record<VerdictKind, number>> = { yes: 0, open: 1, no: 2 }

/** Position of the highest kind of hours; deployments without hours (Leitung) come last. */
function kindRank({ hours }: Deployment): number {
  return Math.min(HOUR_KINDS.length, ...hours.map(({ kind }) => HOUR_KINDS.indexOf(kind)))
}

interface Placed {
  readonly deployment: Deployment
  readonly qualification: number
}

/** As much of a finding as the order needs. */
interface Judged extends Placed {
  readonly verdict: VerdictKind
}

/** Order among deployments of one verdict: highest kind of hours, role, rule, qualification. */
export function byStanding(a: Placed, b: Placed): number {
  return (
    kindRank(a.deployment) - kindRank(b.deployment) ||
    ROLES.indexOf(a.deployment.role) - ROLES.indexOf(b.deployment.role) ||
    a.deployment.order - b.deployment.order ||
    a.qualification - b.qualification
  )
}

/** The contract's order: verdict first, Leitung and Gruppenleitung last. */
export function byVerdict(a: Judged, b: Judged): number {
  const last = Number(!hasHours(a)) - Number(!hasHours(b))
  return last || VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict] || byStanding(a, b)
}

/** Leitung and Gruppenleitung have no hours and never count for `countsAs` or `best`. */
export function hasHours({ deployment }: { readonly deployment: Deployment }): boolean {
  return deployment.hours.length > 0
}

/** The highest kind of hours a yes allows; with no yes, open if one with hours is open. */
export function countsAs(findings: readonly Judged[]): CountsAs {
  const best = bestOf(findings)
  if (best) return HOUR_KINDS[kindRank(best.deployment)] ?? 'nichts'
  return findings.some((finding) => hasHours(finding) && finding.verdict === 'open') ? 'offen' : 'nichts'
}

/** The first yes. */
export function bestOf<F extends Judged>(findings: readonly F[]): F | undefined {
  return findings.filter((finding) => hasHours(finding) && finding.verdict === 'yes').sort(byStanding)[0]
}
