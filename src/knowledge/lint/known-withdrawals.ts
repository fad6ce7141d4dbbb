import { referenceFix } from '../nearest.ts'
import { problemAt } from '../section.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

export const knownWithdrawals: Lint = {
  name: 'bekannte-sperren',
  description: 'sperren.yaml nennt nur Einträge, die es gibt.',
  check: (world) => {
    const ids = withdrawableIds(world)
    if (!isWhole(world)) return []
    return world.withdrawals.entries.flatMap((entry) =>
      ids.has(entry.id)
        ? []
        : [
            problemAt(entry, [], {
              says: `Den Eintrag „${entry.id}“ gibt es nicht.`,
              because:
                'Gesperrt wird eine Regel, ein Hinweis, eine Zahl, eine Stelle, ein Land, eine Auslegung, eine Quelle oder „sprache“.',
              fix: referenceFix(entry.id, ids),
            }),
          ],
    )
  },
}

/** Every id that may be taken back. */
export function withdrawableIds(world: World): ReadonlySet<string> {
  return new Set(sections(world).flatMap(({ ids }) => [...ids]))
}

function isWhole(world: World): boolean {
  return sections(world).every(({ isWhole }) => isWhole)
}

function sections(world: World) {
  const { rules, statements, values, authorities, laender, interpretations, sources, language } = world
  return [rules, statements, values, authorities, laender, interpretations, sources, language]
}
