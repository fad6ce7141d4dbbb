// `npm run bench`: how long verdicts and whole replies take, in one run on one machine, beside a
// yardstick measured in the same run. Figures are for reading; no test depends on them.

import { spawn } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { compiledKnowledge } from '../compiled-knowledge.ts'
import { localDate } from '../domain/date.ts'
import type { Ledger } from '../domain/fact.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import { assessmentReply } from '../http/assessment-reply.ts'
import { assess, assessDeployments, lawVerdicts } from '../rules/assess.ts'
import { openRulebook, type Rulebook } from '../rules/rulebook.ts'

const asOf = localDate('2027-02-01')
const today = localDate('2026-11-20')

const PEOPLE: readonly Ledger[] = [
  { person: { bundesland: 'nrw' }, qualifications: [{}] },
  {
    person: { bundesland: 'nrw', deutsch: 'b1', start_datum: '2027-02-01' },
    qualifications: [
      {
        abschluss_art: 'studium',
        abschluss_land: 'UA',
        fachrichtung: 'sozialpaedagogik',
        anabin_hochschule: 'h_plus',
        anabin_abschluss: 'entspricht',
      },
    ],
  },
  {
    person: { bundesland: 'nrw', deutsch: 'b1', staatliche_anerkennung: 'keine', start_datum: '2027-02-01' },
    qualifications: [
      {
        abschluss_art: 'ausbildung',
        abschluss_land: 'TR',
        beruf: 'erzieher',
        anerkennungsverfahren: 'defizitbescheid',
        anerkennung_beruf: 'erzieher',
      },
    ],
  },
  {
    person: { bundesland: 'nrw', deutsch: 'muttersprache', start_datum: '2026-12-01' },
    qualifications: [
      {
        abschluss_art: 'studium_laufend',
        abschluss_land: 'DE',
        fachrichtung: 'soziale_arbeit',
        creditpoints: 62,
      },
      { abschluss_art: 'ausbildung', beruf: 'kinderpfleger' },
    ],
  },
]

interface Spread {
  readonly p50: number
  readonly p95: number
}

/** Milliseconds a call, over many calls after a warm-up. */
function measure(calls: number, work: (index: number) => unknown): Spread {
  for (let index = 0; index < Math.min(calls, 300); index++) work(index)
  const times = Array.from({ length: calls }, (_, index) => {
    const start = performance.now()
    work(index)
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { p50: times[Math.floor(calls * 0.5)] ?? 0, p95: times[Math.floor(calls * 0.95)] ?? 0 }
}

function personAt(index: number): Ledger {
  return PEOPLE[index % PEOPLE.length] ?? { person: {}, qualifications: [{}] }
}

/** The same knowledge with every deployment several times over. */
function multiplied(knowledge: Knowledge, times: number): Knowledge {
  const deployments = Array.from({ length: times }, (_, copy) =>
    knowledge.deployments.map((deployment) => ({
      ...deployment,
      id: copy === 0 ? deployment.id : `${deployment.id}-${copy}`,
    })),
  ).flat()
  return { ...knowledge, deployments }
}

function verdictsOf(rulebook: Rulebook) {
  return (index: number) => lawVerdicts(rulebook, personAt(index), asOf)
}

function findingsOf(rulebook: Rulebook) {
  return (index: number) => assessDeployments(rulebook, personAt(index), asOf, today)
}

function replyOf(rulebook: Rulebook) {
  return (index: number) => {
    const assessment = assess(rulebook, { ledger: personAt(index), asOf, today, audience: 'applicant' })
    return JSON.stringify(
      assessmentReply(rulebook, assessment, { locale: 'de', audience: 'applicant', citations: 'full' }),
    )
  }
}

/** Milliseconds from starting the process to its first assessment. */
async function firstAnswer(): Promise<number> {
  const port = 39_000 + Math.floor(Math.random() * 900)
  const start = performance.now()
  const server = spawn(process.execPath, ['dist/server.js'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: 'data/bench' },
    stdio: 'ignore',
  })
  try {
    for (;;) {
      const answered = await ask(port)
      if (answered) return performance.now() - start
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  } finally {
    server.kill()
  }
}

async function ask(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/assessment`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"facts":{"bundesland":"nrw"}}',
    })
    return response.ok
  } catch {
    return false
  }
}

function line(name: string, { p50, p95 }: Spread, yardstick: Spread): void {
  console.log(
    `${name.padEnd(34)} ${p50.toFixed(3).padStart(9)} ${p95.toFixed(3).padStart(9)} ${(p50 / yardstick.p50).toFixed(1).padStart(9)}`,
  )
}

async function main(): Promise<void> {
  const knowledge = compiledKnowledge()
  const rulebook = openRulebook(knowledge)
  const reply = replyOf(rulebook)
  const body = reply(1)
  const yardstick = measure(3000, () => JSON.parse(body))
  console.log(`${'ms a call'.padEnd(34)} ${'p50'.padStart(9)} ${'p95'.padStart(9)} ${'ratio'.padStart(9)}`)
  line('yardstick: JSON.parse of a reply', yardstick, yardstick)
  line('verdicts of all rules', measure(4000, verdictsOf(rulebook)), yardstick)
  line('verdicts with explanations', measure(4000, findingsOf(rulebook)), yardstick)
  line('whole reply', measure(3000, reply), yardstick)
  for (const times of [10, 100]) {
    const larger = openRulebook(multiplied(knowledge, times))
    line(
      `verdicts, ${times} times the rules`,
      measure(Math.ceil(1000 / times), verdictsOf(larger)),
      yardstick,
    )
    line(`whole reply, ${times} times the rules`, measure(Math.ceil(300 / times), replyOf(larger)), yardstick)
  }
  const compile = measure(20, () => verdictsOf(openRulebook(knowledge))(1))
  line('open the rulebook, first verdicts', compile, yardstick)
  for (const [index] of PEOPLE.entries()) {
    const text = reply(index)
    console.log(
      `reply of person ${index + 1}: ${text.length} characters, ${gzipSync(text).length} bytes gzip`,
    )
  }
  const starts: number[] = []
  for (let run = 0; run < 5; run++) starts.push(await firstAnswer())
  console.log(`start to first answer, 5 runs: ${starts.map((ms) => ms.toFixed(0)).join(', ')} ms`)
}

await main()
