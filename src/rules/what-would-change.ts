// What would have to be otherwise for a yes: the smallest sets of facts, read off the diagram.

import type { Change } from '../domain/assessment.ts'
import type { FactDefinition, FactValue } from '../domain/fact.ts'
import { isKnown } from '../domain/fact.ts'
import type { FactKey } from './condition.ts'
import { childFor, type Diagram, type Node } from './diagram.ts'

const FIXED_TYPES: readonly FactDefinition['type'][] = ['country', 'district']

/** Of the values that do: the words still within reach, the smallest number, the smallest set. */
function worthNaming(definition: FactDefinition, members: readonly FactValue[]): readonly FactValue[] {
  if (definition.type === 'number' || definition.type === 'integer') return members.slice(0, 1)
  if (definition.type === 'set')
    return [...members].sort((a, b) => Object.keys(a).length - Object.keys(b).length).slice(0, 1)
  return members.filter((value) => !definition.outOfReach.some((word) => word === value))
}

/** Sets larger than this help nobody: the way is another one. */
const MOST_FACTS = 3
const MOST_SETS = 2

/**
 * The smallest sets of facts that, changed or answered, lead to a yes. Only what a person can still
 * change counts: a language level, a course, a procedure; never the country of a diploma.
 * Empty if no such set is small enough.
 */
export function whatWouldChange(
  diagram: Diagram,
  read: (key: FactKey) => FactValue | undefined,
): readonly Change[] {
  const ways = new Map<number, readonly Change[]>()

  function visit(node: Node): readonly Change[] {
    if (node.kind === 'terminal') return node.verdict === 'yes' ? [[]] : []
    const known = ways.get(node.id)
    if (known) return known
    const variable = diagram.variables[node.variable]
    if (!variable) return []
    const value = read(variable.key)
    const { definition, fact, classes } = variable
    const stays = isKnown(value) ? childFor(node, variable, value) : undefined
    const changeable =
      stays === undefined ||
      definition.reachable ||
      (typeof value === 'string' && definition.notYet.includes(value))
    const found: Change[] = stays ? [...visit(stays)] : []
    if (changeable) {
      classes.forEach(({ members }, index) => {
        const child = node.children[index]
        if (!child || child === stays) return
        // Where a diploma comes from can be told, but not changed: it is no part of the way.
        const step = FIXED_TYPES.includes(definition.type)
          ? []
          : [{ fact, values: worthNaming(definition, members) }]
        if (step.some(({ values }) => values.length === 0)) return
        for (const way of visit(child))
          if (way.length + step.length <= MOST_FACTS) found.push([...step, ...way])
      })
    }
    const best = found.sort((a, b) => a.length - b.length).slice(0, MOST_SETS)
    ways.set(node.id, best)
    return best
  }

  const all = visit(diagram.root)
  const smallest = all[0]?.length
  return all.filter((way) => way.length > 0 && way.length === smallest)
}
