import type { LocalDate } from '../../domain/date.ts'
import type { Problem } from '../problem.ts'
import { type Place, problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const ascendingVersions: Lint = {
  name: 'aufsteigende-fassungen',
  description: 'Fassungen stehen nach „gilt_ab“ geordnet, jeder Tag nur einmal.',
  check: ({ rules, language, statements, values, laender }) => [
    ...rules.entries.flatMap((entry) => checkOrder(entry, entry.value.rule.versions)),
    ...[...language.entries, ...statements.entries, ...values.entries].flatMap((entry) =>
      checkOrder(entry, entry.value.versions),
    ),
    ...laender.entries.flatMap((entry) => checkOrder(entry, entry.value.training, 'anrechnung')),
  ],
}

function checkOrder(
  place: Place,
  versions: readonly { readonly from: LocalDate }[],
  key = 'fassungen',
): Problem[] {
  return versions.flatMap(({ from }, index) => {
    const before = versions[index - 1]
    if (!before || before.from < from) return []
    return [
      problemAt(place, [key, index, 'gilt_ab'], {
        says: `Die Fassung vom ${from} steht nach der vom ${before.from}.`,
        because: 'Jede Fassung endet, wo die nächste beginnt; darum steigen die Tage.',
        fix: 'Ordnen Sie die Fassungen nach „gilt_ab“, die älteste zuerst.',
      }),
    ]
  })
}
