// A condition as the engine evaluates it: premises written in, every test bound to one fact.

import type { Condition, Test } from '../domain/rule.ts'

/**
 * Names a fact inside one rule: `fachrichtung` for a fact of the person or of the qualification
 * under assessment, `dqr_niveau#1` for a fact of one certain qualification.
 */
export type FactKey = string

/** A test whose fact is bound. */
export interface BoundTest extends Omit<Test, 'fact'> {
  readonly key: FactKey
  readonly fact: string
}

/** Like `Condition`, with premises written in. `rule` is left only for references to deployments. */
export type BoundCondition =
  | { readonly kind: 'all'; readonly of: readonly BoundCondition[] }
  | { readonly kind: 'any'; readonly of: readonly BoundCondition[] }
  | { readonly kind: 'not'; readonly of: BoundCondition }
  | BoundTest
  | Extract<Condition, { kind: 'rule' }>
  | Extract<Condition, { kind: 'authority' }>

export interface Binding {
  /** The condition of a premise in force, or undefined if the id names no premise. */
  readonly premise: (id: string) => Condition | undefined
  /** True for facts of a qualification. */
  readonly isQualificationFact: (fact: string) => boolean
  /**
   * For a rule about the person: how many qualifications she has. A test of a qualification fact
   * is then met if any of them meets it. Absent for a rule about one qualification.
   */
  readonly qualifications?: number
}

/** Writes premises in and binds tests. Input: a rule's condition; output: the same law, self-contained. */
export function bind(condition: Condition, binding: Binding): BoundCondition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((part) => bind(part, binding)) }
    case 'not':
      return { kind: 'not', of: bind(condition.of, binding) }
    case 'authority':
      return condition
    case 'rule':
      return bindReference(condition, binding)
    case 'test':
      return bindTest(condition, binding)
  }
}

function bindReference(reference: Extract<Condition, { kind: 'rule' }>, binding: Binding): BoundCondition {
  const premises = reference.rules.map(binding.premise).filter((premise) => premise !== undefined)
  if (premises.length === 0) return reference
  const bound = premises.map((premise) => bind(premise, binding))
  return bound.length === 1 && bound[0] ? bound[0] : { kind: 'any', of: bound }
}

function bindTest(test: Test, { isQualificationFact, qualifications }: Binding): BoundCondition {
  if (qualifications === undefined || !isQualificationFact(test.fact)) return { ...test, key: test.fact }
  const perQualification = Array.from({ length: qualifications }, (_, index): BoundTest => {
    return { ...test, key: `${test.fact}#${index}` }
  })
  return { kind: 'any', of: perQualification }
}

/** All tests of a condition, in order of reading. */
export function testsOf(condition: BoundCondition): readonly BoundTest[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(testsOf)
    case 'not':
      return testsOf(condition.of)
    case 'test':
      return [condition]
    case 'rule':
    case 'authority':
      return []
  }
}
