import type { VerdictKind } from '../../domain/rule.ts'
import { possibleVerdicts } from '../possible-verdicts.ts'
import { problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

const GERMAN: Readonly<Record<VerdictKind, string>> = { yes: 'ja', no: 'nein', open: 'offen' }

export const coveringExamples: Lint = {
  name: 'beispiele-fuer-jedes-ergebnis',
  description:
    'Jede Regel hat ein Beispiel für jedes Ergebnis, das sie haben kann, und keines für ein unmögliches.',
  check: (world) =>
    world.rules.entries.flatMap((entry) => {
      const { rule, examples } = entry.value
      const possible = possibleVerdicts(world, rule)
      const shown = new Set(examples.map(({ outcome }) => outcome))
      const absent = possible
        .filter((verdict) => !shown.has(verdict))
        .map((verdict) => `„${GERMAN[verdict]}“`)
      const impossible = examples.flatMap(({ outcome }, index) =>
        possible.includes(outcome)
          ? []
          : [
              problemAt(entry, ['beispiele', index, 'ergebnis'], {
                says: `Das Ergebnis „${GERMAN[outcome]}“ kann diese Regel nicht haben.`,
                because: 'Ihre Bedingung lässt es in keiner Fassung zu.',
                fix: 'Berichtigen Sie das Ergebnis oder die Bedingung.',
              }),
            ],
      )
      if (absent.length === 0) return impossible
      const missing = problemAt(entry, ['beispiele'], {
        says: `Es fehlt ein Beispiel mit dem Ergebnis ${absent.join(' und ')}.`,
        because: 'Ein Ergebnis ohne Beispiel prüft niemand.',
        fix: 'Ergänzen Sie unter „beispiele“ eine kleine Situation mit diesem Ergebnis.',
      })
      return [missing, ...impossible]
    }),
}
