// What a command of the editors' tool is. Commands speak German and say what to do next.

/** One command of `npm run wissen`. */
export interface Command {
  readonly name: string
  /** The arguments as the usage shows them, e.g. `<Regel>`. */
  readonly parameters: string
  /** One line for the usage. */
  readonly summary: string
  /** In: what follows the name. Out: the exit code; 1 for problems of the knowledge, 2 for a wrong call. */
  readonly run: (args: readonly string[]) => number | Promise<number>
}

/** Prints a line of the result. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** Prints a line about what went wrong. Out: the code, to be returned. */
export function fail(line: string, code: 1 | 2): number {
  process.stderr.write(`${line}\n`)
  return code
}
