// The next question: one whose answer can still change the outcome, that this reader can answer, and
// that leaves the fewest questions behind for the effort it costs.
//
// Goals, in this order: what the person counts as and the best deployment; its last day; the language
// verdicts. Hours a week never count.

import type { DeploymentFinding, LanguageFinding, NextQuestion } from '../domain/assessment.ts'
import { addDays, isLocalDate, type LocalDate, later } from '../domain/date.ts'
import type { Effort, FactRef, FactValue } from '../domain/fact.ts'
import { type Asking, isAskable } from './askable.ts'
import { languageGoal } from './assess-language.ts'
import { canAllFail } from './can-all-fail.ts'
import { nodeTable } from './diagram.ts'
import { isSettled, type OpenDeployment, openDeployment, YES } from './open-deployment.ts'
import { bestOf, byStanding, hasHours } from './rank.ts'
import { type Rulebook, versionAt } from './rulebook.ts'
import { withFact } from './scope.ts'
import { untilOf } from './until.ts'

export interface NextQuestionInput extends Asking {
  readonly findings: readonly DeploymentFinding[]
  readonly language: LanguageFinding
  /** True where the Stichtag follows the first day, because the request names none. */
  readonly startSetsAsOf: boolean
  /** True where a later first day alone would bring another version of the law into play. */
  readonly startMovesLaw: boolean
}

const COST: Readonly<Record<Effort, number>> = { sofort: 1, papier: 1.2, nachschlagen: 2, dritte: 4 }

/** The question to ask next; undefined when no set of answers could change a goal. */
export function nextQuestion(rulebook: Rulebook, input: NextQuestionInput): NextQuestion | undefined {
  return aboutDeployments(rulebook, input) ?? aboutLastDay(rulebook, input) ?? aboutLanguage(rulebook, input)
}

/** Open deployments whose outcome could still change what the person counts as, or which one is best. */
export function contested(
  rulebook: Rulebook,
  asking: Asking,
  findings: readonly DeploymentFinding[],
): readonly OpenDeployment[] {
  const best = bestOf(findings)
  const open = findings.filter(
    (finding) => hasHours(finding) && finding.verdict === 'open' && finding.reason !== 'review_overdue',
  )
  // The same deployment for another qualification allows the same: nobody needs to be asked for that.
  const above = best
    ? open.filter((finding) => byStanding(finding, best) < 0 && finding.deployment.id !== best.deployment.id)
    : open
  const table = nodeTable()
  const reduce = (finding: DeploymentFinding, onlyYes: boolean) =>
    openDeployment(rulebook, asking, finding, onlyYes, table)
  if (!best) {
    const all = above.map((finding) => reduce(finding, false))
    const known = all.filter((deployment) => deployment !== undefined)
    if (
      known.length === findings.filter((finding) => hasHours(finding) && finding.verdict === 'open').length &&
      canAllFail(rulebook, known)
    ) {
      return known.filter(({ prospects }) => !isSettled(prospects))
    }
  }
  return above.flatMap((finding) => {
    const deployment = reduce(finding, true)
    return deployment && (deployment.prospects.verdicts & YES) !== 0 ? [deployment] : []
  })
}

function aboutDeployments(rulebook: Rulebook, input: NextQuestionInput): NextQuestion | undefined {
  const live = contested(rulebook, input, input.findings)
  const candidates = new Map<string, FactRef>()
  for (const { prospects, refs } of live) {
    for (const id of prospects.facts) {
      const ref = refs.get(id)
      if (ref) candidates.set(id, ref)
    }
  }
  const now = questionsLeft(live.map(({ prospects }) => ({ prospects, finding: undefined })))
  let found: { readonly ref: FactRef; readonly score: number; readonly settles: number } | undefined
  for (const [id, ref] of [...candidates].sort(([, a], [, b]) => inOrder(rulebook, a, b))) {
    const { left, settles } = expectation(rulebook, live, id, ref)
    const score = (now - left) / COST[rulebook.define(ref.fact).effort]
    if (!found || score > found.score + 1e-9) found = { ref, score, settles }
  }
  return found && { ...found.ref, settles: found.settles }
}

/** Over all answers alike: how many facts would still decide, and how many deployments one answer settles at most. */
function expectation(rulebook: Rulebook, live: readonly OpenDeployment[], id: string, { fact }: FactRef) {
  const answers = rulebook.answersTo(fact)
  let left = 0
  let settles = 0
  for (const { representative } of answers) {
    const given = new Map<string, FactValue>([[id, representative]])
    const after = live.map((deployment) => {
      const concerned = deployment.prospects.facts.has(id)
      return {
        finding: deployment.finding,
        prospects: concerned ? deployment.given(given) : deployment.prospects,
      }
    })
    left += questionsLeft(after)
    settles = Math.max(settles, after.filter(({ prospects }) => isSettled(prospects)).length)
  }
  return { left: left / Math.max(1, answers.length), settles }
}

