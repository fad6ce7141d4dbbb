// Every leaf of every condition is needed: taken away, it turns at least one example red. Where a leaf
// survives, the rule lacks an example: that belongs into the rule's YAML file, not here.

import { describe, expect, it } from 'vitest'
import { findingOf, ledgers, rulesOf } from '../../src/cli/wissen/example-verdict.ts'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import type { Condition, Deployment, Rule, RuleVersion, VerdictKind } from '../../src/domain/rule.ts'
import type { BoundCondition } from '../../src/rules/condition.ts'
import { compileDiagram } from '../../src/rules/diagram.ts'
import { reachable } from '../../src/rules/residual.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { describeLeaf, leavesOf, referencesOf, withoutLeaf } from './leaves.ts'
import { realKnowledge } from './real-knowledge.ts'

const { knowledge, examples } = realKnowledge()
const rules = rulesOf(knowledge)
const ledgerOf = ledgers(knowledge)
const rulebook = openRulebook(knowledge)

/** The rules whose examples can notice a change: the rule itself, for a premise also those built on it. */
function witnessesOf(rule: Rule): readonly Rule[] {
  if (rule.kind !== 'premise') return [rule]
  const isBuiltOnIt = ({ versions }: Rule) =>
    versions.some(
      ({ effect }) => effect.kind === 'condition' && referencesOf(effect.condition).includes(rule.id),
    )
  return [rule, ...rules.filter(isBuiltOnIt)]
}

function withRule(changed: Rule): Knowledge {
  const replaced = <R extends Rule>(list: readonly R[]): readonly R[] =>
    list.map((rule) => (rule.id === changed.id ? (changed as R) : rule))
  return {
    ...knowledge,
    deployments: replaced(knowledge.deployments),
    premises: replaced(knowledge.premises),
    competences: replaced(knowledge.competences),
    obligations: replaced(knowledge.obligations),
  }
}

/** The first example that reaches another verdict under the changed rule. */
function turnedRed(rule: Rule, changed: Rule): string | undefined {
  const mutant = openRulebook(withRule(changed))
  for (const witness of witnessesOf(rule)) {
    const read = witness.id === changed.id ? changed : witness
    for (const example of examples[witness.id] ?? []) {
      const ledger = ledgerOf(example)
      const { verdict } = findingOf(mutant, read, example, ledger)
      if (verdict !== findingOf(rulebook, witness, example, ledger).verdict)
        return `${witness.id}: ${example.name}`
    }
  }
  return undefined
}

interface Mutant {
  readonly name: string
  readonly rule: Rule
  readonly changed: Rule
}

function mutantsOf(rule: Rule): readonly Mutant[] {
  return rule.versions.flatMap((version) => {
    const { effect } = version
    if (effect.kind !== 'condition') return []
    return leavesOf(effect.condition).map((placed) => {
      const mutated = {
        ...version,
        effect: { ...effect, condition: withoutLeaf(effect.condition, placed.path) },
      }
      return {
        name: `${rule.id}, ${version.from}: ${describeLeaf(placed)}`,
        rule,
        changed: {
          ...rule,
          versions: rule.versions.map((other): RuleVersion => (other === version ? mutated : other)),
        },
      }
    })
  })
}

const mutants = rules.flatMap(mutantsOf).map((mutant) => [mutant.name, mutant] as const)

describe('a rule without one of its leaves', () => {
  it.each(mutants)('turns an example red: %s', (_, { rule, changed }) => {
    expect(turnedRed(rule, changed)).toBeDefined()
  })

  it('exists for every leaf that is written down', () => {
    const written = JSON.stringify(rules.map(({ versions }) => versions))
    expect(mutants).toHaveLength(written.match(/"kind":"(?:test|rule|authority)"/g)?.length ?? 0)
  })
})

describe('a rule with all its leaves', () => {
  it('turns no example red', () => {
    expect(rules.flatMap((rule) => turnedRed(rule, { ...rule }) ?? [])).toEqual([])
  })
})

describe('taking a leaf away', () => {
  const citation = { source: 'persvo-nrw-2024', pinpoint: '§ 4' }
  const leaf = (value: string): Condition => ({
    kind: 'test',
    fact: 'beruf',
    operator: 'is',
    value,
    citation,
  })

  it('takes away what it empties', () => {
    const condition: Condition = {
      kind: 'all',
      of: [leaf('erzieher'), { kind: 'any', of: [{ kind: 'not', of: leaf('anderer') }] }],
    }
    expect(leavesOf(condition).map(({ path }) => path)).toEqual([[0], [1, 0, 0]])
    expect(withoutLeaf(condition, [1, 0, 0])).toEqual({ kind: 'all', of: [leaf('erzieher')] })
    expect(withoutLeaf(condition, [0])).toEqual({ kind: 'all', of: [condition.of[1]] })
  })

  it('leaves nothing to meet where nothing is left', () => {
    expect(withoutLeaf({ kind: 'any', of: [leaf('erzieher')] }, [0])).toEqual({ kind: 'all', of: [] })
    expect(withoutLeaf(leaf('erzieher'), [])).toEqual({ kind: 'all', of: [] })
  })
})

/** The verdicts a deployment can have. Open always: a fact can be missing, and before its first version there is none. */
function possibleVerdicts(rule: Deployment): ReadonlySet<VerdictKind> {
  const reached = rule.versions.flatMap(({ from, effect: { kind } }): readonly VerdictKind[] => {
    const effect = rulebook.effectOf(rule, from, 1)
    if (effect.kind !== 'condition') return kind === 'repealed' ? ['no'] : []
    return VERDICTS.flatMap((referred) => {
      const condition = withReferences(effect.condition, referred)
      return [...reachable(compileDiagram(condition, rulebook.define, rulebook.rank).root)]
    })
  })
  return new Set(['open', ...(rule.maxDuration ? ['no' as const] : []), ...reached])
}

const VERDICTS = ['yes', 'no', 'open'] as const

/** The condition as it stands where every deployment it refers to has this verdict. */
function withReferences(condition: BoundCondition, verdict: VerdictKind): BoundCondition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => withReferences(part, verdict)) }
    case 'not':
      return { ...condition, of: withReferences(condition.of, verdict) }
    case 'rule': {
      const { citation } = condition
      if (verdict === 'open') return { kind: 'authority', reason: 'authority_decides', note: '', citation }
      return { kind: verdict === 'yes' ? 'all' : 'any', of: [] }
    }
    case 'test':
    case 'authority':
      return condition
  }
}

describe('the examples of a deployment', () => {
  it.each(knowledge.deployments.map((rule) => [rule.id, rule] as const))(
    'show each verdict it can have: %s',
    (id, rule) => {
      const shown = new Set((examples[id] ?? []).map(({ outcome }) => outcome))
      expect([...shown].sort()).toEqual([...possibleVerdicts(rule)].sort())
    },
  )

  it('are not asked for a verdict that is out of reach', () => {
    const byId = new Map(knowledge.deployments.map((rule) => [rule.id, possibleVerdicts(rule)]))
    expect(byId.get('gruppenleitung')).toEqual(new Set(['open']))
    expect(byId.get('leitung')).toEqual(new Set(['open', 'no']))
    expect(byId.get('staatliche-anerkennung')).toEqual(new Set(['open', 'yes', 'no']))
  })
})
