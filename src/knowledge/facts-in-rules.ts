import type { Rule } from '../domain/rule.ts'
import { allParts } from './conditions.ts'
import type { World } from './world.ts'

/** The facts that some rule or statement tests, or reads by a key of its own such as `findet` or `nur_bei_ziel`. */
export function factsInRules(world: World): ReadonlySet<string> {
  const { rules, language } = world
  const tested = allParts(world).flatMap(({ condition }) =>
    condition.kind === 'test' ? [condition.fact] : [],
  )
  const named = rules.entries.flatMap(({ value: { rule } }) => factsNamed(rule))
  const spoken = language.entries.flatMap(({ value }) => [
    'deutsch',
    ...value.versions.map(({ exempt }) => exempt.fact),
  ])
  return new Set([...tested, ...named, ...spoken])
}

function factsNamed(rule: Rule): string[] {
  if (rule.kind === 'competence') {
    if (rule.finds.by === 'country') return ['abschluss_land']
    return rule.finds.by === 'district' ? ['wohnort_kreis', 'arbeitsort_kreis'] : []
  }
  if (rule.kind !== 'deployment') return []
  return [...(rule.during ? [rule.during.fact] : []), ...(rule.onlyForGoal === undefined ? [] : ['ziel'])]
}
