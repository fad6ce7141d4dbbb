import { problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const uniqueConditions: Lint = {
  name: 'eindeutige-bedingungen',
  description: 'Innerhalb einer Regel hat jede Bedingung unter „bedingungen“ eine eigene „id“.',
  check: ({ rules }) =>
    rules.entries.flatMap((entry) => {
      const { rule } = entry.value
      const ids = rule.kind === 'deployment' ? rule.conditions.map(({ id }) => id) : []
      return ids.flatMap((id, index) =>
        ids.indexOf(id) === index
          ? []
          : [
              problemAt(entry, ['bedingungen', index, 'id'], {
                says: `Die Bedingung „${id}“ gibt es in dieser Regel schon.`,
                because: 'Übersetzungen und Pläne finden eine Bedingung über ihre „id“.',
                fix: 'Geben Sie ihr eine eigene „id“.',
              }),
            ],
      )
    }),
}
