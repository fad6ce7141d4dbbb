// "Counts as" is not "may start": what has to be in place before the first day, and what the Träger has to do.

import type {
  DeploymentFinding,
  DutyFinding,
  FirstDayFinding,
  LanguageFinding,
} from '../domain/assessment.ts'
import type { LocalDate } from '../domain/date.ts'
import type { Ledger } from '../domain/fact.ts'
import type { Obligation, VerdictKind } from '../domain/rule.ts'
import { evaluate } from './evaluate.ts'
import { lookUp } from './law-verdict.ts'
import type { Rulebook } from './rulebook.ts'
import { reader } from './scope.ts'
import { standingOf } from './standing.ts'

export interface ObligationQuestion {
  readonly ledger: Ledger
  readonly asOf: LocalDate
  readonly today: LocalDate
  /** Verdicts of the law, for duties that come with a deployment. */
  readonly findings: readonly DeploymentFinding[]
}

/** What has to be in place before the first day for this person; verdict yes: in place, no: not in place. */
export function assessFirstDay(
  rulebook: Rulebook,
  question: ObligationQuestion,
  language: LanguageFinding,
): readonly FirstDayFinding[] {
  const own = rulebook.knowledge.obligations.filter(({ bearer }) => bearer === 'person')
  return [...concerning(rulebook, question, own).map(({ finding }) => finding), ...languageAtStart(language)]
}

/** The duties of the Träger that come with this case. */
export function assessDuties(rulebook: Rulebook, question: ObligationQuestion): readonly DutyFinding[] {
  const duties = rulebook.knowledge.obligations.filter(({ bearer }) => bearer === 'employer')
  return concerning(rulebook, question, duties).map(({ finding, obligation }) => ({
    ...finding,
    moment: obligation.moment,
    certainty: obligation.certainty,
  }))
}

function concerning(
  rulebook: Rulebook,
  question: ObligationQuestion,
  obligations: readonly Obligation[],
): readonly { readonly finding: FirstDayFinding; readonly obligation: Obligation }[] {
  return obligations.flatMap((obligation) => {
    const verdict = verdictOn(rulebook, question, obligation)
    if (verdict === undefined) return []
    const finding = {
      // The contract writes ids with underscores, file names have hyphens.
      id: obligation.id.replaceAll('-', '_'),
      verdict,
      modality: obligation.modality,
      text: obligation.text,
      citation: obligation.citation,
    }
    return [{ finding, obligation }]
  })
}

/** Undefined where the obligation does not concern this person for certain. */
function verdictOn(
  rulebook: Rulebook,
  { ledger, asOf, today, findings }: ObligationQuestion,
  obligation: Obligation,
): VerdictKind | undefined {
  const count = ledger.qualifications.length
  const effect = rulebook.effectOf(obligation, asOf, count)
  if (effect.kind !== 'condition') return undefined
  const scope = {
    read: reader(ledger, 0, rulebook),
    define: rulebook.define,
    verdictOn: lookUp(findings),
  }
  if (evaluate(effect.condition, scope).verdict !== 'yes') return undefined
  if (standingOf(rulebook.knowledge, obligation, today).state === 'withdrawn' || !obligation.met)
    return 'open'
  return evaluate(rulebook.bound(obligation.met, count), scope).verdict
}

function languageAtStart({
  applies,
  atStart,
  short,
  citations,
}: LanguageFinding): readonly FirstDayFinding[] {
  const citation = citations[0]
  if (applies === 'no' || !atStart || !citation) return []
  return [{ id: 'sprache_b1', verdict: atStart.verdict, modality: atStart.modality, text: short, citation }]
}
