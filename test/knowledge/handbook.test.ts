// Every job of the handbook, carried out on a branch exactly as written: what it says to type is typed, what it
// says to change is changed, and what it shows must come back, also where it breaks something on purpose.

import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EditorsDesk, editorsDesk } from '../support/editors-desk.ts'
import { firstMissing, type Job, jobsIn, type Step, wordsOf } from './handbook/jobs.ts'

const handbook = readFileSync('knowledge/README.md', 'utf8')
const jobs = jobsIn(handbook)

let desk: EditorsDesk
beforeAll(() => {
  desk = editorsDesk()
  keepFewCases()
  desk.git('init', '-q')
  desk.git('add', '.')
  desk.git('commit', '-q', '-m', 'Stand')
})
afterAll(() => desk.clear())

describe('the handbook', () => {
  it('has the six jobs', () => {
    expect(jobs.map(({ title }) => title.replace(/:.*/, ''))).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `Auftrag ${number}`),
    )
  })

  it.each(jobs.map((job) => [job.title, job] as const))('is right about %s', (_, job) => {
    desk.git('checkout', '-q', '.')
    expect(job.steps.length).toBeGreaterThan(2)
    for (const step of job.steps) carryOut(step, job)
  })

  it('breaks something on purpose in every job, and shows what is said then', () => {
    const shown = jobs.map(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'type' ? step.comesBack : [])).join('\n'),
    )
    for (const [index, text] of shown.entries())
      expect(text, jobs[index]?.title).toMatch(/Abhilfe: |Nichts wurde/)
  })
})

/** The impact report asks every case; those the handbook names and some others are enough here. */
function keepFewCases(): void {
  const folder = join(desk.knowledge, 'faelle')
  for (const [index, file] of readdirSync(folder).entries()) {
    const isNamed = handbook.includes(file.replace('.yaml', ''))
    if (!isNamed && index % 20 !== 0) rmSync(join(folder, file))
  }
}

function carryOut(step: Step, { title }: Job): void {
  if (step.kind === 'change') {
    desk.write(step.file, changed(desk.read(step.file), step, title))
    return
  }
  const [program, run, tool, ...args] = wordsOf(step.line)
  if ([program, run, tool].join(' ') !== 'npm run wissen')
    throw new Error(`${title}: cannot type ${step.line}`)
  const { stdout, stderr } = desk.wissen(...args.filter((arg) => arg !== '--'))
  expect(
    firstMissing(step.comesBack, `${stdout}\n${stderr}`),
    `${title}\n${step.line}\n${stdout}${stderr}`,
  ).toBe(undefined)
}

/** The text with the lines to take out replaced by those to put in. They must stand there once. */
function changed(
  text: string,
  { before, after, file }: Extract<Step, { kind: 'change' }>,
  title: string,
): string {
  const old = `${before.join('\n')}\n`
  expect(text.split(old).length - 1, `${title}: ${join('knowledge', file)}\n${old}`).toBe(1)
  return text.replace(old, () => `${after.join('\n')}\n`)
}
