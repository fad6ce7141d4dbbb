// Kleene's three values over citations: what carries a verdict, what fails, what is missing.

import type { CitationRef } from '../domain/citation.ts'
import type { FactDefinition, FactValue } from '../domain/fact.ts'
import { isKnown } from '../domain/fact.ts'
import type { Certainty, InherentReason, VerdictKind } from '../domain/rule.ts'
import { CERTAINTIES } from '../domain/rule.ts'
import type { BoundCondition, BoundTest, FactKey } from './condition.ts'
import { passes } from './passes.ts'

/** Why a part of a condition is open. */
export type Gap =
  | { readonly kind: 'fact'; readonly key: FactKey; readonly citation: CitationRef }
  | {
      readonly kind: 'inherent'
      readonly reason: InherentReason
      readonly note: string
      readonly citation: CitationRef
    }

/** What a condition comes to on the facts at hand, and everything that carries it. */
export interface Outcome {
  readonly verdict: VerdictKind
  /** How sure the verdict is: the weakest of what it rests on. */
  readonly certainty: Certainty
  readonly met: readonly BoundTest[]
  readonly failed: readonly BoundTest[]
  readonly gaps: readonly Gap[]
  /** For a no: every failure that blocks can still be mended by the person. */
  readonly mendable: boolean
}

export interface Scope {
  /** The value of a fact; undefined or "unbekannt" where it is not known. */
  readonly read: (key: FactKey) => FactValue | undefined
  readonly define: (fact: string) => FactDefinition
  /** Whether a fact without a value counts as absent for good; while a diagram is built, as not looked at yet. */
  readonly isAbsent?: (key: FactKey) => boolean
  /** The verdict on deployments named by a rule about the person. */
  readonly verdictOn?: (rules: readonly string[]) => {
    readonly verdict: VerdictKind
    readonly failed: readonly string[]
  }
}

/** Evaluates a condition on partial facts. Never guesses: what is not known stays open. */
export function evaluate(condition: BoundCondition, scope: Scope): Outcome {
  switch (condition.kind) {
    case 'all':
      return all(condition.of.map((part) => evaluate(part, scope)))
    case 'any':
      return any(condition.of.map((part) => evaluate(part, scope)))
    case 'not':
      return negate(evaluate(condition.of, scope))
    case 'test':
      return evaluateTest(condition, scope)
    case 'authority':
      return {
        ...BLANK,
        verdict: 'open',
        certainty: 'ungeklaert',
        gaps: [{ ...condition, kind: 'inherent' }],
      }
    case 'rule':
      return evaluateReference(condition, scope)
  }
}

const BLANK: Outcome = { verdict: 'yes', certainty: 'belegt', met: [], failed: [], gaps: [], mendable: false }

/** A rule about the person takes over the verdict on other deployments, with the facts that failed there. */
function evaluateReference(
  reference: Extract<BoundCondition, { kind: 'rule' }>,
  { verdictOn }: Scope,
): Outcome {
  const { citation, rules } = reference
  const { verdict, failed } = verdictOn?.(rules) ?? { verdict: 'open', failed: [] }
  const tests = failed.map(
    (fact): BoundTest => ({ kind: 'test', key: fact, fact, operator: 'is', value: '', citation }),
  )
  return { ...BLANK, verdict, failed: verdict === 'no' ? tests : [] }
}

function evaluateTest(test: BoundTest, { read, define, isAbsent }: Scope): Outcome {
  const value = read(test.key)
  const certainty = test.certainty ?? 'belegt'
  const definition = define(test.fact)
  if (!isKnown(value)) {
    if (test.whenAbsent === 'met' && (isAbsent?.(test.key) ?? true))
      return { ...BLANK, certainty, met: [test] }
    return {
      ...BLANK,
      verdict: 'open',
      certainty,
      gaps: [{ kind: 'fact', key: test.key, citation: test.citation }],
    }
  }
  if (passes(test, value, definition)) return { ...BLANK, certainty, met: [test] }
  if (test.asRule) {
    const gap: Gap = { kind: 'inherent', ...test.asRule, citation: test.citation }
    return { ...BLANK, verdict: 'open', certainty: 'ungeklaert', gaps: [gap] }
  }
  const mendable = canBecome(test, definition) && (definition.reachable || isStage(definition, value))
  return { ...BLANK, verdict: 'no', certainty, failed: [test], mendable }
}

