import type { Rule } from '../../domain/rule.ts'
import { allPartsOf, partsInStatements } from '../conditions.ts'
import { referenceFix } from '../nearest.ts'
import type { Path } from '../path.ts'
import type { Problem } from '../problem.ts'
import { find, isUnknown, type Place, problemAt } from '../section.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

export const soundReferences: Lint = {
  name: 'gueltige-verweise',
  description:
    '„regel“ und „entfaellt_wenn“ nennen Regeln, die es gibt. Regeln der Ebene qualifikation verweisen nur auf Grundlagen, Hinweise nur auf Einsätze.',
  check: (world) => [
    ...world.rules.entries.flatMap((entry) =>
      allPartsOf(entry).flatMap(({ condition, path }) =>
        condition.kind === 'rule'
          ? condition.rules.flatMap((id) =>
              checkReference(world, entry, [...path, 'regel'], id, entry.value.rule),
            )
          : [],
      ),
    ),
    ...partsInStatements(world).flatMap(({ entry, condition, path }) =>
      condition.kind === 'rule'
        ? condition.rules.flatMap((id) => checkDeployment(world, entry, [...path, 'regel'], id))
        : [],
    ),
    ...world.facts.entries.flatMap((entry) => {
      const { notAskedOnceMet } = entry.value
      if (notAskedOnceMet === undefined || !isUnknown(world.rules, notAskedOnceMet)) return []
      return [problemAt(entry, ['entfaellt_wenn'], noSuchRule(world, notAskedOnceMet))]
    }),
  ],
}

function checkReference(world: World, place: Place, path: Path, id: string, from: Rule): Problem[] {
  if (isUnknown(world.rules, id)) return [problemAt(place, path, noSuchRule(world, id))]
  const target = find(world.rules, id)?.rule
  if (!target || from.level === 'person' || target.kind === 'premise') return []
  return [
    problemAt(place, path, {
      says: `„${id}“ ist keine Grundlage.`,
      because: 'Eine Regel der Ebene qualifikation baut nur auf Regeln mit „art: grundlage“ auf.',
      fix: 'Legen Sie den gemeinsamen Teil als Grundlage an und verweisen Sie beide darauf.',
    }),
  ]
}

/** A statement goes with a deployment; what a premise means alone, nobody is told. */
function checkDeployment(world: World, place: Place, path: Path, id: string): Problem[] {
  if (isUnknown(world.rules, id)) return [problemAt(place, path, noSuchRule(world, id))]
  const target = find(world.rules, id)?.rule
  if (!target || target.kind === 'deployment') return []
  return [
    problemAt(place, path, {
      says: `„${id}“ ist kein Einsatz.`,
      because: 'Ein Hinweis gehört zu Angaben oder zu einem Einsatz, der möglich ist.',
      fix: 'Nennen Sie eine Regel mit „art: einsatz“, oder prüfen Sie die Angaben selbst.',
    }),
  ]
}

function noSuchRule(world: World, id: string) {
  return {
    says: `Die Regel „${id}“ gibt es nicht.`,
    because: 'Verweise nennen den Dateinamen einer Regel ohne Endung.',
    fix: referenceFix(id, world.rules.ids),
  }
}
