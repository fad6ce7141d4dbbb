import type { LocalDate } from '../../domain/date.ts'
import type { Problem } from '../problem.ts'
import { type Place, problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const ascendingVersions: Lint = {
  name: 'aufsteigende-fassungen',
  description: 'Die Fassungen einer Regel stehen nach „gilt_ab“ geordnet, jeder Tag nur einmal.',
  check: ({ rules, language }) => [
    ...rules.entries.flatMap((entry) => checkOrder(entry, entry.value.rule.versions)),
    ...language.entries.flatMap((entry) => checkOrder(entry, entry.value.versions)),
  ],
}

function checkOrder(place: Place, versions: readonly { readonly from: LocalDate }[]): Problem[] {
  return versions.flatMap(({ from }, index) => {
    const before = versions[index - 1]
    if (!before || before.from < from) return []
    return [
      problemAt(place, ['fassungen', index, 'gilt_ab'], {
        says: `Die Fassung vom ${from} steht nach der vom ${before.from}.`,
        because: 'Jede Fassung endet, wo die nächste beginnt; darum steigen die Tage.',
        fix: 'Ordnen Sie die Fassungen nach „gilt_ab“, die älteste zuerst.',
      }),
    ]
  })
}
