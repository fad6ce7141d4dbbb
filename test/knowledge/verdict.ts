// What a rule says of one of its examples, under the law of NRW alone: caps and repeals count, the Land does not.

import { join } from 'node:path'
import type { LocalDate } from '../../src/domain/date.ts'
import type { Ledger } from '../../src/domain/fact.ts'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import type { Deployment, OpenReason, Rule, RuleExample, VerdictKind } from '../../src/domain/rule.ts'
import { factsSchema, toLedger } from '../../src/http/contract/facts.ts'
import { loadKnowledge } from '../../src/knowledge/compile.ts'
import { assessDeployments } from '../../src/rules/assess.ts'
import { assessDeployment } from '../../src/rules/assess-deployment.ts'
import { verdictOf } from '../../src/rules/diagram.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import type { Rulebook } from '../../src/rules/rulebook.ts'
import { reader } from '../../src/rules/scope.ts'

/** The knowledge base of this repository with the examples of its rules. */
export function realKnowledge(): {
  readonly knowledge: Knowledge
  readonly examples: Readonly<Record<string, readonly RuleExample[]>>
} {
  const { knowledge, examples, problems } = loadKnowledge(join(import.meta.dirname, '../../knowledge'))
  if (!knowledge) throw new Error(`${problems.length} problems in knowledge/: npm run wissen check`)
  return { knowledge, examples }
}

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

/** What a rule says of an example. */
export function findingOf(
  rulebook: Rulebook,
  rule: Rule,
  example: RuleExample,
  ledger: Ledger,
): ExampleFinding {
  const asOf = example.asOf ?? rule.review.on
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
}: Rule): Deployment {
  const frame = { id, title, level, citation, certainty, versions, review, interpretations, corrections }
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
