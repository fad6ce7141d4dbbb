// The leaves of a condition, and the condition without one of them.

import type { Condition } from '../../src/domain/rule.ts'

type Leaf = Extract<Condition, { kind: 'test' | 'rule' | 'authority' }>

/** A leaf and the way to it: positions in `alle` and `eine`, 0 in `nicht`. */
export interface PlacedLeaf {
  readonly leaf: Leaf
  readonly path: readonly number[]
}

/** All tests, rule references and authorities, in order of reading. */
export function leavesOf(condition: Condition, path: readonly number[] = []): readonly PlacedLeaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part, index) => leavesOf(part, [...path, index]))
    case 'not':
      return leavesOf(condition.of, [...path, 0])
    case 'test':
    case 'rule':
    case 'authority':
      return [{ leaf: condition, path }]
  }
}

/** The condition without the leaf at a path. What is emptied by that disappears; what is left of nothing is always met. */
export function withoutLeaf(condition: Condition, path: readonly number[]): Condition {
  return pruned(condition, path) ?? { kind: 'all', of: [] }
}

function pruned(condition: Condition, [position, ...rest]: readonly number[]): Condition | undefined {
  if (position === undefined) return undefined
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const of = condition.of.flatMap((part, index) =>
        index === position ? (pruned(part, rest) ?? []) : part,
      )
      return of.length === 0 ? undefined : { kind: condition.kind, of }
    }
    case 'not': {
      const of = pruned(condition.of, rest)
      return of && { ...condition, of }
    }
    case 'test':
    case 'rule':
    case 'authority':
      throw new RangeError('the path leads through a leaf')
  }
}

/** The ids of all rules a condition refers to. */
export function referencesOf(condition: Condition): readonly string[] {
  return leavesOf(condition).flatMap(({ leaf }) => (leaf.kind === 'rule' ? leaf.rules : []))
}

/** A leaf in words, for the name of a test. */
export function describeLeaf({ leaf, path }: PlacedLeaf): string {
  return `${says(leaf)} [${path.join('.')}]`
}

function says(leaf: Leaf): string {
  if (leaf.kind === 'authority') return leaf.reason
  if (leaf.kind === 'rule') return leaf.rules.join('|')
  return `${leaf.fact} ${leaf.operator} ${String(leaf.value)}`
}
