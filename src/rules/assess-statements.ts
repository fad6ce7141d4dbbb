// Statements that concern this person: selected by their conditions, in the version of the day.

import type { DeploymentFinding, StatementFinding } from '../domain/assessment.ts'
import type { LocalDate } from '../domain/date.ts'
import type { Ledger } from '../domain/fact.ts'
import type { Condition } from '../domain/rule.ts'
import type { Statement } from '../domain/statement.ts'
import type { Audience } from './askable.ts'
import { evaluate } from './evaluate.ts'
import { lookUp } from './law-verdict.ts'
import { type Rulebook, versionAt } from './rulebook.ts'
import { reader } from './scope.ts'
import { standingOf } from './standing.ts'
import { whomToAsk } from './state-of-law/contact.ts'

export interface StatementQuestion {
  readonly ledger: Ledger
  readonly asOf: LocalDate
  readonly today: LocalDate
  readonly audience: Audience
  /** Verdicts of the law, for statements that go with a deployment. */
  readonly findings: readonly DeploymentFinding[]
}

/** The statements for this reader. One whose review is long overdue, or that was taken back, is not said. */
export function assessStatements(
  rulebook: Rulebook,
  question: StatementQuestion,
): readonly StatementFinding[] {
  const { knowledge } = rulebook
  return knowledge.statements
    .filter(({ lookUpOnly }) => !lookUpOnly)
    .filter(({ audience }) => audience === undefined || audience === question.audience)
    .filter(({ id, review }) => standingOf(knowledge, { id, review }, question.today).state !== 'withdrawn')
    .flatMap((statement) => said(rulebook, question, statement))
}

function said(
  rulebook: Rulebook,
  question: StatementQuestion,
  statement: Statement,
): readonly StatementFinding[] {
  const content = versionAt(statement.versions, question.asOf)?.content
  if (content?.kind !== 'said') return []
  const { id, title, topic } = statement
  const { text, certainty, citation, modality } = content
  const ask =
    certainty === 'ungeklaert' ? whomToAsk(rulebook.knowledge.sources, statement.ask, [citation]) : []
  const finding = {
    id,
    title,
    topic,
    text,
    certainty,
    ...(modality ? { modality } : {}),
    citation,
    ask,
  }
  const { when } = content
  if (statement.level === 'person') {
    return !when || concerns(rulebook, question, when, undefined) ? [finding] : []
  }
  return question.ledger.qualifications.flatMap((_, qualification) =>
    !when || concerns(rulebook, question, when, qualification) ? [{ ...finding, qualification }] : [],
  )
}

/** Only what is certain concerns her: while a fact is missing, the statement waits. */
function concerns(
  rulebook: Rulebook,
  { ledger, findings }: StatementQuestion,
  when: Condition,
  qualification: number | undefined,
): boolean {
  const condition = rulebook.bound(when, qualification === undefined ? ledger.qualifications.length : 0)
  const own =
    qualification === undefined ? findings : findings.filter((each) => each.qualification === qualification)
  const scope = {
    read: reader(ledger, qualification ?? 0, rulebook),
    define: rulebook.define,
    verdictOn: lookUp(own),
  }
  return evaluate(condition, scope).verdict === 'yes'
}
