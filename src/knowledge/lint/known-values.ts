import { CERTAINTIES, type Certainty } from '../../domain/rule.ts'
import type { Value } from '../../domain/value.ts'
import { displayedTexts } from '../displayed-texts.ts'
import { referenceFix } from '../nearest.ts'
import type { Problem } from '../problem.ts'
import { saidTexts } from '../said-texts.ts'
import { find, isUnknown, problemAt } from '../section.ts'
import { valuesIn } from '../value-names.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

export const knownValues: Lint = {
  name: 'bekannte-zahlen',
  description:
    'Texte und Anteile nennen nur Zahlen aus werte.yaml. Ein Hinweis ist nie sicherer als die Zahl, die er nennt.',
  check: (world) => [...unknownInTexts(world), ...shares(world), ...surerThanItsValue(world)],
}

function unknownInTexts(world: World): Problem[] {
  return world.documents.flatMap((document) =>
    displayedTexts(document).flatMap(({ file, line, text }) =>
      valuesIn(text)
        .filter((id) => isUnknown(world.values, id))
        .map((id) => ({ file, line, ...noSuchValue(world, id) })),
    ),
  )
}

/** A share names a value, and never itself by any way round. */
function shares(world: World): Problem[] {
  return world.values.entries.flatMap((entry) =>
    entry.value.versions.flatMap(({ amount }, index) => {
      if (amount.kind !== 'share') return []
      const path = ['fassungen', index, 'anteil', 'von']
      if (isUnknown(world.values, amount.of)) return [problemAt(entry, path, noSuchValue(world, amount.of))]
      return isBuiltOn(world, amount.of, entry.id, new Set()) ? [problemAt(entry, path, CIRCLE)] : []
    }),
  )
}

const CIRCLE = {
  says: 'Die Zahl ist ein Anteil von sich selbst.',
  because: 'Was auf sich selbst aufbaut, hat keinen Betrag.',
  fix: 'Nennen Sie unter „anteil“ eine Zahl, die für sich steht.',
}

function isBuiltOn(world: World, id: string, sought: string, seen: Set<string>): boolean {
  if (id === sought) return true
  if (seen.has(id)) return false
  seen.add(id)
  const value: Value | undefined = find(world.values, id)
  return (value?.versions ?? []).some(
    ({ amount }) => amount.kind === 'share' && isBuiltOn(world, amount.of, sought, seen),
  )
}

function surerThanItsValue(world: World): Problem[] {
  return saidTexts(world).flatMap(({ place, path, text, certainty }) => {
    const weaker = valuesIn(text).find((id) => {
      const value = find(world.values, id)
      return value && rank(value.certainty) > rank(certainty)
    })
    if (weaker === undefined) return []
    return [
      problemAt(place, [...path, 'gewissheit'], {
        says: `Der Hinweis ist sicherer als die Zahl „${weaker}“, die er nennt.`,
        because: 'Eine Aussage ist nur so sicher wie das, worauf sie ruht.',
        fix: 'Setzen Sie die Gewissheit des Hinweises höchstens so hoch wie die der Zahl.',
      }),
    ]
  })
}

function rank(certainty: Certainty): number {
  return CERTAINTIES.indexOf(certainty)
}

function noSuchValue(world: World, id: string) {
  return {
    says: `Die Zahl „${id}“ gibt es nicht.`,
    because: 'Zahlen in Texten stehen in werte.yaml.',
    fix: referenceFix(id, world.values.ids),
  }
}
