// Where conditions stand in the German files, so that a lint can walk English values and still name a line.

import type { Condition, Obligation } from '../domain/rule.ts'
import type { StatementVersion } from '../domain/statement.ts'
import type { Path } from './path.ts'
import type { Entry, Place } from './section.ts'
import type { RuleWithExamples, World } from './world.ts'

/** A condition, or a part of one, and the way to it from the top of its file. */
interface PlacedCondition {
  readonly condition: Condition
  readonly path: Path
}

/** Every condition of a rule: of its versions, of the conditions shown, and whether a duty is met. */
function conditionsOf({ value: { rule } }: Entry<RuleWithExamples>): PlacedCondition[] {
  const versions = rule.versions.flatMap(({ effect }, index) =>
    effect.kind === 'condition' ? [{ condition: effect.condition, path: ['fassungen', index] }] : [],
  )
  const shown = rule.kind === 'deployment' ? rule.conditions : []
  const conditional = shown.flatMap(({ when }, index) =>
    when ? [{ condition: when, path: ['bedingungen', index, 'wenn'] }] : [],
  )
  return [...versions, ...conditional, ...(rule.kind === 'obligation' ? fulfilmentsOf(rule) : [])]
}

/** What meets a duty: of the rule, and of the versions that say it anew. */
function fulfilmentsOf({ met, metFrom = [], versions }: Obligation): PlacedCondition[] {
  const anew = metFrom.map(({ from, met: condition }) => {
    const index = versions.findIndex((version) => version.from === from)
    return { condition, path: ['fassungen', index, 'erfuellt'] }
  })
  return [...(met ? [{ condition: met, path: ['erfuellt'] }] : []), ...anew]
}

/** A condition and everything inside it, outermost first. */
export function* partsOf({ condition, path }: PlacedCondition): Generator<PlacedCondition> {
  yield { condition, path }
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const key = condition.kind === 'all' ? 'alle' : 'eine'
      for (const [index, part] of condition.of.entries()) {
        yield* partsOf({ condition: part, path: [...path, key, index] })
      }
      return
    }
    case 'not':
      yield* partsOf({ condition: condition.of, path: [...path, 'nicht'] })
      return
    default:
      return
  }
}

/** Every part of every condition of a rule. */
export function allPartsOf(entry: Entry<RuleWithExamples>): PlacedCondition[] {
  return conditionsOf(entry).flatMap((placed) => [...partsOf(placed)])
}

/** A part of a condition with the entry it stands in. */
export interface PlacedPart extends PlacedCondition {
  readonly entry: Place
}

/** Every part of every condition of statements and of what holds in other Länder. */
export function partsInStatements({ statements, laender }: World): PlacedPart[] {
  return [
    ...statements.entries.flatMap((entry) => partsOfVersions(entry, ['fassungen'], entry.value.versions)),
    ...laender.entries.flatMap((entry) => partsOfVersions(entry, ['anrechnung'], entry.value.training)),
  ]
}

/** Every part of every condition there is. */
export function allParts(world: World): PlacedPart[] {
  return [
    ...world.rules.entries.flatMap((entry) => allPartsOf(entry).map((part) => ({ entry, ...part }))),
    ...partsInStatements(world),
  ]
}

function partsOfVersions(entry: Place, path: Path, versions: readonly StatementVersion[]): PlacedPart[] {
  return versions.flatMap(({ content }, index) =>
    content.kind === 'said' && content.when
      ? [...partsOf({ condition: content.when, path: [...path, index, 'wenn'] })].map((part) => ({
          entry,
          ...part,
        }))
      : [],
  )
}
