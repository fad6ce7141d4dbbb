// The whole way from the folder to the value the service runs on.

import { earlier } from '../domain/date.ts'
import type { CountryEntry, Knowledge } from '../domain/knowledge.ts'
import type { Rule, RuleExample } from '../domain/rule.ts'
import { canonicalJson, contentHash } from './canonical.ts'
import { COMPLETENESS_LINTS, LINTS } from './lints.ts'
import { inReadingOrder, type Problem } from './problem.ts'
import { readKnowledge } from './read.ts'
import type { Case } from './schema/case.ts'
import type { CountryListing } from './schema/country-table.ts'
import type { Section } from './section.ts'
import { withdrawalsOf } from './withdrawals.ts'
import { buildWorld, type World } from './world.ts'

export interface Loaded {
  /** Absent while there is any problem: nothing half right is ever served. */
  readonly knowledge?: Knowledge
  /** The examples of every well-formed rule, by rule id. */
  readonly examples: Readonly<Record<string, readonly RuleExample[]>>
  /** Every well-formed case, by file name. */
  readonly cases: readonly Case[]
  /** In reading order. */
  readonly problems: readonly Problem[]
}

/**
 * Reads, checks and compiles the knowledge base.
 * In: the folder; `complete: false` accepts a part of the world's countries and Kreise (for tests).
 * Out: the knowledge if there is no problem, the examples and cases, and all problems at once.
 * Throws only where the folder cannot be read.
 */
export function loadKnowledge(dir: string, { complete = true }: { complete?: boolean } = {}): Loaded {
  const read = readKnowledge(dir)
  const { world, problems: malformed } = buildWorld(read.files)
  const lints = complete ? [...LINTS, ...COMPLETENESS_LINTS] : LINTS
  const problems = inReadingOrder([
    ...read.problems,
    ...malformed,
    ...lints.flatMap((lint) => lint.check(world)),
  ])
  const examples = Object.fromEntries(world.rules.entries.map(({ id, value }) => [id, value.examples]))
  const cases = world.cases.entries.map(({ value }) => value)
  const knowledge = problems.length === 0 ? knowledgeOf(world) : undefined
  return { ...(knowledge ? { knowledge } : {}), examples, cases, problems }
}

/** The knowledge as the build writes it: canonical JSON, one line. */
export function compileToJson(knowledge: Knowledge): string {
  return `${canonicalJson(knowledge)}\n`
}

/**
 * The domain's view of a world, whatever is wrong with it: for showing an editor what a draft says. Undefined
 * without a language rule or without any rule: there is nothing to run on.
 */
export function knowledgeOf(world: World): Knowledge | undefined {
  const rules = world.rules.entries.map(({ value }) => value.rule)
  const [language] = world.language.entries
  const [first] = rules
  if (!language || !first) return undefined
  const content = {
    ...reviewState([first, ...rules]),
    facts: world.facts.entries.map(({ value }) => value),
    sources: byId(world.sources),
    authorities: byId(world.authorities),
    countryTables: Object.fromEntries(
      world.countryTables.entries.map(({ id, value }) => [id, toTable(value)]),
    ),
    districts: byId(world.districts),
    laender: byId(world.laender),
    deployments: ofKind(rules, 'deployment').sort((a, b) => a.order - b.order),
    premises: ofKind(rules, 'premise'),
    competences: ofKind(rules, 'competence'),
    obligations: ofKind(rules, 'obligation'),
    language: language.value,
    interpretations: byId(world.interpretations),
    texts: byId(world.texts),
    statements: world.statements.entries.map(({ value }) => value),
    values: byId(world.values),
    withdrawals: withdrawalsOf(world),
  } satisfies Omit<Knowledge, 'version'>
  return { version: contentHash(content), ...content }
}

/** When the oldest review among the rules was, and whether a named person has signed every one of them. */
export function reviewState(rules: readonly [Rule, ...Rule[]]): Pick<Knowledge, 'reviewed' | 'released'> {
  const [first] = rules
  return {
    reviewed: rules.map(({ review }) => review.on).reduce(earlier, first.review.on),
    released: rules.every(({ review }) => review.releasedBy !== undefined),
  }
}

function byId<T>(section: Section<T>): Readonly<Record<string, T>> {
  return Object.fromEntries(section.entries.map(({ id, value }) => [id, value]))
}

function ofKind<K extends Rule['kind']>(rules: readonly Rule[], kind: K): Extract<Rule, { kind: K }>[] {
  return rules.filter((rule): rule is Extract<Rule, { kind: K }> => rule.kind === kind)
}

function toTable({ known, open, none }: CountryListing): Readonly<Record<string, CountryEntry>> {
  const rows: (readonly [string, CountryEntry])[] = [
    ...Object.entries(known).flatMap(([authority, codes]) =>
      codes.map((code): [string, CountryEntry] => [code, { kind: 'known', authority }]),
    ),
    ...open.map((code): [string, CountryEntry] => [code, { kind: 'open' }]),
    ...none.map((code): [string, CountryEntry] => [code, { kind: 'none' }]),
  ]
  return Object.fromEntries(rows)
}
