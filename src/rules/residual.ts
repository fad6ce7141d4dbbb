// What is left of a diagram once known facts are filled in: a smaller diagram over the facts that
// can still make a difference, and over no others.

import type { FactValue } from '../domain/fact.ts'
import { isKnown } from '../domain/fact.ts'
import type { VerdictKind } from '../domain/rule.ts'
import type { FactKey } from './condition.ts'
import {
  absentChild,
  type Branch,
  childFor,
  type Diagram,
  type Node,
  type NodeTable,
  nodeTable,
  TERMINALS,
  type Variable,
} from './diagram.ts'

/** How an unknown fact is treated: it may still be answered, or it stays unknown for good. */
export type Prospect = 'answerable' | 'stays-unknown'

export interface ResidualQuestion {
  readonly read: (key: FactKey) => FactValue | undefined
  readonly prospect: (variable: Variable) => Prospect
  /** Verdicts that need not be told apart, e.g. no and open where only a yes would count. */
  readonly merge?: (verdict: VerdictKind) => VerdictKind
}

/**
 * Fills known facts in. Facts that stay unknown are resolved by supervaluation (equal on every value,
 * else open); a fact meaningful when absent then counts as absent. What remains is reduced: each
 * variable in it is essential.
 */
export function residual(diagram: Diagram, question: ResidualQuestion, table: NodeTable = nodeTable()): Node {
  const { read, prospect, merge = (verdict) => verdict } = question
  const done = new Map<number, Node>()

  function visit(node: Node): Node {
    if (node.kind === 'terminal') return TERMINALS[merge(node.verdict)]
    const before = done.get(node.id)
    if (before) return before
    const variable = diagram.variables[node.variable]
    if (!variable) throw new RangeError(`no variable ${node.variable}`)
    const result = visitBranch(node, variable)
    done.set(node.id, result)
    return result
  }

  function visitBranch(node: Branch, variable: Variable): Node {
    const value = read(variable.key)
    if (isKnown(value)) return visit(childFor(node, variable, value))
    const answerable = prospect(variable) === 'answerable'
    if (variable.whenAbsent && !answerable) return visit(absentChild(node))
    if (!answerable) return node.children.map(visit).reduce((a, b) => agree(a, b, table))
    return table.branch(node.variable, answers(node, variable))
  }

  /**
   * What each answer leads to. Absent and "open" is a state an answer ends: it stays among the children.
   * Absent and "met" is a reading: where it already decides, no answer is waited for.
   */
  function answers(node: Branch, variable: Variable): readonly Node[] {
    if (variable.whenAbsent !== 'met') return node.children.map(visit)
    const absent = visit(absentChild(node))
    return node.children.slice(0, -1).map((child) => refine(absent, visit(child), table))
  }

  return visit(diagram.root)
}

/** Where two diagrams say the same, that; where they differ, open. */
function agree(a: Node, b: Node, table: NodeTable): Node {
  if (a === b) return a
  if (a.kind === 'terminal' && b.kind === 'terminal') return TERMINALS.open
  return pointwise(a, b, agree, table)
}

/** What the first says where it decides; where it is open, what the second says. */
function refine(a: Node, b: Node, table: NodeTable): Node {
  if (a.kind === 'terminal') return a.verdict === 'open' ? b : a
  return pointwise(a, b, refine, table)
}

/** Joins two diagrams point by point. */
function pointwise(
  a: Node,
  b: Node,
  join: (a: Node, b: Node, table: NodeTable) => Node,
  table: NodeTable,
): Node {
  const variable = Math.min(variableOf(a), variableOf(b))
  const width = Math.max(widthAt(a, variable), widthAt(b, variable))
  const children = Array.from({ length: width }, (_, index) =>
    join(childAt(a, variable, index), childAt(b, variable, index), table),
  )
  return table.branch(variable, children)
}

function variableOf(node: Node): number {
  return node.kind === 'terminal' ? Number.POSITIVE_INFINITY : node.variable
}

function widthAt(node: Node, variable: number): number {
  return node.kind === 'branch' && node.variable === variable ? node.children.length : 0
}

function childAt(node: Node, variable: number, index: number): Node {
  return node.kind === 'branch' && node.variable === variable ? (node.children[index] ?? node) : node
}

/** The positions of the variables that still make a difference, ascending. */
export function essentials(node: Node): readonly number[] {
  const seen = new Set<number>()
  const found = new Set<number>()
  const visit = (current: Node): void => {
    if (current.kind === 'terminal' || seen.has(current.id)) return
    seen.add(current.id)
    found.add(current.variable)
    current.children.forEach(visit)
  }
  visit(node)
  return [...found].sort((a, b) => a - b)
}

/** The verdicts still within reach. */
export function reachable(node: Node): ReadonlySet<VerdictKind> {
  const seen = new Set<number>()
  const found = new Set<VerdictKind>()
  const visit = (current: Node): void => {
    if (seen.has(current.id)) return
    seen.add(current.id)
    if (current.kind === 'terminal') found.add(current.verdict)
    else current.children.forEach(visit)
  }
  visit(node)
  return found
}
