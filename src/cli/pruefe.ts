// `npm run pruefe -- fall.json`: one case from the command line, as readable German or as JSON.
//
// fall.json holds a request of POST /api/v1/assessment; `--json` prints the same reply.

import { readFileSync } from 'node:fs'
import { compiledKnowledge } from '../compiled-knowledge.ts'
import { assessmentReply } from '../http/assessment-reply.ts'
import { toLedger } from '../http/contract/facts.ts'
import { inputErrors } from '../http/contract/input-errors.ts'
import { assessmentRequestSchema } from '../http/contract/requests.ts'
import { readAloud } from '../i18n/read-aloud.ts'
import { localeFor } from '../i18n/texts.ts'
import { assess } from '../rules/assess.ts'
import { openRulebook } from '../rules/rulebook.ts'
import { today } from './today.ts'

const USAGE = 'Aufruf: npm run pruefe -- fall.json [--json]   (- statt fall.json liest die Standardeingabe)'

/** Runs the command. Out: the exit code; 1 for a case that cannot be read, 2 for a wrong call. */
function main(args: readonly string[]): number {
  const file = args.find((arg) => !arg.startsWith('--'))
  if (file === undefined || args.some((arg) => arg.startsWith('--') && arg !== '--json'))
    return complain(USAGE, 2)
  const knowledge = compiledKnowledge()
  const input = readCase(file)
  if (typeof input === 'string') return complain(input, 1)
  const parsed = assessmentRequestSchema(knowledge).safeParse(input.case)
  if (!parsed.success) {
    const facts = new Map(knowledge.facts.map((fact) => [fact.id, fact]))
    const errors = inputErrors(parsed.error.issues, {
      input: input.case,
      locale: 'de',
      define: (fact) => facts.get(fact),
    })
    return complain(errors.map(({ path, message }) => `${path}: ${message}`).join('\n'), 1)
  }
  const { facts, asOf, locale, audience = 'applicant' } = parsed.data
  const rulebook = openRulebook(knowledge)
  const ledger = toLedger(knowledge, facts)
  const assessment = assess(rulebook, { ledger, today: today(), audience, ...(asOf ? { asOf } : {}) })
  process.stdout.write(
    args.includes('--json')
      ? `${JSON.stringify(assessmentReply(rulebook, assessment, { locale: localeFor(locale), audience, citations: 'full' }), null, 2)}\n`
      : readAloud(knowledge, assessment, audience),
  )
  return 0
}

function readCase(file: string): { readonly case: unknown } | string {
  try {
    return { case: JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8')) }
  } catch (error) {
    const because = error instanceof SyntaxError ? 'ist kein gültiges JSON' : 'kann nicht gelesen werden'
    return `${file} ${because}.`
  }
}

function complain(message: string, code: number): number {
  process.stderr.write(`${message}\n`)
  return code
}

process.exitCode = main(process.argv.slice(2))
