// The small valid knowledge base of test/knowledge/world, compiled: two sources, four rules, one reading.
// Its statements and numbers come only where a test asks for them.

import type { Knowledge } from '../../src/domain/knowledge.ts'
import { loadKnowledge } from '../../src/knowledge/compile.ts'

/** The small world; `changes` replace what a test is about. Throws with the problems if it does not compile. */
export function aSmallWorld(changes: Partial<Knowledge> = {}): Knowledge {
  const { knowledge, problems } = loadKnowledge('test/knowledge/world', { complete: false })
  if (!knowledge) throw new Error(problems.map(({ says }) => says).join('\n'))
  return { ...knowledge, statements: [], values: {}, ...changes }
}
