// What is wrong with the knowledge base, said to its editor. Collected, never thrown.

/** One defect, in German sentences: what is wrong, why that matters, how to mend it. */
export interface Problem {
  /** Path inside the knowledge folder, with forward slashes. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly says: string
  readonly because: string
  readonly fix: string
}

/** The three sentences of a problem, before its place is known. */
export type Fault = Pick<Problem, 'says' | 'because' | 'fix'>

/** One line for the editor: `regeln/x.yaml, Zeile 11: … Grund: … Abhilfe: …`. */
export function format(problem: Problem): string {
  const { file, line, says, because, fix } = problem
  return `${file}, Zeile ${line}: ${says} Grund: ${because} Abhilfe: ${fix}`
}

/** In reading order, by file and line, each problem once. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [format(problem), problem]))
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.says, b.says),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
