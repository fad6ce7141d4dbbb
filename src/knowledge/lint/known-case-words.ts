import type { Deployment } from '../../domain/rule.ts'
import { LANGUAGE_AT_START } from '../json-schema/vocabularies.ts'
import { referenceFix } from '../nearest.ts'
import type { Path } from '../path.ts'
import type { Fault, Problem } from '../problem.ts'
import type { Case } from '../schema/case.ts'
import type { CaseDeployment } from '../schema/case-deployment.ts'
import { type Entry, find, isComplete, isUnknown, problemAt } from '../section.ts'
import type { World } from '../world.ts'
import { checkFacts, FURTHER, noSuchFact } from './checked-facts.ts'
import type { Lint } from './lint.ts'

export const knownCaseWords: Lint = {
  name: 'lesbare-faelle',
  description:
    'Fälle verwenden Angaben und Wörter aus angaben.yaml, Einsätze aus regeln/ und Stellen aus behoerden.yaml.',
  check: (world) =>
    world.cases.entries.flatMap((entry) => [
      ...checkFacts(world, entry, ['angaben'], entry.value.facts),
      ...checkBest(world, entry),
      ...checkDeployments(world, entry),
      ...checkAuthorities(world, entry),
      ...checkQuestions(world, entry),
      ...checkSaid(world, entry),
    ]),
}

function checkBest(world: World, entry: Entry<Case>): Problem[] {
  const { best } = entry.value.expected
  if (typeof best !== 'string') return []
  const fault = faultOfDeployment(world, best)
  return fault ? [problemAt(entry, ['erwartet', 'bester_einsatz'], fault)] : []
}

function checkDeployments(world: World, entry: Entry<Case>): Problem[] {
  const { deployments = [] } = entry.value.expected
  return deployments.flatMap((expected, index) => {
    const path = ['erwartet', 'einsaetze', index]
    const fault = faultOfDeployment(world, expected.rule)
    if (fault) return [problemAt(entry, [...path, 'regel'], fault)]
    const first = deployments.findIndex((other) => isSamePlace(other, expected))
    if (first < index) return [problemAt(entry, path, statedTwice(expected.rule))]
    const missing = faultOfQualification(world, entry.value, expected)
    return missing ? [problemAt(entry, [...path, 'qualifikation'], missing)] : []
  })
}

function isSamePlace(a: CaseDeployment, b: CaseDeployment): boolean {
  return a.rule === b.rule && a.qualification === b.qualification
}

function statedTwice(rule: string): Fault {
  return {
    says: `Der Einsatz „${rule}“ steht zweimal für denselben Abschluss.`,
    because: 'Ein Einsatz hat für jeden Abschluss genau ein Ergebnis.',
    fix: 'Löschen Sie einen der Einträge oder berichtigen Sie „qualifikation“.',
  }
}

function faultOfDeployment(world: World, id: string): Fault | undefined {
  if (isUnknown(world.rules, id)) {
    return {
      says: `Die Regel „${id}“ gibt es nicht.`,
      because: 'Genannt wird der Dateiname einer Regel in regeln/ ohne Endung.',
      fix: referenceFix(id, world.rules.ids),
    }
  }
  const rule = find(world.rules, id)?.rule
  if (!rule || rule.kind === 'deployment') return undefined
  return {
    says: `Die Regel „${id}“ ist kein Einsatz.`,
    because: 'Ein Fall erwartet Ergebnisse nur für Regeln mit „art: einsatz“.',
    fix: 'Nennen Sie den Einsatz, der auf dieser Regel aufbaut.',
  }
}

/** A deployment is assessed once for the person, or for each qualification written down. */
function faultOfQualification(
  world: World,
  { facts }: Case,
  { rule: id, qualification }: CaseDeployment,
): Fault | undefined {
  const rule = find(world.rules, id)?.rule
  const further = facts[FURTHER]
  const last = rule && isForPerson(rule) ? 0 : Array.isArray(further) ? further.length : 0
  if (!rule || qualification <= last) return undefined
  return {
    says: `Für die Regel „${id}“ gibt es den Abschluss ${qualification} nicht.`,
    because: isForPerson(rule)
      ? 'Die Regel gilt für die Person und wird nur einmal geprüft, als Abschluss 0.'
      : `0 steht direkt unter „angaben“, die weiteren unter „${FURTHER}“.`,
    fix: `Tragen Sie höchstens ${last} ein.`,
  }
}

