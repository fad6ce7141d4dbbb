import { referenceFix } from '../nearest.ts'
import { isUnknown, problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const knownInterpretations: Lint = {
  name: 'bekannte-auslegungen',
  description:
    'Jede Seite, die eine Regel oder ein Hinweis unter „auslegung“ nennt, liegt in auslegung/ und hat einen Text.',
  check: ({ rules, statements, interpretations }) => [
    ...[
      ...rules.entries.map((entry) => ({ entry, named: entry.value.rule.interpretations })),
      ...statements.entries.map((entry) => ({ entry, named: entry.value.interpretations })),
    ].flatMap(({ entry, named }) =>
      named.flatMap((id, index) =>
        isUnknown(interpretations, id)
          ? [
              problemAt(entry, ['auslegung', index], {
                says: `Die Auslegung „${id}“ gibt es nicht.`,
                because: 'Genannt wird der Dateiname einer Seite in auslegung/ ohne Endung.',
                fix: referenceFix(id, interpretations.ids),
              }),
            ]
          : [],
      ),
    ),
    ...interpretations.entries.flatMap((entry) =>
      entry.value.body === ''
        ? [
            problemAt(entry, [], {
              says: 'Die Seite hat keinen Text.',
              because: 'Eine Auslegung sagt, warum sie so entscheidet und was sie ändern würde.',
              fix: 'Schreiben Sie unter den Kopf ein paar kurze Sätze.',
            }),
          ]
        : [],
    ),
  ],
}
