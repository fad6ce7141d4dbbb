// What a withdrawal (Sperre) reaches: the entry itself, and everything that rests on it.

import type { CitationRef } from '../domain/citation.ts'
import type { Rule } from '../domain/rule.ts'
import type { Withdrawal } from '../domain/withdrawal.ts'
import { citationsIn } from './citations.ts'
import { partsOf } from './conditions.ts'
import type { Path } from './path.ts'
import type { Place } from './section.ts'
import { valuesIn } from './value-names.ts'
import type { World } from './world.ts'

/**
 * In: the world with its sperren.yaml. Out: the withdrawal that reaches an entry, by the id of the entry:
 * rules, statements, values, offices, Länder, readings and the language rule. Where two reach one, the earlier counts.
 */
export function withdrawalsOf(world: World): Readonly<Record<string, Withdrawal>> {
  const reached = new Map<string, Withdrawal>()
  for (const { id: entry, value } of world.withdrawals.entries) {
    const withdrawal: Withdrawal = { entry, ...value }
    for (const id of reachedBy(world, entry)) {
      const known = reached.get(id)
      if (!known || withdrawal.since < known.since) reached.set(id, withdrawal)
    }
  }
  return Object.fromEntries([...reached].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Follows what rests on what until nothing new is found. */
function reachedBy(world: World, entry: string): ReadonlySet<string> {
  const found = new Set([entry])
  const links = restsOn(world)
  for (let grown = true; grown; ) {
    const next = links.filter(({ id, on }) => !found.has(id) && on.some((other) => found.has(other)))
    grown = next.length > 0
    for (const { id } of next) found.add(id)
  }
  return found
}

interface Rest {
  readonly id: string
  /** Ids of rules, readings, sources and values it rests on. */
  readonly on: readonly string[]
}

function restsOn(world: World): readonly Rest[] {
  const { rules, statements, values, interpretations, authorities, laender, language } = world
  const cited = (place: Place) => citedSources(place)
  return [
    ...rules.entries.map((place) => ({
      id: place.id,
      on: [...referredRules(place.value.rule), ...place.value.rule.interpretations, ...cited(place)],
    })),
    ...statements.entries.map((place) => ({
      id: place.id,
      on: [...place.value.interpretations, ...valuesNamed(place.value.versions), ...cited(place)],
    })),
    ...values.entries.map((place) => ({
      id: place.id,
      on: [
        ...place.value.versions.flatMap(({ amount }) => (amount.kind === 'share' ? [amount.of] : [])),
        ...cited(place),
      ],
    })),
    ...laender.entries.map((place) => ({ id: place.id, on: [...valuesNamed(place.value), ...cited(place)] })),
    ...[...interpretations.entries, ...authorities.entries, ...language.entries].map((place) => ({
      id: place.id,
      on: cited(place),
    })),
  ]
}

/** A duty names deployments only to say whom it concerns: it does not rest on them. */
function referredRules({ kind, versions }: Rule): readonly string[] {
  if (kind === 'obligation') return []
  return versions.flatMap(({ effect }) =>
    effect.kind === 'condition'
      ? [...partsOf({ condition: effect.condition, path: [] })].flatMap(({ condition }) =>
          condition.kind === 'rule' ? condition.rules : [],
        )
      : [],
  )
}

function valuesNamed(texts: unknown): readonly string[] {
  return valuesIn(JSON.stringify(texts))
}

function citedSources({ document, path }: Place): readonly string[] {
  return citationsIn(document)
    .filter((placed) => startsWith(placed.path, path))
    .map(({ citation }: { readonly citation: CitationRef }) => citation.source)
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step)
}