function isForPerson({ level }: Pick<Deployment, 'level'>): boolean {
  return level === 'person'
}

function checkAuthorities(world: World, entry: Entry<Case>): Problem[] {
  const purposes = new Set(
    world.rules.entries.flatMap(({ value: { rule } }) => (rule.kind === 'competence' ? [rule.purpose] : [])),
  )
  return (entry.value.expected.authorities ?? []).flatMap(({ purpose, authority }, index) => {
    const path: Path = ['erwartet', 'stellen', index]
    const unknownPurpose = isComplete(world.rules) && !purposes.has(purpose)
    const unknownOffice = authority !== undefined && isUnknown(world.authorities, authority)
    return [
      ...(unknownPurpose ? [problemAt(entry, [...path, 'zweck'], noSuchPurpose(purpose, purposes))] : []),
      ...(unknownOffice ? [problemAt(entry, [...path, 'stelle'], noSuchOffice(world, authority))] : []),
    ]
  })
}

function noSuchPurpose(purpose: string, purposes: ReadonlySet<string>): Fault {
  return {
    says: `Den Zweck „${purpose}“ gibt es nicht.`,
    because: 'Zwecke stehen in den Regeln mit „art: zustaendigkeit“.',
    fix: referenceFix(purpose, purposes),
  }
}

function noSuchOffice(world: World, office: string): Fault {
  return {
    says: `Die Behörde „${office}“ gibt es nicht.`,
    because: 'Behörden stehen in behoerden.yaml unter „behoerden“.',
    fix: referenceFix(office, world.authorities.ids),
  }
}

function checkQuestions(world: World, entry: Entry<Case>): Problem[] {
  const { next, nextNotIn = [] } = entry.value.expected
  const named: { id: string; path: Path }[] = [
    ...(typeof next === 'string' ? [{ id: next, path: ['frage'] }] : []),
    ...nextNotIn.map((id, index) => ({ id, path: ['nicht_fragen', index] })),
  ]
  return named.flatMap(({ id, path }) =>
    isUnknown(world.facts, id) ? [problemAt(entry, ['erwartet', ...path], noSuchFact(world, id))] : [],
  )
}

/** What is said before the first day, to a Träger, or as a statement. */
function checkSaid(world: World, entry: Entry<Case>): Problem[] {
  const { firstDay = [], said = [], notSaid = [] } = entry.value.expected
  const obligations = new Set([
    ...world.rules.entries.flatMap(({ id, value: { rule } }) => (rule.kind === 'obligation' ? [id] : [])),
    LANGUAGE_AT_START,
  ])
  const all = new Set([...obligations, ...world.statements.ids])
  const named: { id: string; path: Path; known: ReadonlySet<string> }[] = [
    ...firstDay.map(({ id }, index) => ({ id, path: ['erster_tag', index, 'pflicht'], known: obligations })),
    ...said.map((id, index) => ({ id, path: ['gesagt', index], known: all })),
    ...notSaid.map((id, index) => ({ id, path: ['nicht_gesagt', index], known: all })),
  ]
  if (!isComplete(world.rules) || !world.statements.isWhole) return []
  return named.flatMap(({ id, path, known }) =>
    known.has(id) ? [] : [problemAt(entry, ['erwartet', ...path], noSuchEntry(id, known))],
  )
}

function noSuchEntry(id: string, known: ReadonlySet<string>): Fault {
  return {
    says: `Die Pflicht oder den Hinweis „${id}“ gibt es nicht.`,
    because: 'Genannt wird eine Regel mit „art: pflicht“ oder eine Kennung aus hinweise/.',
    fix: referenceFix(id, known),
  }
}
