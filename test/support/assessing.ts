import type { Assessment } from '../../src/domain/assessment.ts'
import { localDate } from '../../src/domain/date.ts'
import { factsSchema, toLedger } from '../../src/http/contract/facts.ts'
import { assess } from '../../src/rules/assess.ts'
import { realRulebook } from './knowledge.ts'

/** Assesses facts as a request would: checked against the vocabulary, then by the engine. Today is 2026-11-20. */
export function assessing(
  facts: Readonly<Record<string, unknown>>,
  {
    asOf,
    audience = 'applicant',
    today = '2026-11-20',
  }: { asOf?: string; audience?: 'applicant' | 'employer'; today?: string } = {},
): Assessment {
  const rulebook = realRulebook()
  const checked = factsSchema(rulebook.knowledge).parse(facts)
  const ledger = toLedger(rulebook.knowledge, checked)
  return assess(rulebook, {
    ledger,
    today: localDate(today),
    audience,
    ...(asOf ? { asOf: localDate(asOf) } : {}),
  })
}
