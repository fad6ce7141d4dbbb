// Knowledge for tests: the real one, read from its files once for all tests of a process, and the small one.

import type { Knowledge } from '../../src/domain/knowledge.ts'
import { loadKnowledge } from '../../src/knowledge/compile.ts'
import { format } from '../../src/knowledge/problem.ts'
import { openRulebook, type Rulebook } from '../../src/rules/rulebook.ts'

let opened: Rulebook | undefined

/** The rulebook of knowledge/. Throws with the problems if the knowledge does not compile. */
export function realRulebook(): Rulebook {
  if (opened) return opened
  const { knowledge, problems } = loadKnowledge('knowledge')
  if (!knowledge) throw new Error(problems.map(format).join('\n'))
  // What is taken back for now says nothing of the rules: a withdrawal must never wait for a test.
  opened = openRulebook({ ...knowledge, withdrawals: {} })
  return opened
}

/** The small valid knowledge base of the tests, with the real sentences. */
export function smallKnowledge(): Knowledge {
  const { knowledge, problems } = loadKnowledge('test/knowledge/world', { complete: false })
  if (!knowledge) throw new Error(problems.map(format).join('\n'))
  return { ...knowledge, texts: realRulebook().knowledge.texts }
}
