// The examples are written by the editors, next to the rule. This file only runs them.

import { describe, expect, it } from 'vitest'
import { findingOf, ledgers, rulesOf } from '../../src/cli/wissen/example-verdict.ts'
import compiled from '../../src/generated/knowledge.json' with { type: 'json' }
import { openRulebook } from '../../src/rules/rulebook.ts'
import { realKnowledge } from './real-knowledge.ts'

const { knowledge, examples } = realKnowledge()
const rulebook = openRulebook(knowledge)
const rules = rulesOf(knowledge)
const ledgerOf = ledgers(knowledge)

describe('the compiled knowledge', () => {
  it('is built from the folder as it is now (else: npm run build)', () => {
    expect(compiled.version).toBe(knowledge.version)
  })
})

describe('the examples', () => {
  it('belong to all rules, and to nothing else', () => {
    expect(new Set(Object.keys(examples))).toEqual(new Set(rules.map(({ id }) => id)))
  })

  it('may say only what a request may say', () => {
    const [example] = examples['masern'] ?? []
    if (!example) throw new Error('masern has no examples')
    for (const facts of [
      { bundesland: 'xx' },
      { bundesland: 7 },
      { land: 'nrw' },
      { start_datum: '2027-02-30' },
    ]) {
      expect(() => ledgerOf({ ...example, facts }), JSON.stringify(facts)).toThrow()
    }
  })

  it('have names of their own within a rule', () => {
    for (const [id, own] of Object.entries(examples)) {
      expect(new Set(own.map(({ name }) => name)).size, id).toBe(own.length)
    }
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const own = (examples[id] ?? []).map((example) => [`${example.name}: ${example.outcome}`, example] as const)

  it.each(own)('%s', (_, example) => {
    const { verdict, reason, missing } = findingOf(rulebook, rule, example, ledgerOf(example))
    expect(verdict).toBe(example.outcome)
    if (example.reason !== undefined) expect(reason).toBe(example.reason)
    if (example.missing !== undefined) expect(missing).toEqual(example.missing)
  })
})
