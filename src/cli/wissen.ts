// `npm run wissen`: the editors' tool. Each command stands in a file of its own.

import { changes } from './wissen/changes.ts'
import { check, compile } from './wissen/check.ts'
import { citedWhere } from './wissen/cited-where.ts'
import { type Command, fail } from './wissen/command.ts'
import { coverage } from './wissen/coverage.ts'
import { due } from './wissen/due.ts'
import { exportSchemas } from './wissen/export-schemas.ts'
import { impact } from './wissen/impact.ts'
import { newVersion } from './wissen/new-version.ts'
import { preview } from './wissen/preview.ts'
import { readBack } from './wissen/read-back.ts'

import { waiting } from './wissen/waiting.ts'
import { withdraw } from './wissen/withdraw.ts'

/** In the order the usage lists them. */
const COMMANDS: readonly Command[] = [
  check,
  compile,
  readBack,
  impact,
  preview,
  citedWhere,
  due,
  waiting,
  changes,
  newVersion,
  withdraw,
  exportSchemas,
  coverage,
]

/** Runs one command. Out: the exit code; 1 for problems, 2 for a wrong call. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((candidate) => candidate.name === name)
  return command ? command.run(args) : fail(usage(), 2)
}

function usage(): string {
  const calls = COMMANDS.map(
    ({ name, parameters, summary }) => [`${name} ${parameters}`.trim(), summary] as const,
  )
  const width = Math.max(...calls.map(([call]) => call.length))
  return [
    'Aufruf: npm run wissen <Befehl>',
    'Mit Angaben, die mit -- beginnen: npm run wissen -- <Befehl> …',
    ...calls.map(([call, summary]) => `  ${call.padEnd(width)}  ${summary}`),
  ].join('\n')
}

// `… | head` closes the pipe early; that is nobody's mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))
