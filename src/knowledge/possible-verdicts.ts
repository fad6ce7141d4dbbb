// Which verdicts a rule can reach at all, read from the shape of its conditions alone.

import type { Condition, Rule, VerdictKind } from '../domain/rule.ts'
import { unreachable } from '../domain/unreachable.ts'
import { find } from './section.ts'
import type { World } from './world.ts'

/** Whether a condition can be settled either way. Open is always possible: a fact can be missing. */
interface Settled {
  readonly yes: boolean
  readonly no: boolean
}

/** The verdicts of a rule over all its versions. A repealed version says no, and so does a used-up maximum duration. */
export function possibleVerdicts(world: World, rule: Rule): VerdictKind[] {
  const { yes, no } = settledRule(world, rule, new Set())
  return [...(yes ? ['yes' as const] : []), ...(no ? ['no' as const] : []), 'open']
}

function settledRule(world: World, rule: Rule, above: ReadonlySet<string>): Settled {
  const versions = rule.versions.map(({ effect }) =>
    effect.kind === 'repealed'
      ? { yes: false, no: true }
      : settled(world, effect.condition, new Set([...above, rule.id])),
  )
  const endsByItself = rule.kind === 'deployment' && rule.maxDuration !== undefined
  return either([...versions, { yes: false, no: endsByItself }])
}

function settled(world: World, condition: Condition, above: ReadonlySet<string>): Settled {
  switch (condition.kind) {
    case 'all': {
      const parts = condition.of.map((part) => settled(world, part, above))
      return { yes: parts.every(({ yes }) => yes), no: parts.some(({ no }) => no) }
    }
    case 'any': {
      const parts = condition.of.map((part) => settled(world, part, above))
      return { yes: parts.some(({ yes }) => yes), no: parts.every(({ no }) => no) }
    }
    case 'not': {
      const { yes, no } = settled(world, condition.of, above)
      return { yes: no, no: yes }
    }
    case 'test':
      return { yes: true, no: condition.asRule === undefined }
    case 'authority':
      return { yes: false, no: false }
    case 'rule': {
      const targets = condition.rules.map((id) => settledTarget(world, id, above))
      return { yes: targets.some(({ yes }) => yes), no: targets.every(({ no }) => no) }
    }
    default:
      return unreachable(condition)
  }
}

/** An unknown rule, or one that leads back here, is the business of other lints: nothing is ruled out. */
function settledTarget(world: World, id: string, above: ReadonlySet<string>): Settled {
  const target = find(world.rules, id)?.rule
  return target && !above.has(id) ? settledRule(world, target, above) : { yes: true, no: true }
}

function either(all: readonly Settled[]): Settled {
  return { yes: all.some(({ yes }) => yes), no: all.some(({ no }) => no) }
}
