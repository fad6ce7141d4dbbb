// Knowledge made ready for evaluation: rules by date, conditions bound, diagrams compiled once.

import type { CitationRef } from '../domain/citation.ts'
import type { LocalDate } from '../domain/date.ts'
import type { FactDefinition } from '../domain/fact.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { Condition, Rule, RuleVersion } from '../domain/rule.ts'
import type { FactId } from '../generated/ids.ts'
import { type Binding, type BoundCondition, bind, testsOf } from './condition.ts'
import { compileDiagram, type Diagram } from './diagram.ts'
import type { TestShape } from './passes.ts'
import { type ValueClass, valueClasses } from './value-classes.ts'

/** What a rule says on a day. */
export type Effect =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'repealed'
      readonly from: LocalDate
      readonly citation: CitationRef
      readonly note: string
    }
  | {
      readonly kind: 'condition'
      readonly condition: BoundCondition
      readonly consequence: string
      /** Absent where the rule refers to verdicts on deployments. */
      readonly diagram: Diagram | undefined
    }

export interface Rulebook {
  readonly knowledge: Knowledge
  /** Throws for an id outside the vocabulary: requests and rules are checked before. */
  readonly define: (fact: string) => FactDefinition
  /** Position of a fact in the order of asking. */
  readonly rank: (fact: string) => number
  /** Every day on which some rule changes, ascending. */
  readonly edges: readonly LocalDate[]
  /** What a rule says on a day; a rule about the person depends on how many qualifications she has. */
  readonly effectOf: (rule: Rule, asOf: LocalDate, qualifications: number) => Effect
  /** The answers to a fact that all rules together can tell apart. */
  readonly answersTo: (fact: string) => readonly ValueClass[]
  /** The condition of a shown requirement or of an obligation's fulfilment, bound once. */
  readonly bound: (condition: Condition, qualifications?: number) => BoundCondition
  /** Facts the condition of some rule tests: what verdicts depend on. */
  readonly testedFacts: ReadonlySet<string>
  /** Those, and the facts that duties, shown requirements and the look-up of offices read. */
  readonly readFacts: ReadonlySet<string>
}

/** More qualifications than anybody may state. */
const MOST_QUALIFICATIONS = 8

/** Opens the knowledge for evaluation. Compiling happens at first use of each rule and version. */
export function openRulebook(knowledge: Knowledge): Rulebook {
  const definitions = new Map(knowledge.facts.map((fact) => [fact.id, fact]))
  const ranks = new Map(knowledge.facts.map((fact, index) => [fact.id, index]))
  const premises = new Map(knowledge.premises.map((premise) => [premise.id, premise]))
  const rules: readonly Rule[] = [
    ...knowledge.deployments,
    ...knowledge.premises,
    ...knowledge.competences,
    ...knowledge.obligations,
  ]
  const edges = [
    ...new Set(
      [...rules, knowledge.language].flatMap((rule) => rule.versions.map((version) => version.from)),
    ),
  ].sort()
  const effects = new Map<Rule, Effect[]>()
  const answers = new Map<string, readonly ValueClass[]>()

  const define = (fact: string) => definitions.get(fact) ?? missing(fact)
  const rank = (fact: string) => ranks.get(fact) ?? missing(fact)
  const allTests = testsByFact(rules, define)

  function effectOf(rule: Rule, asOf: LocalDate, qualifications: number): Effect {
    const edge = lastAtOrBefore(edges, asOf)
    if (edge === undefined) return { kind: 'none' }
    const slot = edges.indexOf(edge) * MOST_QUALIFICATIONS + (rule.level === 'person' ? qualifications : 0)
    const slots = effects.get(rule) ?? []
    const known = slots[slot]
    if (known) return known
    const made = makeEffect(rule, edge, qualifications)
    slots[slot] = made
    effects.set(rule, slots)
    return made
  }

  function makeEffect(rule: Rule, edge: LocalDate, qualifications: number): Effect {
    const version = versionAt(rule.versions, edge)
    if (!version) return { kind: 'none' }
    if (version.effect.kind === 'repealed') return { ...version.effect, from: version.from }
    const condition = bind(version.effect.condition, binding(rule, edge, qualifications))
    const refers = refersToDeployments(condition)
    return {
      kind: 'condition',
      condition,
      consequence: version.effect.consequence,
      diagram: refers ? undefined : compileDiagram(condition, define, rank),
    }
  }

  function binding(rule: Rule, edge: LocalDate, qualifications: number): Binding {
    return {
      premise: (id) => conditionAt(premises.get(id)?.versions ?? [], edge),
      isQualificationFact: (fact) => define(fact).level === 'qualification',
      ...(rule.level === 'person' ? { qualifications } : {}),
    }
  }

  function answersTo(fact: string): readonly ValueClass[] {
    const known = answers.get(fact)
    if (known) return known
    const made = valueClasses(define(fact), allTests.get(fact) ?? [])
    answers.set(fact, made)
    return made
  }

  const boundOnce = new Map<Condition, Map<number, BoundCondition>>()
  function bound(condition: Condition, qualifications = 0): BoundCondition {
    const byCount = boundOnce.get(condition) ?? new Map<number, BoundCondition>()
    boundOnce.set(condition, byCount)
    const known = byCount.get(qualifications)
    if (known) return known
    const made = bind(condition, {
      premise: () => undefined,
      isQualificationFact: (fact) => define(fact).level === 'qualification',
      ...(qualifications > 0 ? { qualifications } : {}),
    })
    byCount.set(qualifications, made)
    return made
  }

  return {
    bound,
    knowledge,
    define,
    rank,
    edges,
    effectOf,
    answersTo,
    testedFacts: new Set(allTests.keys()),
    readFacts: readFacts(rules, allTests.keys()),
  }
}

