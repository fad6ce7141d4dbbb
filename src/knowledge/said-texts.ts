// Every text with a certainty of its own: statements, and what holds in the Länder.

import type { Certainty } from '../domain/rule.ts'
import type { StatementVersion } from '../domain/statement.ts'
import type { Path } from './path.ts'
import type { Place } from './section.ts'
import type { World } from './world.ts'

/** A text with the place of the mapping that holds it as `text`, beside its `gewissheit`. */
export interface SaidText {
  readonly place: Place
  readonly path: Path
  readonly text: string
  readonly certainty: Certainty
}

/** All of them, in the order written. */
export function saidTexts({ statements, laender }: World): readonly SaidText[] {
  return [
    ...statements.entries.flatMap((entry) => inVersions(entry, ['fassungen'], entry.value.versions)),
    ...laender.entries.flatMap((entry) => [
      { place: entry, path: ['sprache'], ...entry.value.language },
      ...inVersions(entry, ['anrechnung'], entry.value.training),
      ...entry.value.notes.map((note, index) => ({ place: entry, path: ['weiteres', index], ...note })),
    ]),
  ]
}

function inVersions(place: Place, path: Path, versions: readonly StatementVersion[]): readonly SaidText[] {
  return versions.flatMap(({ content }, index) =>
    content.kind === 'said' ? [{ place, path: [...path, index], ...content }] : [],
  )
}
