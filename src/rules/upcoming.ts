// What changes when: the same facts on every later day on which the law of a deployment changes.

import type { UpcomingFinding } from '../domain/assessment.ts'
import type { LocalDate } from '../domain/date.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { Condition, Deployment, Rule, VerdictKind } from '../domain/rule.ts'
import type { LawVerdict } from './assess.ts'

/**
 * Later days on which the law changes a verdict. A deployment whose time merely ran out in between is not told:
 * that day stands with the deployment itself.
 * In: the days in order, the verdicts now, and the verdicts on a day. Out: what each day brings, soonest first.
 */
export function upcoming(
  knowledge: Knowledge,
  {
    days,
    now,
    on: verdictsOn,
  }: {
    readonly days: readonly LocalDate[]
    readonly now: readonly LawVerdict[]
    readonly on: (day: LocalDate) => readonly LawVerdict[]
  },
): readonly UpcomingFinding[] {
  const before = new Map<string, VerdictKind>(now.map((found) => [keyOf(found), found.inLaw]))
  return days.flatMap((day): readonly UpcomingFinding[] => {
    const touched = touchedOn(knowledge, day)
    if (touched.size === 0) return []
    const changed = verdictsOn(day)
      .filter(({ deployment }) => touched.has(deployment.id))
      .filter((found) => before.get(keyOf(found)) !== found.inLaw)
    for (const found of changed) before.set(keyOf(found), found.inLaw)
    if (changed.length === 0) return []
    return [
      {
        on: day,
        affects: [...new Set(changed.map(({ deployment }) => deployment.id))],
        notes: distinctNotes(changed.flatMap(({ deployment }) => changeNote(deployment, day))),
      },
    ]
  })
}

function keyOf({ deployment, qualification }: LawVerdict): string {
  return `${deployment.id} ${qualification}`
}

/** Deployments whose own law starts anew on a day, or that of a rule they build on. */
function touchedOn(knowledge: Knowledge, day: LocalDate): ReadonlySet<string> {
  const rules: readonly Rule[] = [...knowledge.deployments, ...knowledge.premises]
  const found = new Set(
    rules.filter(({ versions }) => versions.some(({ from }) => from === day)).map(({ id }) => id),
  )
  if (found.size === 0) return found
  for (let grown = true; grown; ) {
    const next = rules.filter((rule) => !found.has(rule.id) && referencesOf(rule).some((id) => found.has(id)))
    grown = next.length > 0
    for (const { id } of next) found.add(id)
  }
  return found
}

function referencesOf({ versions }: Rule): readonly string[] {
  return versions.flatMap(({ effect }) => (effect.kind === 'condition' ? referencesIn(effect.condition) : []))
}

function referencesIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(referencesIn)
    case 'not':
      return referencesIn(condition.of)
    case 'rule':
      return condition.rules
    case 'test':
    case 'authority':
      return []
  }
}

/** What the version that starts on a day says of itself; none where it is a rule further down that changes. */
function changeNote({ versions, citation }: Deployment, on: LocalDate): UpcomingFinding['notes'] {
  const version = versions.find(({ from }) => from === on)
  if (!version) return []
  if (version.effect.kind === 'repealed')
    return [{ note: version.effect.note, citation: version.effect.citation }]
  return [{ note: `Es gilt eine neue Fassung (${version.occasion}).`, citation }]
}

function distinctNotes(notes: UpcomingFinding['notes']): UpcomingFinding['notes'] {
  return [...new Map(notes.map((note) => [note.note, note])).values()]
}