/** How many facts could still decide something. A yes makes everything that stands below it needless. */
function questionsLeft(
  states: readonly {
    readonly prospects: OpenDeployment['prospects']
    readonly finding: DeploymentFinding | undefined
  }[],
): number {
  const yes = states
    .filter(({ prospects }) => prospects.verdicts === YES)
    .flatMap(({ finding }) => finding ?? [])
    .sort(byStanding)[0]
  const facts = new Set<string>()
  for (const { prospects, finding } of states) {
    if (isSettled(prospects) || (yes && finding && byStanding(finding, yes) > 0)) continue
    for (const fact of prospects.facts) facts.add(fact)
  }
  return facts.size
}

/** The first day decides how long a limited deployment lasts, and which law it falls under. */
function aboutLastDay(rulebook: Rulebook, input: NextQuestionInput): NextQuestion | undefined {
  const best = bestOf(input.findings)
  const start: FactRef = { fact: 'start_datum', qualification: 0 }
  if (input.startMovesLaw && isAskable(rulebook, input, start)) return { ...start, settles: 1 }
  if (!best?.deployment.maxDuration) return undefined
  for (const fact of ['start_datum', 'einsatz_13_seit'] as const) {
    const ref: FactRef = { fact, qualification: 0 }
    if (isAskable(rulebook, input, ref) && changesLastDay(rulebook, input, best, ref))
      return { ...ref, settles: 1 }
  }
  return undefined
}

function changesLastDay(
  rulebook: Rulebook,
  { ledger, asOf }: NextQuestionInput,
  best: DeploymentFinding,
  ref: FactRef,
): boolean {
  const days = [addDays(asOf, -300), addDays(asOf, -200), asOf]
  const ends = days.map((day) => untilOf(best.deployment, withFact(ledger, ref, day, rulebook), asOf)?.date)
  return new Set(ends).size > 1
}

const LANGUAGE_FACTS = [
  'deutsch',
  'kita_einsatz_vor_2024_12_06',
  'start_datum',
  'taetigkeitsantritt',
] as const

/** Longer than any language clock: a first day this late moves the Stichtag past it. */
const LONG_AFTER_DAYS = 1500

/** Facts that could still change whether a language level is reached; none once both are. */
function aboutLanguage(rulebook: Rulebook, input: NextQuestionInput): NextQuestion | undefined {
  const { atStart, later: second } = input.language
  if (!atStart || !second || (atStart.verdict === 'yes' && second.verdict === 'yes')) return undefined
  const absent = LANGUAGE_FACTS.filter((fact) => isAskable(rulebook, input, { fact, qualification: 0 }))
  const fact = absent.find((candidate) => decidesLanguage(rulebook, input, absent, candidate))
  return fact && { fact, qualification: 0, settles: fact === 'deutsch' ? 2 : 1 }
}

function decidesLanguage(
  rulebook: Rulebook,
  { ledger, asOf, startSetsAsOf }: NextQuestionInput,
  absent: readonly string[],
  fact: string,
): boolean {
  const moves = startSetsAsOf && fact === 'start_datum'
  const others = absent.filter((other) => other !== fact)
  return completions(rulebook, ledger, asOf, others).some((completed) => {
    const answers = [
      ...languageAnswers(rulebook, asOf, fact),
      ...(moves ? [addDays(asOf, LONG_AFTER_DAYS)] : []),
    ]
    const goals = answers.map((value) => {
      const day = moves && typeof value === 'string' && isLocalDate(value) ? later(asOf, value) : asOf
      return languageGoal(rulebook, withFact(completed, { fact, qualification: 0 }, value, rulebook), day)
    })
    return new Set(goals).size > 1
  })
}

function completions(
  rulebook: Rulebook,
  ledger: NextQuestionInput['ledger'],
  asOf: LocalDate,
  facts: readonly string[],
): readonly NextQuestionInput['ledger'][] {
  let found = [ledger]
  for (const fact of facts) {
    const values = languageAnswers(rulebook, asOf, fact)
    found = found.flatMap((base) => [
      base,
      ...values.map((value) => withFact(base, { fact, qualification: 0 }, value, rulebook)),
    ])
  }
  return found
}

function languageAnswers(rulebook: Rulebook, asOf: LocalDate, fact: string): readonly FactValue[] {
  const version = versionAt(rulebook.knowledge.language.versions, asOf)
  if (!version) return []
  if (fact === 'deutsch') return rulebook.define(fact).values.map((entry) => entry.value)
  if (fact === version.exempt.fact) return ['ja', 'nein']
  return [addDays(version.exempt.before, -1), version.exempt.before, asOf]
}

function inOrder(rulebook: Rulebook, a: FactRef, b: FactRef): number {
  return a.qualification - b.qualification || rulebook.rank(a.fact) - rulebook.rank(b.fact)
}
