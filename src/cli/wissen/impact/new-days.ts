// The days on which the law changes in another way than before.

import { isLocalDate, type LocalDate } from '../../../domain/date.ts'
import type { Knowledge } from '../../../domain/knowledge.ts'
import { canonicalJson } from '../../../knowledge/canonical.ts'
import { isRecord } from '../../../knowledge/path.ts'
import { changeDays } from '../../../rules/change-days.ts'

/** Every day from which some version holds that the other knowledge base has not, or has with another content. */
export function newDays(old: Knowledge, now: Knowledge): readonly LocalDate[] {
  const [before, after] = [startingBy(old), startingBy(now)]
  const [earlier, present] = [changeDays(old), changeDays(now)]
  return [...new Set([...earlier, ...present])]
    .filter(
      (day) =>
        earlier.includes(day) !== present.includes(day) ||
        (before.get(day) ?? []).join('\n') !== (after.get(day) ?? []).join('\n'),
    )
    .sort((a, b) => (a < b ? -1 : 1))
}

/** What starts on each day, as text. Versions are told by their `from`, whatever they are versions of. */
function startingBy(knowledge: Knowledge): ReadonlyMap<LocalDate, readonly string[]> {
  const found = new Map<LocalDate, string[]>()
  for (const { from, text } of versionsIn(knowledge, '')) {
    const texts = found.get(from)
    if (texts) texts.push(text)
    else found.set(from, [text])
  }
  for (const texts of found.values()) texts.sort((a, b) => (a < b ? -1 : 1))
  return found
}

/** A version counts as the same wherever it stands in its list. */
function* versionsIn(
  value: unknown,
  owner: string,
): Generator<{ readonly from: LocalDate; readonly text: string }> {
  if (Array.isArray(value)) {
    for (const item of value) yield* versionsIn(item, owner)
  } else if (isRecord(value)) {
    const { id, from } = value
    const name = typeof id === 'string' ? `${owner}/${id}` : owner
    if (typeof from === 'string' && isLocalDate(from)) yield { from, text: `${name} ${canonicalJson(value)}` }
    for (const [key, held] of Object.entries(value)) yield* versionsIn(held, `${name}/${key}`)
  }
}
