// A submitted form → the page that answers it. Pure but for the day.

import type { Assessment } from '../domain/assessment.ts'
import type { LocalDate } from '../domain/date.ts'
import type { FactRef, Ledger } from '../domain/fact.ts'
import { toLedger } from '../http/contract/facts.ts'
import type { Preview } from '../http/deps.ts'
import type { Audience } from '../rules/askable.ts'
import { assess, defaultAsOf } from '../rules/assess.ts'
import type { Rulebook } from '../rules/rulebook.ts'
import { stateOfLaw } from '../rules/state-of-law/state-of-law.ts'
import { readAction } from './form/action.ts'
import {
  type Answers,
  PREFILLED,
  toFacts,
  without,
  withoutQualification,
  withQualification,
} from './form/answers.ts'
import { readSubmission, type Submission } from './form/submission.ts'
import { AllFactsPage } from './page/all-facts-page.tsx'
import { MendingPage } from './page/mending-page.tsx'
import { ResultPage } from './page/result-page.tsx'
import { StartPage } from './page/start-page.tsx'
import { StatePage } from './state/state-page.tsx'
import { type View, viewOf } from './view.ts'

/** A whole page, not yet sent. */
export type Page = ReturnType<typeof ResultPage>

/** A page and whether the form it answers was in order. */
export interface Answered {
  readonly page: Page
  readonly status: 200 | 400
}

/** What a page depends on beside its form. */
export interface Moment {
  readonly rulebook: Rulebook
  readonly today: LocalDate
  readonly preview?: Preview
}

/** The first page, for a reader. */
export function startPage(moment: Moment, audience: Audience): Page {
  const view = viewOf(moment, audience, PREFILLED)
  const assessment = assessAnswers(moment, view)
  return <StartPage view={view} assessment={assessment} />
}

/** What law is known; no answers are involved. */
export function statePage(moment: Moment): Page {
  const view = viewOf(moment, 'applicant', PREFILLED)
  return <StatePage view={view} state={stateOfLaw(moment.rulebook.knowledge, moment.today)} />
}

/** The answer to a form on `/`: the result, or the page that names what has to be mended. */
export function answerForm(moment: Moment, body: string): Answered {
  const { rulebook } = moment
  const submission = readSubmission(rulebook.knowledge, body)
  if (submission.faults.length > 0) return { page: mend(moment, submission), status: 400 }
  const { answers, audience, wanted } = act(rulebook, submission)
  const view = viewOf(moment, audience, answers)
  const assessment = assessAnswers(moment, view)
  return {
    page: <ResultPage view={view} assessment={assessment} {...(wanted ? { wanted } : {})} />,
    status: 200,
  }
}

/** The answer to a form on `/alle`: every question, filled in as far as known. */
export function allFactsForm(moment: Moment, body: string): Answered {
  const { rulebook } = moment
  const submission = readSubmission(rulebook.knowledge, body)
  const { answers, audience } = act(rulebook, submission)
  const view = viewOf(moment, audience, answers)
  const { faults } = submission
  return {
    page: <AllFactsPage view={view} asOf={asOfFor(moment, ledgerOf(view))} faults={faults} />,
    status: faults.length > 0 ? 400 : 200,
  }
}

/** One bad field: its question again. Several, or a form with all questions: all of them again. */
function mend(moment: Moment, { answers, audience, faults, from }: Submission): Page {
  const view = viewOf(moment, audience, answers)
  const asOf = asOfFor(moment, ledgerOf(view))
  const places = faults.flatMap(({ ref }) => ref ?? [])
  if (from === 'all-facts' || places.length > 1)
    return <AllFactsPage view={view} asOf={asOf} faults={faults} />
  const place = places[0] ?? assessAnswers(moment, view).next
  return <MendingPage view={view} asOf={asOf} faults={faults} {...(place ? { place } : {})} />
}

interface Acted {
  readonly answers: Answers
  readonly audience: Audience
  /** A question the person asked to see. */
  readonly wanted?: FactRef
}

function act(rulebook: Rulebook, { answers, audience, action: word }: Submission): Acted {
  const action = readAction(rulebook.knowledge, word)
  switch (action.kind) {
    case 'go-on':
      return { answers, audience }
    case 'change':
      return action.ref.qualification < answers.qualifications
        ? { answers, audience, wanted: action.ref }
        : { answers, audience }
    case 'remove':
      return { answers: without(answers, action.ref), audience }
    case 'add-qualification': {
      const more = withQualification(answers)
      const added = { fact: 'abschluss_art', qualification: more.qualifications - 1 }
      return more.qualifications > answers.qualifications
        ? { answers: more, audience, wanted: added }
        : { answers, audience }
    }
    case 'remove-qualification': {
      const levelOf = (fact: string) => rulebook.define(fact).level
      return { answers: withoutQualification(answers, action.qualification, levelOf), audience }
    }
    case 'see-as':
      return { answers, audience: action.audience }
  }
}

function assessAnswers({ rulebook, today, preview }: Moment, view: View): Assessment {
  const asOf = preview?.asOf()
  const { audience } = view
  return assess(rulebook, { ledger: ledgerOf(view), today, audience, ...(asOf ? { asOf } : {}) })
}

/** The Stichtag of a page without an assessment. */
function asOfFor({ today, preview }: Moment, ledger: Ledger): LocalDate {
  return preview?.asOf() ?? defaultAsOf(ledger, today)
}

function ledgerOf({ rulebook, answers }: View): Ledger {
  return toLedger(rulebook.knowledge, toFacts(answers))
}
