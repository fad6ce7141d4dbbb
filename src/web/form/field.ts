// Names of form fields that carry facts: `f.deutsch` for the person, `q1.beruf` for her second qualification.

import type { FactDefinition, FactRef } from '../../domain/fact.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { MOST_FURTHER } from '../../http/contract/facts.ts'

/** The field of a fact. */
export function fieldName(
  { level }: Pick<FactDefinition, 'level'>,
  { fact, qualification }: FactRef,
): string {
  return level === 'person' ? `f.${fact}` : `q${qualification}.${fact}`
}

/** The fact a field carries; undefined where there is no such fact, or not at this level. */
export function factOfField(knowledge: Knowledge, name: string): FactRef | undefined {
  const [, scope, fact] = /^(f|q\d)\.(\w+)$/.exec(name) ?? []
  const definition = knowledge.facts.find(({ id }) => id === fact)
  if (scope === undefined || definition === undefined) return undefined
  if ((scope === 'f') !== (definition.level === 'person')) return undefined
  const qualification = scope === 'f' ? 0 : Number(scope.slice(1))
  return qualification > MOST_FURTHER ? undefined : { fact: definition.id, qualification }
}

/** An HTML id for a field. */
export function fieldId(name: string): string {
  return name.replace('.', '-')
}
