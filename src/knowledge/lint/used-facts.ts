import { factsInRules } from '../facts-in-rules.ts'
import type { Problem } from '../problem.ts'
import { isComplete, isUnknown, problemAt } from '../section.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

export const usedFacts: Lint = {
  name: 'genutzte-angaben',
  description:
    'Jede Angabe wird von einer Regel gelesen oder steht mit Grund und Tag in ausnahmen.yaml. Überholte Ausnahmen sind Fehler.',
  check(world) {
    const used = factsInRules(world)
    return [...unused(world, used), ...overtaken(world, used)]
  },
}

/** Silent while a rule is malformed: it may be the one that reads the fact. */
function unused(world: World, used: ReadonlySet<string>): Problem[] {
  if (!isComplete(world.rules) || !isComplete(world.language)) return []
  return world.facts.entries
    .filter(({ id }) => !used.has(id) && !world.exemptions.ids.has(id))
    .map((entry) =>
      problemAt(entry, [], {
        says: `Keine Regel liest die Angabe „${entry.id}“.`,
        because: 'Wir fragen nichts, was nichts ändert.',
        fix: 'Löschen Sie die Angabe, oder nennen Sie in ausnahmen.yaml unter „angaben_ohne_regel“ den Grund und den Tag.',
      }),
    )
}

function overtaken(world: World, used: ReadonlySet<string>): Problem[] {
  return world.exemptions.entries.flatMap((entry) => {
    const isGone = isUnknown(world.facts, entry.id)
    if (!isGone && !used.has(entry.id)) return []
    return [
      problemAt(entry, [], {
        says: `Die Ausnahme für „${entry.id}“ ist überholt.`,
        because: isGone ? 'Diese Angabe gibt es nicht.' : 'Eine Regel liest diese Angabe inzwischen.',
        fix: 'Löschen Sie die Ausnahme.',
      }),
    ]
  })
}
