import type { FactDefinition, FactValue } from '../domain/fact.ts'
import type { TestOperator } from '../domain/rule.ts'
import { unreachable } from '../domain/unreachable.ts'

/** The part of a test that decides: operator and literal. */
export interface TestShape {
  readonly operator: TestOperator
  readonly value: FactValue
}

/**
 * Whether a known value passes a test. Ordered vocabularies compare by position, days by date,
 * a set by its number of elements (`atLeast: 3` = at least three of them).
 */
export function passes(test: TestShape, value: FactValue, definition: FactDefinition): boolean {
  switch (test.operator) {
    case 'is':
      return value === test.value
    case 'in':
      return Array.isArray(test.value) && typeof value === 'string' && test.value.includes(value)
    case 'contains':
      return Array.isArray(value) && typeof test.value === 'string' && value.includes(test.value)
    case 'atLeast':
      return compare(value, test.value, definition) >= 0
    case 'atMost':
      return compare(value, test.value, definition) <= 0
    default:
      return unreachable(test.operator)
  }
}

function compare(value: FactValue, limit: FactValue, definition: FactDefinition): number {
  if (Array.isArray(value)) return value.length - Number(limit)
  if (typeof value === 'number') return value - Number(limit)
  if (definition.ordered) return position(value, definition) - position(limit, definition)
  return String(value) < String(limit) ? -1 : Number(String(value) > String(limit))
}

function position(value: FactValue, definition: FactDefinition): number {
  return definition.values.findIndex((entry) => entry.value === value)
}
