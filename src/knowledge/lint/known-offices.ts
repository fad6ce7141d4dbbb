import { referenceFix } from '../nearest.ts'
import type { Path } from '../path.ts'
import { isUnknown, type Place, problemAt } from '../section.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

/** A place that names an office. */
interface Mention {
  readonly place: Place
  readonly path: Path
  readonly office: string
}

export const knownOffices: Lint = {
  name: 'bekannte-behoerden',
  description:
    'Ländertabellen, Kreise, Zuständigkeiten und Sperren nennen nur Behörden und Tabellen aus behoerden.yaml.',
  check: (world) => [
    ...mentions(world).flatMap(({ place, path, office }) =>
      isUnknown(world.authorities, office)
        ? [
            problemAt(place, path, {
              says: `Die Behörde „${office}“ gibt es nicht.`,
              because: 'Behörden stehen in behoerden.yaml unter „behoerden“.',
              fix: referenceFix(office, world.authorities.ids),
            }),
          ]
        : [],
    ),
    ...unknownTables(world),
  ],
}

function mentions({ countryTables, districts, rules, withdrawals }: World): Mention[] {
  return [
    ...countryTables.entries.flatMap((place) =>
      Object.keys(place.value.known).map((office) => ({ place, path: ['bekannt', office], office })),
    ),
    ...districts.entries.flatMap((place) => [
      { place, path: ['bezirksregierung'], office: place.value.bezirksregierung },
      { place, path: ['landesjugendamt'], office: place.value.landesjugendamt },
    ]),
    ...withdrawals.entries.map((place) => ({ place, path: ['stelle'], office: place.value.office })),
    ...rules.entries.flatMap((place) => {
      const { rule } = place.value
      if (rule.kind !== 'competence' || rule.finds.by !== 'fixed') return []
      return [{ place, path: ['findet', 'behoerde'], office: rule.finds.authority }]
    }),
  ]
}

function unknownTables({ countryTables, rules }: World) {
  return rules.entries.flatMap((entry) => {
    const { rule } = entry.value
    if (rule.kind !== 'competence' || rule.finds.by !== 'country') return []
    const { table } = rule.finds
    if (!isUnknown(countryTables, table)) return []
    return [
      problemAt(entry, ['findet', 'land'], {
        says: `Die Ländertabelle „${table}“ gibt es nicht.`,
        because: 'Ländertabellen stehen in behoerden.yaml unter „laendertabellen“.',
        fix: referenceFix(table, countryTables.ids),
      }),
    ]
  })
}
