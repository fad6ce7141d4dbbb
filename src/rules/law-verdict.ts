// The verdict of the law alone: version, condition, maximum duration. No explanation, no freshness.

import type { LocalDate } from '../domain/date.ts'
import type { Ledger } from '../domain/fact.ts'
import type { Deployment, VerdictKind } from '../domain/rule.ts'
import { verdictOf } from './diagram.ts'
import { evaluate } from './evaluate.ts'
import type { Effect, Rulebook } from './rulebook.ts'
import { reader } from './scope.ts'
import { capEnd } from './until.ts'

/** One deployment for one qualification on one day. */
export interface Placement {
  readonly deployment: Deployment
  readonly qualification: number
  readonly ledger: Ledger
  readonly asOf: LocalDate
}

/** What a rule about the person learns of the deployments it refers to (Leitung of those of § 4). */
export interface Referred {
  readonly verdict: VerdictKind
  /** Facts that failed there. */
  readonly failed: readonly string[]
}

export type VerdictOn = (rules: readonly string[]) => Referred

/** Looks earlier verdicts up: rules that refer to others come after them in order. */
export function lookUp(
  found: readonly {
    readonly deployment: Deployment
    readonly inLaw: VerdictKind
    readonly failed: readonly { readonly fact: string }[]
  }[],
): VerdictOn {
  return (rules) => {
    const referred = found.filter(({ deployment }) => rules.includes(deployment.id))
    const failed = [...new Set(referred.flatMap((finding) => finding.failed.map(({ fact }) => fact)))]
    if (referred.some(({ inLaw }) => inLaw === 'yes')) return { verdict: 'yes', failed: [] }
    return { verdict: referred.every(({ inLaw }) => inLaw === 'no') ? 'no' : 'open', failed }
  }
}

/** The verdict of the law on `asOf`. */
export function lawVerdict(rulebook: Rulebook, placement: Placement, verdictOn: VerdictOn): VerdictKind {
  const effect = rulebook.effectOf(
    placement.deployment,
    placement.asOf,
    placement.ledger.qualifications.length,
  )
  const verdict = conditionVerdict(rulebook, placement, effect, verdictOn)
  return verdict !== 'no' && effect.kind === 'condition' && isCapSpent(placement) ? 'no' : verdict
}

function conditionVerdict(
  rulebook: Rulebook,
  { ledger, qualification }: Placement,
  effect: Effect,
  verdictOn: VerdictOn,
): VerdictKind {
  switch (effect.kind) {
    case 'none':
      return 'open'
    case 'repealed':
      return 'no'
    case 'condition': {
      const read = reader(ledger, qualification, rulebook)
      return effect.diagram
        ? verdictOf(effect.diagram, read)
        : evaluate(effect.condition, { read, define: rulebook.define, verdictOn }).verdict
    }
  }
}

/** True where the maximum duration ended before `asOf`. */
export function isCapSpent({ deployment, ledger, asOf }: Placement): boolean {
  const end = capEnd(deployment, ledger)
  return end !== undefined && asOf > end
}
