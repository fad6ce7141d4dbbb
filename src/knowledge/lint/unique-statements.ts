import { problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const uniqueStatements: Lint = {
  name: 'eindeutige-hinweise',
  description: 'Jeder Hinweis hat eine eigene Kennung, auch über Dateien hinweg, und nicht die einer Regel.',
  check: ({ statements, rules }) => {
    const ids = statements.entries.map(({ id }) => id)
    return statements.entries.flatMap((entry, index) => {
      const isFirst = ids.indexOf(entry.id) === index
      if (isFirst && !rules.ids.has(entry.id)) return []
      return [
        problemAt(entry, [], {
          says: `Die Kennung „${entry.id}“ gibt es schon.`,
          because: isFirst
            ? 'Eine Regel heißt so. Sperren und Übersetzungen müssen beide auseinanderhalten.'
            : 'Ein anderer Hinweis heißt so. Sperren und Übersetzungen finden einen Hinweis über seine Kennung.',
          fix: 'Geben Sie dem Hinweis eine eigene Kennung.',
        }),
      ]
    })
  },
}