/** The version in force on a day. A version ends where the next begins; before the first there is none. */
export function versionAt<V extends { readonly from: LocalDate }>(
  versions: readonly V[],
  asOf: LocalDate,
): V | undefined {
  let found: V | undefined
  for (const version of versions)
    if (version.from <= asOf && (!found || version.from > found.from)) found = version
  return found
}

/** The last day before a later repeal, if one is known on `asOf`. */
export function repealAfter(
  versions: readonly RuleVersion[],
  asOf: LocalDate,
): { readonly from: LocalDate; readonly citation: CitationRef; readonly note: string } | undefined {
  for (const { from, effect } of versions) {
    if (from > asOf && effect.kind === 'repealed')
      return { from, citation: effect.citation, note: effect.note }
  }
  return undefined
}

function conditionAt(versions: readonly RuleVersion[], asOf: LocalDate): Condition | undefined {
  const effect = versionAt(versions, asOf)?.effect
  return effect?.kind === 'condition' ? effect.condition : undefined
}

function lastAtOrBefore(edges: readonly LocalDate[], asOf: LocalDate): LocalDate | undefined {
  return edges.findLast((edge) => edge <= asOf)
}

function refersToDeployments(condition: BoundCondition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some(refersToDeployments)
    case 'not':
      return refersToDeployments(condition.of)
    case 'rule':
      return true
    case 'test':
    case 'authority':
      return false
  }
}

function testsByFact(rules: readonly Rule[], define: (fact: string) => FactDefinition) {
  const found = new Map<string, TestShape[]>()
  const plain: Binding = {
    premise: () => undefined,
    isQualificationFact: (fact) => define(fact).level === 'qualification',
  }
  for (const rule of rules) {
    for (const version of rule.versions) {
      if (version.effect.kind !== 'condition') continue
      for (const test of testsOf(bind(version.effect.condition, plain))) {
        const tests = found.get(test.fact)
        if (tests) tests.push(test)
        else found.set(test.fact, [test])
      }
    }
  }
  return found
}

const PLACES: readonly FactId[] = ['wohnort_kreis', 'arbeitsort_kreis', 'lebt_in']

function readFacts(rules: readonly Rule[], tested: Iterable<string>): ReadonlySet<string> {
  const beside = rules.flatMap((rule): readonly Condition[] => {
    if (rule.kind === 'obligation') {
      return [...(rule.met ? [rule.met] : []), ...(rule.metFrom ?? []).map(({ met }) => met)]
    }
    return rule.kind === 'deployment' ? rule.conditions.flatMap(({ when }) => when ?? []) : []
  })
  const plain: Binding = { premise: () => undefined, isQualificationFact: () => false }
  const more = beside.flatMap((condition) => testsOf(bind(condition, plain)).map(({ fact }) => fact))
  return new Set([...tested, ...more, ...PLACES])
}

function missing(fact: string): never {
  throw new RangeError(`fact ${fact} is not in the vocabulary`)
}
