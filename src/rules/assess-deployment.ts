// One deployment, one qualification: the verdict and everything that carries it.

import type { Checked, DeploymentFinding, OpenNote } from '../domain/assessment.ts'
import type { CitationRef } from '../domain/citation.ts'
import type { LocalDate } from '../domain/date.ts'
import type { Ledger } from '../domain/fact.ts'
import type {
  Certainty,
  Deployment,
  Hours,
  OpenReason,
  Share,
  ShownCondition,
  VerdictKind,
} from '../domain/rule.ts'
import type { BoundTest } from './condition.ts'
import { verdictOf } from './diagram.ts'
import { evaluate, type Gap, type Outcome, weakest } from './evaluate.ts'
import { isCapSpent, type Placement, type VerdictOn } from './law-verdict.ts'
import { essentials, residual } from './residual.ts'
import type { Effect, Rulebook } from './rulebook.ts'
import { knownPersonFact, reader } from './scope.ts'
import { standingOf } from './standing.ts'
import { capClock, isCarriedOver, untilOf } from './until.ts'
import { whatWouldChange } from './what-would-change.ts'

export interface DeploymentQuestion extends Placement {
  readonly today: LocalDate
  /** Verdicts on other deployments, for rules that refer to them (Leitung). */
  readonly verdictOn: VerdictOn
}

/** The bare verdict before freshness and jurisdiction, and why it is so. */
interface Core {
  readonly verdict: VerdictKind
  readonly reason?: OpenReason
  readonly certainty: Certainty
  readonly notYet: boolean
  readonly missing: readonly string[]
  readonly met: readonly Checked[]
  readonly failed: readonly Checked[]
  readonly notes: readonly OpenNote[]
}

/** Assesses a deployment under the law in force on `asOf`. Jurisdiction is the caller's business. */
export function assessDeployment(rulebook: Rulebook, question: DeploymentQuestion): DeploymentFinding {
  const { deployment, qualification, ledger, asOf, today } = question
  const effect = rulebook.effectOf(deployment, asOf, ledger.qualifications.length)
  const core = spentCap(question, fromEffect(rulebook, question, effect))
  const { state, overdueSince, withdrawal } = standingOf(rulebook.knowledge, deployment, today)
  const withdrawn = state === 'withdrawn'
  const verdict = withdrawn ? 'open' : core.verdict
  const until = verdict === 'no' ? undefined : untilOf(deployment, ledger, asOf)
  const carriedOver = until?.because === 'max-duration' && isCarriedOver(ledger)
  const citations = [
    deployment.citation,
    ...core.met.map(citationOf),
    ...core.notes.map(citationOf),
    ...(until ? [until.citation] : []),
  ]
  const changes =
    verdict !== 'yes' && effect.kind === 'condition' && effect.diagram && !withdrawn
      ? whatWouldChange(effect.diagram, reader(ledger, qualification, rulebook))
      : []
  return {
    deployment,
    qualification,
    ...core,
    inLaw: core.verdict,
    verdict,
    certainty: carriedOver ? weakest([core, { certainty: 'ausgelegt' }]) : core.certainty,
    ...(withdrawn
      ? { reason: 'review_overdue' as const, notYet: false, certainty: 'ungeklaert' as const }
      : {}),
    hours: deployment.hours.map((hours) => withWeekly(hours, ledger)),
    ...(until ? { until } : {}),
    conditions: shownConditions(rulebook, question),
    citations: distinct(citations),
    changes,
    ...(overdueSince ? { reviewOverdueSince: overdueSince } : {}),
    ...(withdrawal ? { withdrawal } : {}),
  }
}

function fromEffect(rulebook: Rulebook, question: DeploymentQuestion, effect: Effect): Core {
  const { deployment } = question
  switch (effect.kind) {
    case 'none':
      return { ...NOTHING, verdict: 'open', reason: 'no_version_in_force', certainty: 'ungeklaert' }
    case 'repealed': {
      const note = { note: effect.note, citation: effect.citation }
      return { ...NOTHING, verdict: 'no', certainty: 'ungeklaert', notes: [note] }
    }
    case 'condition':
      return fromCondition(rulebook, question, effect, deployment)
  }
}

const NOTHING = { notYet: false, missing: [], met: [], failed: [], notes: [] } as const

