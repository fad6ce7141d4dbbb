import type { Knowledge } from '../../domain/knowledge.ts'
import { readBackLines, readBackRule } from '../../rules/read-back.ts'

/** The sentences that a change added to a rule; undefined where the id names no rule. */
export function readBackDifference(
  before: Knowledge,
  after: Knowledge,
  id: string,
): readonly string[] | undefined {
  const [old, now] = [linesOf(before, id), linesOf(after, id)]
  if (!old || !now) return undefined
  const begin = now.findIndex((line, index) => line !== old[index])
  if (begin < 0) return []
  const most = Math.min(old.length, now.length) - begin
  const kept = Array.from({ length: most }, (_, back) => back).findIndex(
    (back) => old.at(-1 - back) !== now.at(-1 - back),
  )
  return now.slice(begin, now.length - (kept < 0 ? most : kept))
}

function linesOf(knowledge: Knowledge, id: string): readonly string[] | undefined {
  const { deployments, premises, competences, obligations } = knowledge
  const rule = [...deployments, ...premises, ...competences, ...obligations].find((each) => each.id === id)
  return rule && readBackRule(knowledge, rule).flatMap((sentence) => readBackLines(sentence))
}
