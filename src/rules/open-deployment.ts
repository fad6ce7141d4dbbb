// An open deployment as a question sees it: what can still come of it, and which facts decide.

import type { DeploymentFinding } from '../domain/assessment.ts'
import type { FactRef, FactValue } from '../domain/fact.ts'
import type { VerdictKind } from '../domain/rule.ts'
import { type Asking, isAskable } from './askable.ts'
import type { Branch, Node, NodeTable, Variable } from './diagram.ts'
import { residual } from './residual.ts'
import type { Rulebook } from './rulebook.ts'
import { reader, refOf } from './scope.ts'

/** Verdicts as bits, so that sets of them are numbers. */
export const YES = 1
export const NO = 2
export const OPEN = 4
const BIT: Readonly<Record<VerdictKind, number>> = { yes: YES, no: NO, open: OPEN }

/** What can still happen below a node: verdicts within reach, and the facts that decide. */
export interface Prospects {
  readonly verdicts: number
  readonly facts: ReadonlySet<string>
}

/** An open deployment, reduced to the answers this reader could give. */
export interface OpenDeployment {
  readonly finding: DeploymentFinding
  readonly root: Node
  readonly prospects: Prospects
  readonly refs: ReadonlyMap<string, FactRef>
  /** What is left once these facts are answered. */
  readonly given: (answers: ReadonlyMap<string, FactValue>) => Prospects
}

/** Names a fact of a qualification across rules. */
export function idOf({ fact, qualification }: FactRef): string {
  return `${fact}@${qualification}`
}

/**
 * Reduces an open deployment. `onlyYes`: a no and an open need not be told apart, because only a yes
 * could still change the outcome. Undefined where no answer can change anything.
 */
export function openDeployment(
  rulebook: Rulebook,
  asking: Asking,
  finding: DeploymentFinding,
  onlyYes: boolean,
  table: NodeTable,
): OpenDeployment | undefined {
  const { ledger, asOf } = asking
  const effect = rulebook.effectOf(finding.deployment, asOf, ledger.qualifications.length)
  if (effect.kind !== 'condition' || !effect.diagram) return undefined
  const { diagram } = effect
  const place = (variable: Variable) => refOf(variable.key, finding.qualification, rulebook)
  const root = residual(
    diagram,
    {
      read: reader(ledger, finding.qualification, rulebook),
      prospect: (variable) => (isAskable(rulebook, asking, place(variable)) ? 'answerable' : 'stays-unknown'),
      ...(onlyYes ? { merge: (verdict: VerdictKind) => (verdict === 'yes' ? verdict : 'open') } : {}),
    },
    table,
  )
  const ids = diagram.variables.map((variable) => idOf(place(variable)))
  const below = prospectsOf(ids)
  return {
    finding,
    root,
    prospects: below(root),
    refs: new Map(diagram.variables.map((variable) => [idOf(place(variable)), place(variable)])),
    given: (answers) => prospectsGiven(root, ids, diagram.variables, below, answers),
  }
}

/** Prospects of a node, remembered. */
function prospectsOf(ids: readonly string[]): (node: Node) => Prospects {
  const known = new Map<number, Prospects>()
  const visit = (node: Node): Prospects => {
    const before = known.get(node.id)
    if (before) return before
    const found =
      node.kind === 'terminal'
        ? { verdicts: BIT[node.verdict], facts: EMPTY }
        : join(node.children.map(visit), ids[node.variable])
    known.set(node.id, found)
    return found
  }
  return visit
}

const EMPTY: ReadonlySet<string> = new Set()

function join(parts: readonly Prospects[], id: string | undefined): Prospects {
  const facts = new Set(id === undefined ? [] : [id])
  let verdicts = 0
  for (const part of parts) {
    verdicts |= part.verdicts
    for (const fact of part.facts) facts.add(fact)
  }
  return { verdicts, facts }
}

function prospectsGiven(
  root: Node,
  ids: readonly string[],
  variables: readonly Variable[],
  below: (node: Node) => Prospects,
  answers: ReadonlyMap<string, FactValue>,
): Prospects {
  const done = new Map<number, Prospects>()
  const concerns = ({ facts }: Prospects) => {
    for (const fact of answers.keys()) if (facts.has(fact)) return true
    return false
  }
  const visit = (node: Node): Prospects => {
    const whole = below(node)
    if (node.kind === 'terminal' || !concerns(whole)) return whole
    const before = done.get(node.id)
    if (before) return before
    const id = ids[node.variable]
    const value = id === undefined ? undefined : answers.get(id)
    const found = value === undefined ? join(node.children.map(visit), id) : visitChild(node, value)
    done.set(node.id, found)
    return found
  }
  const visitChild = (node: Branch, value: FactValue): Prospects => {
    const child = node.children[variables[node.variable]?.classify(value) ?? -1]
    return child ? visit(child) : below(node)
  }
  return visit(root)
}

/** True if nothing an answer could change is left. */
export function isSettled({ verdicts }: Prospects): boolean {
  return (verdicts & (verdicts - 1)) === 0
}
