import type { LocalDate } from '../../src/domain/date.ts'
import type { Ledger } from '../../src/domain/fact.ts'
import { assessDeployments } from '../../src/rules/assess.ts'
import { languageGoal } from '../../src/rules/assess-language.ts'
import { bestOf, countsAs } from '../../src/rules/rank.ts'
import type { Rulebook } from '../../src/rules/rulebook.ts'

/** What the next question is about, as one text: equal texts, equal outcome for the person. */
export function goals(rulebook: Rulebook, ledger: Ledger, asOf: LocalDate): string {
  const findings = assessDeployments(rulebook, ledger, asOf, asOf)
  const best = bestOf(findings)
  return [
    countsAs(findings),
    best?.deployment.id,
    best?.until?.date,
    languageGoal(rulebook, ledger, asOf),
  ].join(' ')
}
