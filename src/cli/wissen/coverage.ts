// abdeckung, for developers: which facts of the dossiers have a home in the knowledge base, and which have none.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Coverage, isPlaces, lostPlaces, readCoverage } from '../../knowledge/coverage.ts'
import { factsOfDossier } from '../../knowledge/dossier.ts'
import { format } from '../../knowledge/problem.ts'
import { type Command, fail, say } from './command.ts'

const KNOWLEDGE = 'knowledge'
const COVERAGE = 'test/knowledge/coverage'

export const coverage: Command = {
  name: 'abdeckung',
  parameters: '<Ordner mit Dossiers>',
  summary: 'nennt Angaben der Dossiers ohne Ort in der Wissensbasis',
  run: ([dir]) => {
    if (dir === undefined)
      return fail('Welcher Ordner? Zum Beispiel: npm run wissen abdeckung ../dossiers', 2)
    if (!existsSync(dir))
      return fail(`Den Ordner „${dir}“ gibt es nicht. Nennen Sie den Ordner, in dem die Dossiers liegen.`, 2)
    const { coverages, problems } = readCoverage(COVERAGE)
    const broken = [...problems, ...lostPlaces(KNOWLEDGE, coverages)]
    const dossiers = readdirSync(dir).filter((name) => name.endsWith('.md'))
    const missing = dossiers.map((name) => {
      const dossier = name.replace(/\.md$/, '')
      const facts = factsOfDossier(readFileSync(join(dir, name), 'utf8'))
      return compare(dossier, facts, coverages)
    })
    for (const problem of broken) say(format(problem))
    return broken.length > 0 || missing.some((count) => count > 0) ? 1 : 0
  },
}

/** Says how a dossier and its coverage file fit. Out: how many ids stand on one side only. */
function compare(dossier: string, facts: readonly string[], coverages: readonly Coverage[]): number {
  if (facts.length === 0) {
    say(`${dossier}: keine Kennungen`)
    return 0
  }
  const homes = coverages.find((each) => each.dossier === dossier)?.homes ?? {}
  const without = facts.filter((id) => !Object.hasOwn(homes, id))
  const stray = Object.keys(homes).filter((id) => !facts.includes(id))
  const placed = Object.values(homes).filter(isPlaces).length
  say(
    `${dossier}: ${facts.length} Kennungen, ${placed} mit Ort, ${Object.keys(homes).length - placed} mit Grund, ${without.length} ohne Eintrag`,
  )
  for (const id of without)
    say(`  ohne Eintrag: ${id}. Tragen Sie in ${COVERAGE}/${dossier}.yaml den Ort ein.`)
  for (const id of stray) say(`  nicht im Dossier: ${id}. Berichtigen oder löschen Sie den Eintrag.`)
  return without.length + stray.length
}
