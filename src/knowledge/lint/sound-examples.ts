import type { RuleExample } from '../../domain/rule.ts'
import type { Path } from '../path.ts'
import type { Problem } from '../problem.ts'
import { isUnknown, type Place, problemAt } from '../section.ts'
import type { World } from '../world.ts'
import { checkFacts, noSuchFact } from './checked-facts.ts'
import type { Lint } from './lint.ts'

export const soundExamples: Lint = {
  name: 'lesbare-beispiele',
  description: 'Die Angaben der Beispiele stehen in angaben.yaml, ihre Werte im Wortschatz.',
  check: (world) =>
    world.rules.entries.flatMap((entry) =>
      entry.value.examples.flatMap((example, index) => {
        const path = ['beispiele', index]
        return [
          ...checkFacts(world, entry, [...path, 'angaben'], example.facts),
          ...checkMissing(world, entry, [...path, 'fehlt'], example),
          ...checkReason(entry, path, example),
        ]
      }),
    ),
}

function checkMissing(world: World, place: Place, path: Path, { missing = [] }: RuleExample): Problem[] {
  return missing.flatMap((id, index) =>
    isUnknown(world.facts, id) ? [problemAt(place, [...path, index], noSuchFact(world, id))] : [],
  )
}

/** Only an open verdict has a reason and missing facts. */
function checkReason(place: Place, path: Path, { outcome, reason, missing }: RuleExample): Problem[] {
  const [key] = [...(reason === undefined ? [] : ['grund']), ...(missing === undefined ? [] : ['fehlt'])]
  if (outcome === 'open' || key === undefined) return []
  return [
    problemAt(place, [...path, key], {
      says: `„${key}“ passt nicht zu einem entschiedenen Ergebnis.`,
      because: 'Nur „offen“ hat einen Grund und fehlende Angaben.',
      fix: `Löschen Sie „${key}“ oder berichtigen Sie „ergebnis“.`,
    }),
  ]
}
