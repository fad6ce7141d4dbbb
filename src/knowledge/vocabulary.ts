// Whether a value fits a fact: the closed vocabularies of angaben.yaml.

import { isLocalDate } from '../domain/date.ts'
import { type FactDefinition, UNKNOWN } from '../domain/fact.ts'
import { unreachable } from '../domain/unreachable.ts'
import { COUNTRY_CODES, HISTORICAL_CODES } from './country-codes.ts'
import { DISTRICT_IDS } from './district-ids.ts'
import { suggestion } from './nearest.ts'
import type { Fault } from './problem.ts'

/** What is wrong with a person's answer; undefined if nothing is. "unbekannt" answers every question. */
export function faultOfAnswer(fact: FactDefinition, answer: unknown): Fault | undefined {
  if (answer === UNKNOWN) return undefined
  return fact.type === 'set' ? faultOfSet(fact, answer) : faultOfValue(fact, answer)
}

/** What is wrong with one value of a fact; of a set: with one of its elements. */
export function faultOfValue(fact: FactDefinition, value: unknown): Fault | undefined {
  switch (fact.type) {
    case 'enum':
    case 'yes_no':
    case 'set':
      return faultOfWord(
        fact,
        value,
        fact.values.map((known) => known.value),
      )
    case 'country':
      return faultOfCountry(fact, value)
    case 'district':
      return faultOfWord(fact, value, [...DISTRICT_IDS])
    case 'number':
    case 'integer':
      return faultOfNumber(fact, value)
    case 'date':
      return faultOfDay(fact, value)
    default:
      return unreachable(fact.type)
  }
}

function faultOfWord(fact: FactDefinition, value: unknown, allowed: readonly string[]): Fault | undefined {
  if (typeof value !== 'string') return notA(fact, value, 'ein Wort')
  if (allowed.includes(value)) return undefined
  return {
    says: `„${value}“ steht nicht im Wortschatz von „${fact.id}“.`,
    because:
      allowed.length > 20 ? 'Erlaubt sind nur bekannte Kennungen.' : `Erlaubt sind: ${allowed.join(', ')}.`,
    fix: suggestion(value, allowed),
  }
}

function faultOfCountry(fact: FactDefinition, value: unknown): Fault | undefined {
  if (typeof value !== 'string') return notA(fact, value, 'ein Ländercode')
  if (COUNTRY_CODES.has(value)) return undefined
  return {
    says: `„${value}“ ist kein Ländercode für „${fact.id}“.`,
    because: HISTORICAL_CODES.has(value)
      ? 'Diesen Staat gibt es nicht mehr; es zählt der heutige Staat.'
      : 'Erlaubt sind die Codes mit zwei Großbuchstaben nach ISO 3166-1 und XK.',
    fix: 'Tragen Sie den Code des heutigen Staates ein.',
  }
}

function faultOfNumber(fact: FactDefinition, value: unknown): Fault | undefined {
  if (typeof value !== 'number') return notA(fact, value, 'eine Zahl')
  if (fact.type === 'integer' && !Number.isInteger(value)) return notA(fact, value, 'eine ganze Zahl')
  const tooLow = fact.min !== undefined && value < fact.min
  const tooHigh = fact.max !== undefined && value > fact.max
  if (!tooLow && !tooHigh) return undefined
  return {
    says: `${value} liegt außerhalb von „${fact.id}“.`,
    because: `Erlaubt ist ${fact.min ?? 'beliebig'} bis ${fact.max ?? 'beliebig'}.`,
    fix: 'Berichtigen Sie die Zahl oder die Grenzen der Angabe.',
  }
}

function faultOfDay(fact: FactDefinition, value: unknown): Fault | undefined {
  return typeof value === 'string' && isLocalDate(value)
    ? undefined
    : notA(fact, value, 'ein Tag wie 2026-11-20')
}

function faultOfSet(fact: FactDefinition, value: unknown): Fault | undefined {
  if (!Array.isArray(value)) return notA(fact, value, 'eine Liste in eckigen Klammern')
  const elements: unknown[] = value
  return elements.map((element) => faultOfValue(fact, element)).find((fault) => fault !== undefined)
}

function notA(fact: FactDefinition, value: unknown, wanted: string): Fault {
  const shown = typeof value === 'object' ? 'Der Wert' : `„${String(value)}“`
  return {
    says: `${shown} passt nicht zu „${fact.id}“.`,
    because: `Gebraucht wird ${wanted}.`,
    fix: 'Berichtigen Sie den Wert.',
  }
}
