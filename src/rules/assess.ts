// One assessment, straight through: Land → deployments → language → first day → authorities → what
// changes when → what to ask next → the decision hash.

import type { Assessment, DeploymentFinding, LandState, NextQuestion } from '../domain/assessment.ts'
import { isLocalDate, type LocalDate, later } from '../domain/date.ts'
import { type Ledger, UNKNOWN } from '../domain/fact.ts'
import type { Deployment, VerdictKind } from '../domain/rule.ts'
import type { Audience } from './askable.ts'
import { assessAuthorities } from './assess-authorities.ts'
import { assessDeployment } from './assess-deployment.ts'
import { assessDuties, assessFirstDay } from './assess-first-day.ts'
import { assessLanguage, openedByLand } from './assess-language.ts'
import { assessStatements } from './assess-statements.ts'
import { decisionHash } from './decision.ts'
import { lawVerdict, lookUp, type Placement } from './law-verdict.ts'
import { nextQuestion } from './next-question.ts'
import { bestOf, byVerdict, countsAs } from './rank.ts'
import type { Rulebook } from './rulebook.ts'
import { knownPersonFact } from './scope.ts'
import { upcoming } from './upcoming.ts'

export interface AssessmentRequest {
  readonly ledger: Ledger
  /** Selects the version of the law; default: the later of the first day and today. */
  readonly asOf?: LocalDate
  /** Judges whether our reviews are fresh. */
  readonly today: LocalDate
  readonly audience: Audience
}

/** Assesses one person. Pure: no clock, no network; equal input, equal output. */
export function assess(rulebook: Rulebook, request: AssessmentRequest): Assessment {
  const { ledger, today, audience } = request
  const asOf = request.asOf ?? defaultAsOf(ledger, today)
  const land = landOf(ledger)
  const inLaw = assessDeployments(rulebook, ledger, asOf, today)
  const languageInLaw = assessLanguage(rulebook, { ledger, asOf, today, findings: inLaw })
  const deployments = inLaw.map((finding) => underLand(forReader(finding, audience), land)).sort(byVerdict)
  const language =
    land.kind === 'nrw'
      ? languageInLaw
      : openedByLand(
          rulebook,
          { ledger, asOf },
          languageInLaw,
          land.kind === 'other' ? 'other_land' : 'fact_missing',
        )
  const best = bestOf(deployments)
  const changes = upcoming(rulebook.knowledge, {
    days: rulebook.edges.filter((day) => day > asOf),
    now: inLaw,
    on: (day) => lawVerdicts(rulebook, ledger, day),
  })
  const startSetsAsOf = request.asOf === undefined && ledger.person['start_datum'] === undefined
  const startMovesLaw =
    startSetsAsOf && changes.some(({ affects }) => best !== undefined && affects.includes(best.deployment.id))
  const next = askNext(
    land,
    () =>
      nextQuestion(rulebook, {
        ledger,
        asOf,
        audience,
        findings: inLaw,
        language: languageInLaw,
        startSetsAsOf,
        startMovesLaw,
      }),
    inLaw.length,
  )
  const inNrw = land.kind === 'nrw'
  const obligations = { ledger, asOf, today, findings: inLaw }
  return {
    asOf,
    today,
    land,
    countsAs: countsAs(deployments),
    ...(best ? { best } : {}),
    deployments,
    language,
    beforeFirstDay: inNrw ? assessFirstDay(rulebook, obligations, language) : [],
    duties: inNrw && audience === 'employer' ? assessDuties(rulebook, obligations) : [],
    statements: inNrw ? assessStatements(rulebook, { ...obligations, audience }) : [],
    authorities: assessAuthorities(rulebook, { ledger, land, asOf, today }),
    upcoming: inNrw ? changes : [],
    ...(next ? { next } : {}),
    decision: decisionHash(rulebook, { asOf, ledger, deployments: inLaw, language: languageInLaw }),
  }
}

/** The later of the first day and today. */
export function defaultAsOf(ledger: Ledger, today: LocalDate): LocalDate {
  const start = knownPersonFact(ledger, 'start_datum')
  return typeof start === 'string' && isLocalDate(start) ? later(start, today) : today
}

function landOf({ person }: Ledger): LandState {
  const land = person['bundesland']
  if (land === undefined) return { kind: 'not-asked' }
  if (land === UNKNOWN) return { kind: 'unknown' }
  return land === 'nrw' ? { kind: 'nrw' } : { kind: 'other', land: String(land) }
}

/** All deployments under the law of NRW, whatever Land the person named. */
export function assessDeployments(
  rulebook: Rulebook,
  ledger: Ledger,
  asOf: LocalDate,
  today: LocalDate,
): readonly DeploymentFinding[] {
  const found: DeploymentFinding[] = []
  for (const place of placements(rulebook, ledger, asOf)) {
    found.push(assessDeployment(rulebook, { ...place, today, verdictOn: lookUp(found) }))
  }
  return found
}

/** A verdict of the law, without any explanation. */
export interface LawVerdict {
  readonly deployment: Deployment
  readonly qualification: number
  readonly inLaw: VerdictKind
}

/** The bare verdicts of the law on a day, in the order of `assessDeployments`. */
export function lawVerdicts(rulebook: Rulebook, ledger: Ledger, asOf: LocalDate): readonly LawVerdict[] {
  const found: (LawVerdict & { readonly failed: readonly [] })[] = []
  for (const place of placements(rulebook, ledger, asOf)) {
    const { deployment, qualification } = place
    found.push({ deployment, qualification, inLaw: lawVerdict(rulebook, place, lookUp(found)), failed: [] })
  }
  return found
}

/** Every deployment for every qualification it looks at, in order: rules that refer to others come last. */
function placements(rulebook: Rulebook, ledger: Ledger, asOf: LocalDate): readonly Placement[] {
  const goal = ledger.person['ziel']
  return rulebook.knowledge.deployments
    .filter(({ onlyForGoal }) => onlyForGoal === undefined || onlyForGoal === goal)
    .flatMap((deployment) => {
      const count = deployment.level === 'person' ? 1 : ledger.qualifications.length
      return Array.from({ length: count }, (_, qualification) => ({
        deployment,
        qualification,
        ledger,
        asOf,
      }))
    })
}

/** What is about the Kita is said to a Träger only. */
function forReader(finding: DeploymentFinding, audience: Audience): DeploymentFinding {
  if (audience === 'employer') return finding
  return { ...finding, conditions: finding.conditions.filter(({ forEmployerOnly }) => !forEmployerOnly) }
}

/** The law of NRW decides only about Kitas in NRW. */
function underLand(finding: DeploymentFinding, land: LandState): DeploymentFinding {
  if (land.kind === 'nrw') return finding
  const { until: _until, reason: _reason, ...rest } = finding
  const open = {
    ...rest,
    verdict: 'open' as const,
    notYet: false,
    failed: [],
    changes: [],
    certainty: 'ungeklaert' as const,
  }
  if (land.kind === 'other') return { ...open, reason: 'other_land', missing: [] }
  return { ...open, reason: 'fact_missing', missing: ['bundesland'] }
}

/** The Land first; in another Land nothing is asked; who does not know gets the best of the rest. */
function askNext(
  land: LandState,
  rest: () => NextQuestion | undefined,
  settles: number,
): NextQuestion | undefined {
  if (land.kind === 'not-asked') return { fact: 'bundesland', qualification: 0, settles }
  return land.kind === 'other' ? undefined : rest()
}
