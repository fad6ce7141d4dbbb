// Facts written down for a situation, in an example or a case: they exist, fit, and stand at their level.

import { referenceFix } from '../nearest.ts'
import { isRecord, type Path } from '../path.ts'
import type { Fault, Problem } from '../problem.ts'
import { find, isUnknown, type Place, problemAt } from '../section.ts'
import { faultOfAnswer } from '../vocabulary.ts'
import type { World } from '../world.ts'

/** Where further qualifications stand among the facts. */
export const FURTHER = 'weitere_qualifikationen'
const MOST_FURTHER = 3

/** What is wrong with the facts at a path, further qualifications included. */
export function checkFacts(
  world: World,
  place: Place,
  path: Path,
  facts: Readonly<Record<string, unknown>>,
): Problem[] {
  return Object.entries(facts).flatMap(([id, value]) => {
    if (id === FURTHER) return checkFurther(world, place, [...path, FURTHER], value)
    if (isUnknown(world.facts, id)) return [problemAt(place, [...path, id], noSuchFact(world, id))]
    const fact = find(world.facts, id)
    const fault = fact && faultOfAnswer(fact, value)
    return fault ? [problemAt(place, [...path, id], fault)] : []
  })
}

/** Further qualifications hold facts of that level only. */
function checkFurther(world: World, place: Place, path: Path, value: unknown): Problem[] {
  if (!Array.isArray(value) || value.length > MOST_FURTHER || !value.every(isRecord)) {
    return [
      problemAt(place, path, {
        says: `„${FURTHER}“ hat die falsche Form.`,
        because: `Hier steht eine Liste mit höchstens ${MOST_FURTHER} weiteren Abschlüssen.`,
        fix: 'Schreiben Sie jeden Abschluss als Eintrag mit seinen Angaben.',
      }),
    ]
  }
  return value.flatMap((facts, index) => {
    const strays = Object.keys(facts).filter((id) => find(world.facts, id)?.level === 'person')
    return [
      ...checkFacts(world, place, [...path, index], facts),
      ...strays.map((id) =>
        problemAt(place, [...path, index, id], {
          says: `„${id}“ gehört zur Person, nicht zu einem weiteren Abschluss.`,
          because: 'Unter einem weiteren Abschluss stehen nur Angaben der Ebene qualifikation.',
          fix: `Setzen Sie „${id}“ direkt unter „angaben“.`,
        }),
      ),
    ]
  })
}

/** The fault of naming a fact that does not exist. */
export function noSuchFact(world: World, id: string): Fault {
  return {
    says: `Die Angabe „${id}“ gibt es nicht.`,
    because: 'Beispiele und Fälle verwenden nur Angaben aus angaben.yaml.',
    fix: referenceFix(id, world.facts.ids),
  }
}
