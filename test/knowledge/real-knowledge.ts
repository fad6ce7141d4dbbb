import { join } from 'node:path'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import type { RuleExample } from '../../src/domain/rule.ts'
import { loadKnowledge } from '../../src/knowledge/compile.ts'

/** The knowledge base of this repository with the examples of its rules. */
export function realKnowledge(): {
  readonly knowledge: Knowledge
  readonly examples: Readonly<Record<string, readonly RuleExample[]>>
} {
  const { knowledge, examples, problems } = loadKnowledge(join(import.meta.dirname, '../../knowledge'))
  if (!knowledge) throw new Error(`${problems.length} problems in knowledge/: npm run wissen check`)
  // What is taken back for now says nothing of the rules: a withdrawal must never wait for a test.
  return { knowledge: { ...knowledge, withdrawals: {} }, examples }
}
