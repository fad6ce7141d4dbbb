import type { LocalDate } from '../../src/domain/date.ts'
import type { Ledger } from '../../src/domain/fact.ts'
import { lawVerdicts } from '../../src/rules/assess.ts'
import { languageGoal } from '../../src/rules/assess-language.ts'
import { bestOf, countsAs } from '../../src/rules/rank.ts'
import type { Rulebook } from '../../src/rules/rulebook.ts'
import { untilOf } from '../../src/rules/until.ts'

/** What the next question is about, as one text: equal texts, equal outcome for the person. */
export function goals(rulebook: Rulebook, ledger: Ledger, asOf: LocalDate): string {
  const judged = lawVerdicts(rulebook, ledger, asOf).map((found) => ({ ...found, verdict: found.inLaw }))
  const best = bestOf(judged)
  const until = best && untilOf(best.deployment, ledger, asOf)?.date
  return [countsAs(judged), best?.deployment.id, until, languageGoal(rulebook, ledger, asOf)].join(' ')
}
