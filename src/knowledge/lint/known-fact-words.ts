import { referenceFix } from '../nearest.ts'
import type { Path } from '../path.ts'
import type { Problem } from '../problem.ts'
import { find, isUnknown, type Place, problemAt } from '../section.ts'
import { faultOfValue } from '../vocabulary.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

/** A fact used outside a condition, and the words of its vocabulary used with it. */
interface Use {
  readonly place: Place
  readonly fact: string
  readonly factPath: Path
  readonly values: readonly { readonly value: string | number; readonly path: Path }[]
}

export const knownFactWords: Lint = {
  name: 'bekannte-woerter',
  description:
    '„waehrend“, „nur_bei_ziel“ und die Sprachregel verwenden Angaben und Wörter aus angaben.yaml.',
  check: (world) => [...usesInRules(world), ...usesInLanguage(world)].flatMap((use) => checkUse(world, use)),
}

function usesInRules(world: World): Use[] {
  return world.rules.entries.flatMap((place) => {
    const { rule } = place.value
    if (rule.kind !== 'deployment') return []
    const { during, onlyForGoal } = rule
    const uses: Use[] = []
    if (during && !Array.isArray(during.value)) {
      const values = [during.value].flat().map((value) => ({ value, path: ['waehrend', 'wert'] }))
      uses.push({ place, fact: during.fact, factPath: ['waehrend', 'angabe'], values })
    }
    if (onlyForGoal !== undefined) {
      const path = ['nur_bei_ziel']
      uses.push({ place, fact: 'ziel', factPath: path, values: [{ value: onlyForGoal, path }] })
    }
    return uses
  })
}

function usesInLanguage(world: World): Use[] {
  return world.language.entries.flatMap((place) =>
    place.value.versions.flatMap(({ atStart, later, exempt, unclearFor }, index) => {
      const at = ['fassungen', index]
      return [
        level(place, atStart.level, [...at, 'zum_start', 'niveau']),
        level(place, later.level, [...at, 'spaeter', 'niveau']),
        {
          place,
          fact: exempt.fact,
          factPath: [...at, 'ausgenommen', 'angabe'],
          values: [{ value: 'ja', path: [...at, 'ausgenommen', 'angabe'] }],
        },
        {
          place,
          fact: 'abschluss_art',
          factPath: [...at, 'unklar_fuer', 'abschluss_art'],
          values: unclearFor.kinds.map((value, item) => ({
            value,
            path: [...at, 'unklar_fuer', 'abschluss_art', item],
          })),
        },
      ]
    }),
  )
}

function level(place: Place, value: string, path: Path): Use {
  return { place, fact: 'deutsch', factPath: path, values: [{ value, path }] }
}

function checkUse(world: World, { place, fact: id, factPath, values }: Use): Problem[] {
  if (isUnknown(world.facts, id)) {
    return [
      problemAt(place, factPath, {
        says: `Die Angabe „${id}“ gibt es nicht.`,
        because: 'Dieser Schlüssel bezieht sich auf eine Angabe aus angaben.yaml.',
        fix: referenceFix(id, world.facts.ids),
      }),
    ]
  }
  const fact = find(world.facts, id)
  if (!fact) return []
  return values.flatMap(({ value, path }) => {
    const fault = faultOfValue(fact, value)
    return fault ? [problemAt(place, path, fault)] : []
  })
}
