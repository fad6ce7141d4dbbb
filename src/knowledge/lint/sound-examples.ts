import type { RuleExample } from '../../domain/rule.ts'
import { referenceFix } from '../nearest.ts'
import { isRecord, type Path } from '../path.ts'
import type { Fault, Problem } from '../problem.ts'
import { find, isUnknown, type Place, problemAt } from '../section.ts'
import { faultOfAnswer } from '../vocabulary.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

const FURTHER = 'weitere_qualifikationen'
const MOST_FURTHER = 3

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

function checkFacts(
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

function noSuchFact(world: World, id: string): Fault {
  return {
    says: `Die Angabe „${id}“ gibt es nicht.`,
    because: 'Beispiele verwenden nur Angaben aus angaben.yaml.',
    fix: referenceFix(id, world.facts.ids),
  }
}
