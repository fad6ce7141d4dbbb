// The entries of one kind, with the places they stand at.

import type { ParsedDocument } from './document.ts'
import type { Path } from './path.ts'
import type { Fault, Problem } from './problem.ts'

/** Where something stands. */
export interface Place {
  readonly document: ParsedDocument
  readonly path: Path
}

/** One well-formed entry. */
export interface Entry<T> extends Place {
  readonly id: string
  readonly value: T
}

/** All entries of one kind. */
export interface Section<T> {
  readonly entries: readonly Entry<T>[]
  /** Every id written down, also of entries that are malformed. */
  readonly ids: ReadonlySet<string>
  /** False where a file could not be read, so that an unknown id proves nothing. */
  readonly isWhole: boolean
}

/** The well-formed entry with this id. */
export function find<T>(section: Section<T>, id: string): T | undefined {
  return section.entries.find((entry) => entry.id === id)?.value
}

/** True where the id certainly names nothing. A broken file never makes a reference to it wrong. */
export function isUnknown(section: Section<unknown>, id: string): boolean {
  return section.isWhole && !section.ids.has(id)
}

/** True where every entry written down was also understood. */
export function isComplete(section: Section<unknown>): boolean {
  return section.isWhole && section.entries.length === section.ids.size
}

/** A problem at a place: `path` leads on from it. */
export function problemAt({ document, path }: Place, further: Path, fault: Fault): Problem {
  const { says, because, fix } = fault
  return { file: document.file, line: document.lineOf([...path, ...further]), says, because, fix }
}
