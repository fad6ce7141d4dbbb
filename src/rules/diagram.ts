// A condition as a decision diagram: ordered, reduced, one node for each thing that can still happen.
//
// Kleene's logic alone says "open" too often: where two branches test one fact, it does not see that
// every answer leads to the same verdict. The diagram does. On partial facts a verdict stands exactly
// when every completion reaches it (supervaluation), and a fact is missing exactly when it can still
// make a difference. Facts with a meaning of their own when absent (`whenAbsent`) get an extra
// child for that state.

import type { FactDefinition, FactValue } from '../domain/fact.ts'
import { isKnown } from '../domain/fact.ts'
import type { VerdictKind } from '../domain/rule.ts'
import { type BoundCondition, type BoundTest, type FactKey, testsOf } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { signatureOf, type ValueClass, valueClasses } from './value-classes.ts'

export interface Terminal {
  readonly kind: 'terminal'
  readonly id: number
  readonly verdict: VerdictKind
}

export interface Branch {
  readonly kind: 'branch'
  readonly id: number
  /** Position of the variable in the order of its diagram. */
  readonly variable: number
  /** One child a value class; a last one for "absent" where that has a meaning. */
  readonly children: readonly Node[]
}

export type Node = Terminal | Branch

export const TERMINALS: Readonly<Record<VerdictKind, Terminal>> = {
  no: { kind: 'terminal', id: 0, verdict: 'no' },
  open: { kind: 'terminal', id: 1, verdict: 'open' },
  yes: { kind: 'terminal', id: 2, verdict: 'yes' },
}

/** Makes branches, one for each meaning: equal meanings are the same object. */
export interface NodeTable {
  readonly branch: (variable: number, children: readonly Node[]) => Node
}

/** An empty table. Nodes of different tables must not be mixed. */
export function nodeTable(firstId = 3): NodeTable {
  const known = new Map<string, Branch>()
  let next = firstId
  return {
    branch(variable, children) {
      const first = children[0]
      if (first && children.every((child) => child === first)) return first
      let key = `${variable}`
      for (const child of children) key += `,${child.id}`
      const existing = known.get(key)
      if (existing) return existing
      const created: Branch = { kind: 'branch', id: next++, variable, children }
      known.set(key, created)
      return created
    },
  }
}

/** A fact as one rule sees it. */
export interface Variable {
  readonly key: FactKey
  readonly fact: string
  readonly definition: FactDefinition
  readonly classes: readonly ValueClass[]
  /** Which class a value belongs to. */
  readonly classify: (value: FactValue) => number
  /** The reading of an absent fact, where it has one of its own; its child then stands last. */
  readonly whenAbsent: 'met' | 'open' | undefined
}

export interface Diagram {
  readonly variables: readonly Variable[]
  readonly root: Node
}

/** Compiles a condition. `rank` orders the variables: facts asked first come first. */
export function compileDiagram(
  condition: BoundCondition,
  define: (fact: string) => FactDefinition,
  rank: (fact: string) => number,
): Diagram {
  const variables = variablesOf(condition, define, rank)
  const positions = new Map(variables.map((variable, index) => [variable.key, index]))
  const table = nodeTable()

  function expand(assignment: ReadonlyMap<FactKey, FactValue | undefined>): Node {
    const outcome = evaluate(condition, {
      read: (key) => assignment.get(key),
      isAbsent: (key) => assignment.has(key),
      define,
    })
    if (outcome.verdict !== 'open') return TERMINALS[outcome.verdict]
    let position = Number.POSITIVE_INFINITY
    for (const gap of outcome.gaps) {
      if (gap.kind === 'fact' && !assignment.has(gap.key))
        position = Math.min(position, positions.get(gap.key) ?? position)
    }
    const variable = variables[position]
    if (!variable) return TERMINALS.open
    const children = variable.classes.map(({ representative }) =>
      expand(new Map(assignment).set(variable.key, representative)),
    )
    if (variable.whenAbsent) children.push(expand(new Map(assignment).set(variable.key, undefined)))
    return table.branch(position, children)
  }

  return { variables, root: expand(new Map()) }
}

function variablesOf(
  condition: BoundCondition,
  define: (fact: string) => FactDefinition,
  rank: (fact: string) => number,
): readonly Variable[] {
  const byKey = new Map<FactKey, BoundTest[]>()
  for (const test of testsOf(condition)) {
    const tests = byKey.get(test.key)
    if (tests) tests.push(test)
    else byKey.set(test.key, [test])
  }
  return [...byKey]
    .map(([key, tests]) => variableOf(key, tests, define))
    .sort((a, b) => rank(a.fact) - rank(b.fact) || (a.key < b.key ? -1 : 1))
}

function variableOf(
  key: FactKey,
  tests: readonly BoundTest[],
  define: (fact: string) => FactDefinition,
): Variable {
  const fact = tests[0]?.fact ?? key
  const definition = define(fact)
  const classes = valueClasses(definition, tests)
  const bySignature = new Map(
    classes.map(({ representative }, index) => [signatureOf(tests, representative, definition), index]),
  )
  const classify = (value: FactValue) => bySignature.get(signatureOf(tests, value, definition)) ?? -1
  return {
    key,
    fact,
    definition,
    classes,
    classify: remember(classify),
    whenAbsent: tests.find((test) => test.whenAbsent !== undefined)?.whenAbsent,
  }
}

/** Vocabulary words come again and again; numbers and sets are classified afresh. */
function remember(classify: (value: FactValue) => number): (value: FactValue) => number {
  const known = new Map<string, number>()
  return (value) => {
    if (typeof value !== 'string') return classify(value)
    const hit = known.get(value)
    if (hit !== undefined) return hit
    const found = classify(value)
    if (known.size < 512) known.set(value, found)
    return found
  }
}

/** The child a known value leads to. Throws for a value outside the vocabulary: requests are checked before. */
export function childFor(branch: Branch, variable: Variable, value: FactValue): Node {
  const child = branch.children[variable.classify(value)]
  if (!child) throw new RangeError(`${variable.fact}: no class for ${String(value)}`)
  return child
}

/** The verdict on partial facts: what every completion reaches, else open. */
export function verdictOf(
  { root, variables }: Diagram,
  read: (key: FactKey) => FactValue | undefined,
): VerdictKind {
  const seen = new Set<number>()
  let found: VerdictKind | undefined
  /** Returns false as soon as two verdicts are reached. */
  function visit(node: Node): boolean {
    if (node.kind === 'terminal') {
      if (found === undefined) found = node.verdict
      return found === node.verdict
    }
    if (seen.has(node.id)) return true
    seen.add(node.id)
    const variable = variables[node.variable]
    if (!variable) throw new RangeError(`no variable ${node.variable}`)
    const value = read(variable.key)
    if (isKnown(value)) return visit(childFor(node, variable, value))
    if (variable.whenAbsent) return visit(absentChild(node))
    return node.children.every(visit)
  }
  return visit(root) && found !== undefined ? found : 'open'
}

/** The child for "absent", where that has a meaning of its own. */
export function absentChild(branch: Branch): Node {
  const child = branch.children[branch.children.length - 1]
  if (!child) throw new RangeError('a branch without children')
  return child
}
