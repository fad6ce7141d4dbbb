import type { FactDefinition, FactType } from '../../domain/fact.ts'
import type { Test, TestOperator } from '../../domain/rule.ts'
import { allParts } from '../conditions.ts'
import { referenceFix } from '../nearest.ts'
import type { Path } from '../path.ts'
import type { Fault, Problem } from '../problem.ts'
import { find, isUnknown, type Place, problemAt } from '../section.ts'
import { faultOfValue } from '../vocabulary.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

const GERMAN: Readonly<Record<TestOperator, string>> = {
  is: 'ist',
  in: 'in',
  atLeast: 'mindestens',
  atMost: 'hoechstens',
  contains: 'enthaelt',
}

const OPERATORS: Readonly<Record<FactType, readonly TestOperator[]>> = {
  enum: ['is', 'in'],
  yes_no: ['is'],
  number: ['is', 'atLeast', 'atMost'],
  integer: ['is', 'atLeast', 'atMost'],
  date: ['is', 'atLeast', 'atMost'],
  set: ['contains', 'atLeast', 'atMost'],
  country: ['is', 'in'],
  district: ['is', 'in'],
}

export const fittingTests: Lint = {
  name: 'passende-vergleiche',
  description:
    'Jede geprüfte Angabe steht in angaben.yaml, und der Vergleich passt zu ihrer Art und ihrem Wortschatz.',
  check: (world) =>
    allParts(world).flatMap(({ entry, condition, path }) =>
      condition.kind === 'test' ? checkTest(world, entry, path, condition) : [],
    ),
}

function checkTest(world: World, place: Place, path: Path, test: Test): Problem[] {
  if (isUnknown(world.facts, test.fact)) {
    return [
      problemAt(place, [...path, 'angabe'], {
        says: `Die Angabe „${test.fact}“ gibt es nicht.`,
        because: 'Bedingungen prüfen nur Angaben aus angaben.yaml.',
        fix: referenceFix(test.fact, world.facts.ids),
      }),
    ]
  }
  const fact = find(world.facts, test.fact)
  if (!fact) return []
  const key = GERMAN[test.operator]
  const allowed = operatorsFor(fact)
  if (!allowed.includes(test.operator)) {
    return [
      problemAt(place, [...path, key], {
        says: `„${key}“ passt nicht zu „${fact.id}“.`,
        because: `Diese Angabe wird geprüft mit: ${allowed.map((operator) => GERMAN[operator]).join(', ')}.`,
        fix: 'Wählen Sie einen dieser Vergleiche.',
      }),
    ]
  }
  return literalsOf(test).flatMap(({ value, further }) => {
    const fault = faultOfLiteral(fact, test.operator, value)
    return fault ? [problemAt(place, [...path, key, ...further], fault)] : []
  })
}

function operatorsFor(fact: FactDefinition): readonly TestOperator[] {
  return fact.ordered ? [...OPERATORS[fact.type], 'atLeast', 'atMost'] : OPERATORS[fact.type]
}

function literalsOf({ value }: Test): { value: string | number; further: Path }[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ value, further: [] }]
  return value.map((word, index) => ({ value: word, further: [index] }))
}

/** A set is compared by its number of elements, everything else by value. */
function faultOfLiteral(
  fact: FactDefinition,
  operator: TestOperator,
  value: string | number,
): Fault | undefined {
  const countsElements = fact.type === 'set' && operator !== 'contains'
  if (!countsElements) return faultOfValue(fact, value)
  const most = fact.values.length
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return undefined
  return {
    says: `„${value}“ ist keine Anzahl für „${fact.id}“.`,
    because: `Bei einer Menge zählt der Vergleich ihre Elemente, möglich sind 1 bis ${most}.`,
    fix: 'Tragen Sie eine Anzahl ein, oder prüfen Sie mit „enthaelt“ auf ein bestimmtes Element.',
  }
}
