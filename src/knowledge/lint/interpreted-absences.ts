import { allPartsOf } from '../conditions.ts'
import { problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const interpretedAbsences: Lint = {
  name: 'ohne-angabe-nur-mit-auslegung',
  description: '„ohne_angabe“ steht nur in Regeln, die unter „auslegung“ sagen, warum.',
  check: ({ rules }) =>
    rules.entries.flatMap((entry) => {
      if (entry.value.rule.interpretations.length > 0) return []
      return allPartsOf(entry).flatMap(({ condition, path }) =>
        condition.kind === 'test' && condition.whenAbsent
          ? [
              problemAt(entry, [...path, 'ohne_angabe'], {
                says: '„ohne_angabe“ steht in einer Regel ohne Auslegung.',
                because: 'Eine fehlende Antwort als erfüllt zu zählen, ist eine Auslegung des Rechts.',
                fix: 'Nennen Sie unter „auslegung“ die Seite, die das begründet.',
              }),
            ]
          : [],
      )
    }),
}
