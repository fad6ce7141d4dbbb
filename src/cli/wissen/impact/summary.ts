// What a comparison comes to: who is changed how much, in which order that is told, and how many they are.

import type { LocalDate } from '../../../domain/date.ts'
import { WEIGHTS, type Weight } from './areas.ts'
import type { AskedCase } from './asked-cases.ts'
import type { AskedExample } from './asked-examples.ts'
import type { Change } from './changes.ts'
import type { Impact } from './compare.ts'
import type { Status } from './population.ts'

export interface Summary<T> {
  readonly total: number
  /** Those whose outcome changes first, those with another wording last. */
  readonly changed: readonly Changed<T>[]
  readonly new: readonly string[]
  readonly removed: readonly string[]
  /** Written otherwise than before; both states were asked about what is written now. */
  readonly edited: readonly string[]
}

/** What weighs most of its changes; its changes by weight. */
export type Changed<T> = Impact<T> & { readonly weight: Weight }

/** Sorts out who is changed. */
export function summaryOf<T extends AskedCase | AskedExample>(all: readonly Impact<T>[]): Summary<T> {
  const withStatus = (status: Status) => all.filter((one) => one.status === status).map(({ id }) => id)
  return {
    total: all.length,
    changed: all.flatMap(byWeight).sort((a, b) => rank(a) - rank(b)),
    new: withStatus('new'),
    removed: withStatus('removed'),
    edited: withStatus('edited'),
  }
}

function byWeight<T>(impact: Impact<T>): readonly Changed<T>[] {
  const changes = impact.changes.toSorted((a, b) => rank(a) - rank(b))
  const [heaviest] = changes
  return heaviest ? [{ ...impact, changes, weight: heaviest.weight }] : []
}

function rank({ weight }: Pick<Change, 'weight'>): number {
  return WEIGHTS.indexOf(weight)
}

/** The days beside each one's own on which something changes. */
export function daysWithChanges(
  days: readonly LocalDate[],
  impacts: readonly { readonly changes: readonly Change[] }[],
): readonly LocalDate[] {
  const found = new Set(impacts.flatMap(({ changes }) => changes.flatMap((change) => change.days)))
  return days.filter((day) => found.has(day))
}
