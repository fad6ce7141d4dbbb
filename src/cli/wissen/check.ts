// kontrolle and uebersetzen: every problem at once; without a problem, the compiled knowledge.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileToJson, type Loaded, loadKnowledge } from '../../knowledge/compile.ts'
import { renderIdTypes } from '../../knowledge/id-types.ts'
import { staleSchemas } from '../../knowledge/json-schema/stale-schemas.ts'
import { format } from '../../knowledge/problem.ts'
import { readKnowledge } from '../../knowledge/read.ts'
import { buildWorld } from '../../knowledge/world.ts'
import { type Command, fail, say } from './command.ts'

export const check: Command = {
  name: 'kontrolle',
  parameters: '[Ordner]',
  summary: 'nennt alle Probleme der Wissensbasis auf einmal',
  run: ([dir = 'knowledge']) => {
    const loaded = loadKnowledge(dir)
    const stale = loaded.knowledge ? staleSchemas(dir, buildWorld(readKnowledge(dir).files).world) : []
    const { examples, cases } = loaded
    return report(stale.length > 0 ? { examples, cases, problems: stale } : loaded)
  },
}

export const compile: Command = {
  name: 'uebersetzen',
  parameters: '[Ordner]',
  summary: 'prüft und schreibt src/generated',
  run: ([dir = 'knowledge']) => {
    const loaded = loadKnowledge(dir)
    const code = report(loaded)
    if (code !== 0 || !loaded.knowledge) return code
    mkdirSync('src/generated', { recursive: true })
    writeFileSync(join('src/generated', 'knowledge.json'), compileToJson(loaded.knowledge))
    writeFileSync(join('src/generated', 'ids.ts'), renderIdTypes(loaded.knowledge))
    return code
  },
}

/** Prints all problems, or what was counted. Out: 0 without problems, else 1. */
export function report({ knowledge, examples, cases, problems }: Loaded): number {
  for (const problem of problems) say(format(problem))
  if (!knowledge) return fail(problems.length === 1 ? '1 Problem' : `${problems.length} Probleme`, 1)
  const counted = `${Object.keys(examples).length} Regeln, ${knowledge.facts.length} Angaben, ${cases.length} Fälle`
  say(`${counted}, keine Probleme`)
  return 0
}
