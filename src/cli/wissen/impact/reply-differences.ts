// What is different between two replies that cite by id and hold one table of what is cited.

import { isRecord } from '../../../knowledge/path.ts'
import { type Difference, differencesBetween } from './deep-diff.ts'

export type Reply = Readonly<Record<string, unknown>>

const TABLE = 'citationTable'

/** Every difference. A source that is described otherwise is told once, not at each place that cites it. */
export function replyDifferences(before: Reply, after: Reply): readonly Difference[] {
  const { [TABLE]: old, ...was } = before
  const { [TABLE]: now, ...is } = after
  return [...differencesBetween(was, is), ...betweenTables(old, now)]
}

/** What only one of them cites is told where it is cited. */
function betweenTables(old: unknown, now: unknown): readonly Difference[] {
  if (!isRecord(old) || !isRecord(now)) return []
  const found = Object.entries(old).flatMap(([id, cited]) =>
    Object.hasOwn(now, id) ? differencesBetween(cited, now[id], [TABLE, sourceOf(cited)]) : [],
  )
  return [...new Map(found.map((difference) => [JSON.stringify(difference), difference])).values()]
}

function sourceOf(cited: unknown): string {
  return isRecord(cited) ? String(cited['source']) : ''
}
