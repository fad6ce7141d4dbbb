// What a rule says of one of its examples, under the law of NRW alone: caps and repeals count, the Land does not.

import type { LocalDate } from '../../domain/date.ts'
import type { Ledger } from '../../domain/fact.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import type { Deployment, OpenReason, Rule, RuleExample, VerdictKind } from '../../domain/rule.ts'
import { factsSchema, toLedger } from '../../http/contract/facts.ts'
import { assessDeployments } from '../../rules/assess.ts'
import { assessDeployment } from '../../rules/assess-deployment.ts'
import { verdictOf } from '../../rules/diagram.ts'
import { evaluate } from '../../rules/evaluate.ts'
import type { Rulebook } from '../../rules/rulebook.ts'
import { reader } from '../../rules/scope.ts'

/** All rules, whatever their kind. */
export function rulesOf(knowledge: Knowledge): readonly Rule[] {
  return [...knowledge.deployments, ...knowledge.premises, ...knowledge.competences, ...knowledge.obligations]
}

export interface ExampleFinding {
  readonly verdict: VerdictKind
  readonly reason: OpenReason | undefined
  readonly missing: readonly string[]
}

/** Reads the facts of examples as those of a request are read, each example once. Throws for what a request may not say. */
export function ledgers(knowledge: Knowledge): (example: RuleExample) => Ledger {
  const schema = factsSchema(knowledge)
  const known = new Map<RuleExample, Ledger>()
  return (example) => {
    const ledger = known.get(example) ?? toLedger(knowledge, schema.parse(example.facts))
    known.set(example, ledger)
    return ledger
  }
}

/** What a rule says of an example, on its own day unless another is named. */
export function findingOf(
  rulebook: Rulebook,
  rule: Rule,
  example: Pick<RuleExample, 'asOf'>,
  ledger: Ledger,
  asOf: LocalDate = example.asOf ?? rule.review.on,
): ExampleFinding {
  const deployment = rule.kind === 'deployment' ? rule : asDeployment(rule)
  const { verdict, reason, missing } = assessDeployment(rulebook, {
    deployment,
    qualification: 0,
    ledger,
    asOf,
    today: rule.review.on,
    verdictOn: (ids) => ({ verdict: verdictOnAny(rulebook, ids, ledger, asOf), failed: [] }),
  })
  if (rule.kind === 'deployment') return { verdict, reason, missing }
  return { verdict: verdictOfCondition(rulebook, rule, ledger, asOf), reason, missing }
}

/** The verdict of the condition alone, as other rules see it. */
function verdictOfCondition(rulebook: Rulebook, rule: Rule, ledger: Ledger, asOf: LocalDate): VerdictKind {
  const effect = rulebook.effectOf(rule, asOf, ledger.qualifications.length)
  if (effect.kind !== 'condition') return effect.kind === 'repealed' ? 'no' : 'open'
  const read = reader(ledger, 0, rulebook)
  if (effect.diagram) return verdictOf(effect.diagram, read)
  const verdictOn = (ids: readonly string[]) => ({
    verdict: verdictOnAny(rulebook, ids, ledger, asOf),
    failed: [],
  })
  return evaluate(effect.condition, { read, define: rulebook.define, verdictOn }).verdict
}

/** Any rule as a deployment without hours, so that reasons and missing facts are read off the same engine. */
function asDeployment({
  id,
  title,
  level,
  citation,
  certainty,
  versions,
  review,
  interpretations,
  corrections,
  ask,
}: Rule): Deployment {
  const frame = { id, title, level, citation, certainty, versions, review, interpretations, corrections, ask }
  return { ...frame, kind: 'deployment', order: 0, role: 'leitung', hours: [], conditions: [] }
}

function verdictOnAny(
  rulebook: Rulebook,
  ids: readonly string[],
  ledger: Ledger,
  asOf: LocalDate,
): VerdictKind {
  const verdicts = assessDeployments(rulebook, ledger, asOf, asOf)
    .filter(({ deployment }) => ids.includes(deployment.id))
    .map(({ inLaw }) => inLaw)
  if (verdicts.includes('yes')) return 'yes'
  return verdicts.includes('open') ? 'open' : 'no'
}
