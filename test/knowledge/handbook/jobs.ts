// The jobs of the handbook (knowledge/README.md) as steps: what to type, what to change, what comes back.
// A block ```sh is typed line by line, ```text right after it is what must come back, and a block
// ```diff begins with the file and shows what to take out (-) and what to put in (+).

/** One step of a job. */
export type Step =
  | { readonly kind: 'type'; readonly line: string; readonly comesBack: readonly string[] }
  | {
      readonly kind: 'change'
      readonly file: string
      readonly before: readonly string[]
      readonly after: readonly string[]
    }

export interface Job {
  readonly title: string
  readonly steps: readonly Step[]
}

const HEADING = /^### (Auftrag \d+: .+)$/
const FENCE = /^```(\w*)$/

/** Reads the jobs. Throws for a block that is none of the three. */
export function jobsIn(handbook: string): readonly Job[] {
  const jobs: { title: string; steps: Step[] }[] = []
  const lines = handbook.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (/^##? /.test(line) && jobs.length > 0) return jobs
    const title = HEADING.exec(line)?.[1]
    if (title !== undefined) jobs.push({ title, steps: [] })
    const job = jobs.at(-1)
    const language = FENCE.exec(line)?.[1]
    if (!job || language === undefined) continue
    const end = lines.indexOf('```', at + 1)
    const block = lines.slice(at + 1, end)
    at = end
    if (language === 'sh') job.steps.push(...block.map(typed))
    else if (language === 'text') expectAfter(job.steps, block)
    else if (language === 'diff') job.steps.push(change(block))
    else throw new Error(`${job.title}: a block of ${language || 'nothing'}`)
  }
  return jobs
}

function typed(line: string): Step {
  return { kind: 'type', line, comesBack: [] }
}

function expectAfter(steps: Step[], comesBack: readonly string[]): void {
  const last = steps.pop()
  if (last?.kind !== 'type') throw new Error('an answer without a command')
  steps.push({ ...last, comesBack })
}

function change([file = '', ...lines]: readonly string[]): Step {
  const marked = (marks: string) =>
    lines.filter((line) => marks.includes(line.charAt(0))).map((line) => line.slice(1))
  return { kind: 'change', file, before: marked(' -'), after: marked(' +') }
}

/** The words of a typed line; quotes hold words together. */
export function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

/**
 * The first expected line that does not come back in its turn; undefined if all do.
 * A line of `…` stands for any lines, `…` within a line for any words.
 */
export function firstMissing(expected: readonly string[], output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trimEnd())
  let at = 0
  for (const wanted of expected) {
    if (wanted.trim() === '…') continue
    const pattern = wanted.trimEnd().split('…').map(literally).join('.+')
    const found = lines.findIndex((line, index) => index >= at && new RegExp(`^${pattern}$`).test(line))
    if (found < 0) return wanted
    at = found + 1
  }
  return undefined
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
