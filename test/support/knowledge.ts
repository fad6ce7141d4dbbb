// The real knowledge base, read from its files once for all tests of a process.

import { loadKnowledge } from '../../src/knowledge/compile.ts'
import { openRulebook, type Rulebook } from '../../src/rules/rulebook.ts'

let opened: Rulebook | undefined

/** The rulebook of knowledge/. Throws with the problems if the knowledge does not compile. */
export function realRulebook(): Rulebook {
  if (opened) return opened
  const { knowledge, problems } = loadKnowledge('knowledge')
  if (!knowledge)
    throw new Error(problems.map(({ file, line, says }) => `${file}:${line} ${says}`).join('\n'))
  opened = openRulebook(knowledge)
  return opened
}
