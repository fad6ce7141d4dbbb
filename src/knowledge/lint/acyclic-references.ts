import { allPartsOf } from '../conditions.ts'
import type { Path } from '../path.ts'
import { problemAt } from '../section.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

interface Reference {
  readonly to: string
  readonly path: Path
}
type References = ReadonlyMap<string, readonly Reference[]>

export const acyclicReferences: Lint = {
  name: 'keine-kreise',
  description: 'Keine Regel baut über Verweise auf sich selbst auf.',
  check(world) {
    const references = referencesOf(world)
    const told = new Set<string>()
    return world.rules.entries.flatMap((entry) => {
      const circle = circleThrough(entry.id, references)
      if (!circle || told.has(entry.id)) return []
      for (const id of circle.ids) told.add(id)
      return [
        problemAt(entry, [...circle.path, 'regel'], {
          says: `Die Regel baut auf sich selbst auf: ${[...circle.ids, entry.id].join(' → ')}.`,
          because: 'Eine Regel, die sich selbst voraussetzt, hat kein Ergebnis.',
          fix: 'Streichen Sie einen der Verweise.',
        }),
      ]
    })
  },
}

function referencesOf(world: World): References {
  return new Map(
    world.rules.entries.map((entry) => [
      entry.id,
      allPartsOf(entry).flatMap(({ condition, path }) =>
        condition.kind === 'rule' ? condition.rules.map((to) => ({ to, path })) : [],
      ),
    ]),
  )
}

/** A way from a rule back to itself, with the place of its first reference. */
function circleThrough(start: string, references: References): { ids: string[]; path: Path } | undefined {
  const seen = new Set<string>()
  /** The rules passed from `at` until a reference leads to the start; `at` included. */
  const wayBack = (at: string): string[] | undefined => {
    if (at === start) return []
    if (seen.has(at)) return undefined
    seen.add(at)
    const rest = (references.get(at) ?? []).map(({ to }) => wayBack(to)).find((way) => way !== undefined)
    return rest && [at, ...rest]
  }
  for (const { to, path } of references.get(start) ?? []) {
    const way = wayBack(to)
    if (way) return { ids: [start, ...way], path }
  }
  return undefined
}