/** Whether the value is only a stage on a way. */
function isStage(definition: FactDefinition, value: FactValue): boolean {
  return typeof value === 'string' && definition.notYet.includes(value)
}

/** Whether a value that passes can still be come by: nobody gets an approval under repealed law any more. */
function canBecome(test: BoundTest, definition: FactDefinition): boolean {
  const { values, outOfReach } = definition
  return (
    values.length === 0 ||
    definition.type === 'set' ||
    values.some(({ value }) => !outOfReach.includes(value) && passes(test, value, definition))
  )
}

function all(parts: readonly Outcome[]): Outcome {
  const failing = parts.filter((part) => part.verdict === 'no')
  if (failing.length > 0) {
    return {
      verdict: 'no',
      certainty: strongest(failing),
      met: [],
      failed: failing.flatMap((part) => part.failed),
      gaps: [],
      mendable: failing.every((part) => part.mendable),
    }
  }
  return {
    verdict: parts.some((part) => part.verdict === 'open') ? 'open' : 'yes',
    certainty: weakest(parts),
    met: parts.flatMap((part) => part.met),
    failed: [],
    gaps: reachedGaps(parts),
    mendable: false,
  }
}

/** While a fact beside it is missing, a bare "the authority decides" is not reached yet and says nothing. */
function reachedGaps(parts: readonly Outcome[]): readonly Gap[] {
  const waits = parts.some(({ gaps }) => gaps.some(({ kind }) => kind === 'fact'))
  return parts.flatMap(({ gaps, met }) =>
    waits && met.length === 0 && gaps.every(({ kind }) => kind === 'inherent') ? [] : gaps,
  )
}

function any(parts: readonly Outcome[]): Outcome {
  const passing = parts.filter((part) => part.verdict === 'yes')
  if (passing.length > 0) {
    const surest = strongest(passing)
    return passing.find((part) => part.certainty === surest) ?? BLANK
  }
  const open = parts.filter((part) => part.verdict === 'open')
  if (open.length > 0) {
    return {
      verdict: 'open',
      certainty: weakest(open),
      met: open.flatMap((part) => part.met),
      failed: [],
      gaps: open.flatMap((part) => part.gaps),
      mendable: false,
    }
  }
  return {
    verdict: 'no',
    certainty: weakest(parts),
    met: [],
    failed: closest(parts.some((part) => part.mendable) ? parts.filter((part) => part.mendable) : parts),
    gaps: [],
    mendable: parts.some((part) => part.mendable),
  }
}

function negate(part: Outcome): Outcome {
  if (part.verdict === 'open') return part
  if (part.verdict === 'no') return { ...part, verdict: 'yes', met: part.failed, failed: [], mendable: false }
  return { ...part, verdict: 'no', met: [], failed: part.met, mendable: false }
}

/** Of several ways that all fail, the failures of those that fail least. */
function closest(parts: readonly Outcome[]): readonly BoundTest[] {
  const fewest = Math.min(...parts.map((part) => part.failed.length))
  return parts.filter((part) => part.failed.length === fewest).flatMap((part) => part.failed)
}

/** The least sure of several statements. */
export function weakest(parts: readonly { readonly certainty: Certainty }[]): Certainty {
  return pick(parts, Math.max)
}

function strongest(parts: readonly { readonly certainty: Certainty }[]): Certainty {
  return pick(parts, Math.min)
}

function pick(
  parts: readonly { readonly certainty: Certainty }[],
  by: (...n: number[]) => number,
): Certainty {
  return CERTAINTIES[by(...parts.map((part) => CERTAINTIES.indexOf(part.certainty)))] ?? 'belegt'
}
