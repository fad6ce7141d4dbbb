// `npm run wissen`: the editors' tool. Speaks German, changes nothing but src/generated.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rule } from '../domain/rule.ts'
import { compileToJson, type Loaded, loadKnowledge } from '../knowledge/compile.ts'
import { renderIdTypes } from '../knowledge/id-types.ts'
import { format } from '../knowledge/problem.ts'
import { readBackLines, readBackRule } from '../rules/read-back.ts'

const USAGE = `Aufruf: npm run wissen -- <Befehl>
  kontrolle [Ordner]     nennt alle Probleme der Wissensbasis auf einmal
  uebersetzen [Ordner]   prüft und schreibt src/generated
  ruecklesen <Regel>     liest eine Regel als deutsche Sätze vor`

/** Runs one command. Out: the exit code; 1 for problems, 2 for a wrong call. */
function main([command, argument]: readonly string[]): number {
  switch (command) {
    case 'kontrolle':
      return check(loadKnowledge(argument ?? 'knowledge'))
    case 'uebersetzen':
      return compile(loadKnowledge(argument ?? 'knowledge'))
    case 'ruecklesen':
      return argument === undefined ? fail(USAGE, 2) : readBack(loadKnowledge('knowledge'), argument)
    default:
      return fail(USAGE, 2)
  }
}

function check({ knowledge, examples, cases, problems }: Loaded): number {
  for (const problem of problems) say(format(problem))
  if (!knowledge) return fail(problems.length === 1 ? '1 Problem' : `${problems.length} Probleme`, 1)
  const counted = `${Object.keys(examples).length} Regeln, ${knowledge.facts.length} Angaben, ${cases.length} Fälle`
  say(`${counted}, keine Probleme`)
  return 0
}

function compile(loaded: Loaded): number {
  const code = check(loaded)
  if (code !== 0 || !loaded.knowledge) return code
  mkdirSync('src/generated', { recursive: true })
  writeFileSync(join('src/generated', 'knowledge.json'), compileToJson(loaded.knowledge))
  writeFileSync(join('src/generated', 'ids.ts'), renderIdTypes(loaded.knowledge))
  return code
}

function readBack(loaded: Loaded, id: string): number {
  const { knowledge } = loaded
  if (!knowledge) return check(loaded)
  const rules: readonly Rule[] = [
    ...knowledge.deployments,
    ...knowledge.premises,
    ...knowledge.competences,
    ...knowledge.obligations,
  ]
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule)
    return fail(`Die Regel „${id}“ gibt es nicht. Es gibt: ${rules.map((each) => each.id).join(', ')}`, 2)
  for (const version of readBackRule(knowledge, rule)) for (const line of readBackLines(version)) say(line)
  return 0
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function fail(line: string, code: number): number {
  process.stderr.write(`${line}\n`)
  return code
}

process.exitCode = main(process.argv.slice(2))
