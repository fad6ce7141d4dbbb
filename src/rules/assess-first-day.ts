// "Counts as" is not "may start": what has to be in place before the first day, and what the Träger has to do.

import type {
  DeploymentFinding,
  DutyFinding,
  FirstDayFinding,
  LanguageFinding,
  OpenNote,
} from '../domain/assessment.ts'
import type { LocalDate } from '../domain/date.ts'
import type { Ledger } from '../domain/fact.ts'
import type { Condition, Obligation, VerdictKind } from '../domain/rule.ts'
import { evaluate, type Gap } from './evaluate.ts'
import { lookUp } from './law-verdict.ts'
import { type Rulebook, versionAt } from './rulebook.ts'
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
    const state = stateOf(rulebook, question, obligation)
    if (state === undefined) return []
    const finding = {
      // The contract writes ids with underscores, file names have hyphens.
      id: obligation.id.replaceAll('-', '_'),
      verdict: state.verdict,
      modality: obligation.modality,
      text: obligation.text,
      citation: obligation.citation,
      notes: state.notes,
    }
    return [{ finding, obligation }]
  })
}

interface State {
  readonly verdict: VerdictKind
  readonly notes: readonly OpenNote[]
}

const OPEN: State = { verdict: 'open', notes: [] }

/** Undefined where the obligation does not concern this person for certain. */
function stateOf(
  rulebook: Rulebook,
  { ledger, asOf, today, findings }: ObligationQuestion,
  obligation: Obligation,
): State | undefined {
  const count = ledger.qualifications.length
  const effect = rulebook.effectOf(obligation, asOf, count)
  if (effect.kind !== 'condition') return undefined
  const scope = {
    read: reader(ledger, 0, rulebook),
    define: rulebook.define,
    verdictOn: lookUp(findings),
  }
  if (evaluate(effect.condition, scope).verdict !== 'yes') return undefined
  const met = metOn(obligation, asOf)
  if (!met || standingOf(rulebook.knowledge, obligation, today).state === 'withdrawn') return OPEN
  const { verdict, gaps } = evaluate(rulebook.bound(met, count), scope)
  return { verdict, notes: verdict === 'open' ? distinctNotes(gaps) : [] }
}

/** What meets it on a day: the latest version that says so, else what the rule says for all of them. */
function metOn({ met, metFrom = [] }: Obligation, asOf: LocalDate): Condition | undefined {
  return versionAt(metFrom, asOf)?.met ?? met
}

/** Several branches may leave the same thing open: it is said once. */
function distinctNotes(gaps: readonly Gap[]): readonly OpenNote[] {
  const notes = gaps.flatMap((gap) =>
    gap.kind === 'inherent' ? [{ note: gap.note, citation: gap.citation }] : [],
  )
  return [...new Map(notes.map((open) => [open.note, open])).values()]
}

function languageAtStart({
  applies,
  atStart,
  short,
  citations,
}: LanguageFinding): readonly FirstDayFinding[] {
  const citation = citations[0]
  if (applies === 'no' || !atStart || !citation) return []
  const { verdict, modality } = atStart
  return [{ id: 'sprache_b1', verdict, modality, text: short, citation, notes: [] }]
}
