import { problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const uniqueOrder: Lint = {
  name: 'eindeutige-reihenfolge',
  description: 'Jeder Einsatz hat eine eigene Zahl unter „reihenfolge“.',
  check({ rules }) {
    const first = new Map<number, string>()
    return rules.entries.flatMap((entry) => {
      const { rule } = entry.value
      if (rule.kind !== 'deployment') return []
      const before = first.get(rule.order)
      if (before === undefined) {
        first.set(rule.order, entry.id)
        return []
      }
      return [
        problemAt(entry, ['reihenfolge'], {
          says: `Die Reihenfolge ${rule.order} hat schon „${before}“.`,
          because: 'Bei Gleichstand entscheidet diese Zahl, welcher Einsatz zuerst steht.',
          fix: 'Wählen Sie eine freie Zahl.',
        }),
      ]
    })
  },
}
