// sperren: takes an entry back at once, or gives it free again. Needs no example and no new version.

import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isLocalDate } from '../../domain/date.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { type Loaded, loadKnowledge } from '../../knowledge/compile.ts'
import { format, type Problem } from '../../knowledge/problem.ts'
import { today } from '../today.ts'
import { type Command, fail, say } from './command.ts'

const DIR = 'knowledge'
const FILE = 'sperren.yaml'

const USAGE = `Aufruf: npm run wissen -- sperren <Eintrag> --grund "<Satz>" --stelle <Stelle> [--seit <Tag>]
   oder: npm run wissen -- sperren <Eintrag> --aufheben
Die zwei Striche nach „wissen“ gehören dazu: ohne sie kommen --grund und --stelle hier nicht an.`

export const withdraw: Command = {
  name: 'sperren',
  parameters: '<Eintrag> --grund "…" --stelle <Stelle> | --aufheben',
  summary: 'zieht eine Regel, einen Hinweis, eine Zahl, eine Stelle oder eine Quelle sofort zurück',
  run: (args) => {
    const call = read(args)
    if (typeof call === 'string') return fail(call, 2)
    return call.kind === 'lift' ? lift(call.entry) : enter(call)
  },
}

type Call =
  | { readonly kind: 'lift'; readonly entry: string }
  | {
      readonly kind: 'enter'
      readonly entry: string
      readonly reason: string
      readonly office: string
      readonly since: string
    }

/** The call, or what is wrong with it. */
function read(args: readonly string[]): Call | string {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`
  }
  const { values, positionals } = parsed
  const [entry, ...more] = positionals
  if (entry === undefined || more.length > 0) return `Nennen Sie genau einen Eintrag.\n${USAGE}`
  if (values.aufheben) return { kind: 'lift', entry }
  if (!values.grund?.trim()) return `Es fehlt --grund: ein Satz, den alle lesen können.\n${USAGE}`
  if (!values.stelle?.trim())
    return `Es fehlt --stelle: wen man bis dahin fragt, aus behoerden.yaml.\n${USAGE}`
  const since = values.seit ?? today()
  if (!isLocalDate(since)) return `„${since}“ ist kein Kalendertag. Schreiben Sie zum Beispiel 2026-11-20.`
  return { kind: 'enter', entry, reason: sentence(values.grund), office: values.stelle.trim(), since }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      grund: { type: 'string' },
      stelle: { type: 'string' },
      seit: { type: 'string' },
      aufheben: { type: 'boolean' },
    },
  })
}

function sentence(written: string): string {
  const trimmed = written.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

function enter({ entry, reason, office, since }: Extract<Call, { kind: 'enter' }>): number {
  const path = join(DIR, FILE)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (new RegExp(`^${escaped(entry)}:`, 'm').test(before)) {
    return fail(`„${entry}“ ist schon gesperrt, siehe ${FILE}. Aufheben: sperren ${entry} --aufheben`, 2)
  }
  const gap = before === '' || before.endsWith('\n') ? '' : '\n'
  // JSON strings are YAML strings: no sentence can break the file.
  appendFileSync(
    path,
    `${gap}${entry}:\n  seit: ${since}\n  grund: ${JSON.stringify(reason)}\n  stelle: ${office}\n`,
  )
  const loaded = loadKnowledge(DIR)
  const own = loaded.problems.filter(({ file }) => file === FILE)
  if (own.length > 0) {
    writeFileSync(path, before)
    for (const problem of own) say(format(problem))
    return fail('Nichts wurde gesperrt.', 1)
  }
  say(`Eingetragen in ${FILE}. Zurückgezogen ist:`)
  return tellWhatFollows(loaded, entry)
}

function tellWhatFollows({ knowledge, problems }: Loaded, entry: string): number {
  if (!knowledge) return tellObstacles(problems)
  const reached = Object.keys(knowledge.withdrawals).filter(
    (id) => knowledge.withdrawals[id]?.entry === entry,
  )
  for (const id of reached) say(`- ${id}${titleOf(knowledge, id)}`)
  say('So geht es weiter:')
  say('1. npm run wissen uebersetzen')
  say('2. Den Dienst neu starten. Läuft er mit KNOWLEDGE_FILE, genügt das Signal SIGHUP.')
  say(`3. Wenn alles geprüft ist: npm run wissen -- sperren ${entry} --aufheben`)
  return 0
}

function tellObstacles(problems: readonly Problem[]): number {
  say('Die Sperre steht in der Datei, wirkt aber noch nicht: Die Wissensbasis hat andere Probleme.')
  for (const problem of problems) say(format(problem))
  return fail('Legen Sie Ihre übrigen Änderungen beiseite (git stash), dann „npm run wissen uebersetzen“.', 1)
}

function titleOf(knowledge: Knowledge, id: string): string {
  const rules = [
    ...knowledge.deployments,
    ...knowledge.premises,
    ...knowledge.competences,
    ...knowledge.obligations,
    ...knowledge.statements,
  ]
  const title = rules.find((rule) => rule.id === id)?.title ?? knowledge.values[id]?.title
  return title === undefined ? '' : `: ${title}`
}

function lift(entry: string): number {
  const path = join(DIR, FILE)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const own = new RegExp(`^${escaped(entry)}:.*\\n(?:[ \\t]+.*\\n?)*`, 'm')
  if (!own.test(before)) return fail(`„${entry}“ ist nicht gesperrt.`, 2)
  writeFileSync(path, before.replace(own, ''))
  say(`„${entry}“ ist nicht mehr gesperrt. Jetzt: npm run wissen uebersetzen, dann den Dienst neu starten.`)
  return 0
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
