// The build step: `check` reports every problem of knowledge/, `build` also writes src/generated/.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileToJson, loadKnowledge } from './compile.ts'
import { renderIdTypes } from './id-types.ts'
import { format } from './problem.ts'

const USAGE = 'Aufruf: check [Ordner] | build [Ordner] [Zielordner]'

/** Runs one command. Out: the exit code, 0 if there is no problem. Writes German lines to standard output. */
function main([command, dir = 'knowledge', target = 'src/generated']: readonly string[]): number {
  if (command !== 'check' && command !== 'build') {
    say(USAGE)
    return 2
  }
  const { knowledge, examples, problems } = loadKnowledge(dir)
  for (const problem of problems) say(format(problem))
  if (!knowledge) {
    say(problems.length === 1 ? '1 Problem' : `${problems.length} Probleme`)
    return 1
  }
  if (command === 'build') {
    mkdirSync(target, { recursive: true })
    writeFileSync(join(target, 'knowledge.json'), compileToJson(knowledge))
    writeFileSync(join(target, 'ids.ts'), renderIdTypes(knowledge))
  }
  say(`${Object.keys(examples).length} Regeln, ${knowledge.facts.length} Angaben, keine Probleme`)
  return 0
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = main(process.argv.slice(2))
