// Changes to a text at given offsets; what is not named stays as it is.

/** Puts a text at an offset, in place of what stands from there up to `until`. */
export interface Edit {
  readonly at: number
  readonly until?: number
  readonly text: string
}

/** The text with all edits; they may not overlap. Offsets are those of the text given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.at - a.at)
    .reduce((done, { at, until = at, text: put }) => done.slice(0, at) + put + done.slice(until), text)
}

/** The offset of the first character of the line. */
export function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** The offset behind the line break that ends the line; the end of the text where none does. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** The number of the line, counted from 1. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

/** How the lines of this text end. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
