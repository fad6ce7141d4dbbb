// The comparison for programs: the same as the lines, with whole values.

import type { AskedExample } from './asked-examples.ts'
import type { Change } from './changes.ts'
import type { Comparison } from './compare.ts'
import type { Compared } from './report-lines.ts'
import { summaryOf } from './summary.ts'

/** One JSON document. `before` and `after` are null where there is nothing. */
export function reportJson({ days, cases, examples, entries, lent }: Comparison, compared: Compared): string {
  const people = summaryOf(cases)
  const samples = summaryOf(examples)
  return JSON.stringify(
    {
      ...compared,
      days,
      cases: {
        ...people,
        changed: people.changed.map(({ id, title, status, day, weight, changes }) => ({
          id,
          title,
          status,
          day,
          weight,
          changes: changes.map(changeJson),
        })),
        unexpected: cases.flatMap(({ id, unexpected }) =>
          unexpected.length > 0 ? [{ id, unexpected }] : [],
        ),
        notUnderstood: cases.flatMap(notUnderstood),
      },
      examples: {
        ...samples,
        changed: samples.changed.map(({ id, status, day, weight, changes }) => ({
          id,
          status,
          day,
          weight,
          changes: changes.map(changeJson),
        })),
        notUnderstood: examples.flatMap(notUnderstood),
        unmet: examples.flatMap(({ id, isUnmet }) => (isUnmet ? [id] : [])),
      },
      entries,
      newSentences: lent,
    },
    null,
    2,
  )
}

function notUnderstood({ id, left }: Pick<AskedExample, 'id' | 'left'>) {
  return left.before.length + left.after.length > 0 ? [{ id, ...left }] : []
}

function changeJson({ days, area, subject, weight, path, before, after }: Change) {
  return { days, area, subject, weight, path, before: before ?? null, after: after ?? null }
}