function fromCondition(
  rulebook: Rulebook,
  { qualification, ledger, verdictOn }: DeploymentQuestion,
  effect: Extract<Effect, { kind: 'condition' }>,
  deployment: Deployment,
): Core {
  const read = reader(ledger, qualification, rulebook)
  const outcome = evaluate(effect.condition, { read, define: rulebook.define, verdictOn })
  const verdict = effect.diagram ? verdictOf(effect.diagram, read) : outcome.verdict
  const missing = verdict === 'open' ? missingFacts(effect, outcome, read) : []
  const certainty = weakest([
    { certainty: deployment.certainty },
    { certainty: verdict === 'open' && missing.length === 0 ? 'ungeklaert' : outcome.certainty },
  ])
  return {
    verdict,
    ...(verdict === 'open' ? { reason: openReason(missing, outcome.gaps, rulebook) } : {}),
    certainty,
    notYet: verdict === 'no' && outcome.mendable,
    missing,
    met: verdict === 'no' ? [] : checked(outcome.met),
    failed: verdict === 'no' ? failures(outcome, deployment) : [],
    notes: verdict === 'open' ? outcome.gaps.flatMap(noteOf) : [],
  }
}

/** Facts that can still make a difference, in the order of asking. */
function missingFacts(
  { diagram }: Extract<Effect, { kind: 'condition' }>,
  outcome: Outcome,
  read: Parameters<typeof residual>[1]['read'],
): readonly string[] {
  if (!diagram) return [...new Set(outcome.gaps.flatMap((gap) => (gap.kind === 'fact' ? [gap.key] : [])))]
  const left = residual(diagram, { read, prospect: () => 'answerable' })
  return [...new Set(essentials(left).flatMap((position) => diagram.variables[position]?.fact ?? []))]
}

/** A fact only the Träger or an office can settle is their decision, not a gap in what the person said. */
function openReason(missing: readonly string[], gaps: readonly Gap[], rulebook: Rulebook): OpenReason {
  if (missing.some((fact) => rulebook.define(fact).whoKnows.includes('person'))) return 'fact_missing'
  const inherent = gaps.find((gap) => gap.kind === 'inherent')
  if (inherent) return inherent.reason
  return missing.length > 0 ? 'authority_decides' : 'wording_not_available'
}

function failures(outcome: Outcome, deployment: Deployment): readonly Checked[] {
  if (outcome.failed.length > 0) return checked(outcome.failed)
  // Every completion fails, each for another reason: name the facts that are known to be in play.
  return outcome.gaps.flatMap((gap) =>
    gap.kind === 'fact' ? [{ fact: gap.key, citation: deployment.citation }] : [],
  )
}

/** A maximum duration that ended before `asOf` turns what was possible into a no. */
function spentCap(placement: Placement, core: Core): Core {
  const { deployment, ledger } = placement
  const clock = capClock(ledger)
  if (core.verdict === 'no' || core.reason === 'no_version_in_force') return core
  if (!clock || !deployment.maxDuration || !isCapSpent(placement)) return core
  return {
    ...NOTHING,
    verdict: 'no',
    certainty: core.certainty,
    failed: [{ fact: clock.fact, citation: deployment.maxDuration.citation }],
  }
}

/** Requirements no fact covers; one that is excluded by what is known is left out. */
function shownConditions(
  rulebook: Rulebook,
  { deployment, qualification, ledger }: DeploymentQuestion,
): readonly ShownCondition[] {
  const scope = { read: reader(ledger, qualification, rulebook), define: rulebook.define }
  return deployment.conditions.filter(
    ({ when }) => !when || evaluate(rulebook.bound(when), scope).verdict !== 'no',
  )
}

const FRACTIONS: Readonly<Record<Share, readonly [number, number]>> = {
  '1': [1, 1],
  '1/2': [1, 2],
  '1/3': [1, 3],
  '2/3': [2, 3],
}

/** Hours a week, unrounded; only where the hours present in the Kita are known. */
function withWeekly(hours: Hours, ledger: Ledger): Hours & { readonly weekly?: number } {
  const present = knownPersonFact(ledger, 'wochenstunden_kita')
  const [numerator, denominator] = FRACTIONS[hours.share]
  return typeof present === 'number' ? { ...hours, weekly: (present * numerator) / denominator } : hours
}

function noteOf(gap: Gap): readonly OpenNote[] {
  return gap.kind === 'inherent' ? [{ note: gap.note, citation: gap.citation }] : []
}

function checked(tests: readonly BoundTest[]): readonly Checked[] {
  const seen = new Set<string>()
  return tests.flatMap(({ fact, citation }) => {
    const id = `${fact}|${citation.source}|${citation.pinpoint}`
    if (seen.has(id)) return []
    seen.add(id)
    return [{ fact, citation }]
  })
}

function citationOf({ citation }: { readonly citation: CitationRef }): CitationRef {
  return citation
}

/** Each citation once, in order of first mention. */
export function distinct(citations: readonly CitationRef[]): readonly CitationRef[] {
  return [...new Map(citations.map((ref) => [`${ref.source}|${ref.pinpoint}`, ref])).values()]
}
