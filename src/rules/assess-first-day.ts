// "Counts as" is not "may start": what has to be in place before the first day.

import type { DeploymentFinding, FirstDayFinding, LanguageFinding } from '../domain/assessment.ts'
import type { LocalDate } from '../domain/date.ts'
import type { Ledger } from '../domain/fact.ts'
import { evaluate } from './evaluate.ts'
import { freshness } from './freshness.ts'
import type { Rulebook } from './rulebook.ts'
import { reader } from './scope.ts'

export interface FirstDayQuestion {
  readonly ledger: Ledger
  readonly asOf: LocalDate
  readonly today: LocalDate
  readonly language: LanguageFinding
  readonly best: DeploymentFinding | undefined
}

/** Obligations before the first day that concern this person; verdict yes: in place, no: not in place. */
export function assessFirstDay(rulebook: Rulebook, question: FirstDayQuestion): readonly FirstDayFinding[] {
  const { ledger, asOf, today } = question
  const findings = rulebook.knowledge.obligations.flatMap((obligation): readonly FirstDayFinding[] => {
    const effect = rulebook.effectOf(obligation, asOf, ledger.qualifications.length)
    if (effect.kind !== 'condition') return []
    const scope = { read: reader(ledger, 0, rulebook), define: rulebook.define }
    if (evaluate(effect.condition, scope).verdict !== 'yes') return []
    const met = obligation.met
      ? evaluate(rulebook.bound(obligation.met, ledger.qualifications.length), scope).verdict
      : 'open'
    return [
      {
        // The contract writes ids with underscores, file names have hyphens.
        id: obligation.id.replaceAll('-', '_'),
        verdict: freshness(obligation.review, today) === 'withdrawn' ? 'open' : met,
        modality: obligation.modality,
        text: obligation.text,
        citation: obligation.citation,
      },
    ]
  })
  return [...findings, ...languageAtStart(question.language)]
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
