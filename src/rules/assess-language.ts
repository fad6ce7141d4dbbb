// § 2 Abs. 5 PersVO: who is covered, which level at the start, which by when. The verdict says whether
// the level is reached; that both are a "soll" stands in the modality and never in the verdict.

import type { DeploymentFinding, LanguageFinding } from '../domain/assessment.ts'
import { addPeriod, isLocalDate, type LocalDate } from '../domain/date.ts'
import { isKnown, type Ledger } from '../domain/fact.ts'
import type { LanguageRule, LanguageVersion } from '../domain/knowledge.ts'
import type { VerdictKind } from '../domain/rule.ts'
import { type Rulebook, versionAt } from './rulebook.ts'
import { knownPersonFact } from './scope.ts'
import { standingOf } from './standing.ts'

export interface LanguageQuestion {
  readonly ledger: Ledger
  readonly asOf: LocalDate
  readonly today: LocalDate
  /** Verdicts on deployments: who may work in another role is covered without doubt. */
  readonly findings: readonly Pick<DeploymentFinding, 'deployment' | 'inLaw'>[]
}

/** Assesses the language requirement for a Kita in NRW. */
export function assessLanguage(rulebook: Rulebook, question: LanguageQuestion): LanguageFinding {
  const { language } = rulebook.knowledge
  const version = versionAt(language.versions, question.asOf)
  if (!version) return beforeTheRule(language)
  const applies = appliesTo(version, question)
  const standing = standingOf(
    rulebook.knowledge,
    { id: language.id, review: language.review },
    question.today,
  )
  const withdrawn = standing.state === 'withdrawn'
  const citations = [version.atStart.citation, version.later.citation, version.exempt.citation]
  const base = { appliesInLaw: applies, short: version.short ?? version.text, text: version.text, citations }
  if (withdrawn)
    return { ...base, applies: 'open', reason: 'review_overdue', ...levels(rulebook, version, question) }
  if (applies === 'no') return { ...base, applies }
  return {
    ...base,
    applies,
    ...(applies === 'open' ? { reason: openReason(version, question) } : {}),
    ...levels(rulebook, version, question),
  }
}

/** Outside NRW, or where the Land is not known, it is open whether the rule applies; the levels are still told. */
export function openedByLand(
  rulebook: Rulebook,
  question: Pick<LanguageQuestion, 'ledger' | 'asOf'>,
  finding: LanguageFinding,
  reason: 'other_land' | 'fact_missing',
): LanguageFinding {
  const version = versionAt(rulebook.knowledge.language.versions, question.asOf)
  return { ...finding, applies: 'open', reason, ...(version ? levels(rulebook, version, question) : {}) }
}

/** Before its first version nothing is said of either level; the rule that comes is cited. */
function beforeTheRule({ versions: [first] }: LanguageRule): LanguageFinding {
  const open = {
    applies: 'open',
    appliesInLaw: 'open',
    reason: 'no_version_in_force',
    short: '',
    text: '',
  } as const
  if (!first) return { ...open, citations: [] }
  return {
    ...open,
    atStart: { level: first.atStart.level, modality: first.atStart.modality, verdict: 'open' },
    later: { level: first.later.level, modality: first.later.modality, verdict: 'open' },
    citations: [first.atStart.citation, first.later.citation],
  }
}

function appliesTo(version: LanguageVersion, question: LanguageQuestion): VerdictKind {
  const exempt = isExempt(version, question.ledger)
  if (exempt !== 'no') return exempt === 'yes' ? 'no' : 'open'
  return coverage(version, question)
}

/** Deployed before the rule came into force: by the person's word, or because a first day lies before it. */
function isExempt({ exempt }: LanguageVersion, ledger: Ledger): VerdictKind {
  const stated = ledger.person[exempt.fact]
  const early = (['start_datum', 'taetigkeitsantritt'] as const).some((fact) => {
    const date = knownPersonFact(ledger, fact)
    return typeof date === 'string' && date < exempt.before
  })
  if (stated === 'ja') return 'yes'
  if (early) return stated === 'nein' ? 'open' : 'yes'
  return stated === 'nein' ? 'no' : 'open'
}

/** Trainees, students, Externe and profilrelevante Kräfte: unclear, unless another role is a yes. */
function coverage({ unclearFor }: LanguageVersion, { ledger, findings }: LanguageQuestion): VerdictKind {
  const otherRole = findings.some(
    ({ inLaw, deployment }) =>
      inLaw === 'yes' && deployment.hours.length > 0 && !unclearFor.roles.includes(deployment.role),
  )
  if (otherRole) return 'yes'
  const kinds = ledger.qualifications.map((record) => record['abschluss_art'])
  if (kinds.some((kind) => typeof kind === 'string' && unclearFor.kinds.includes(kind))) return 'open'
  const specialRole = findings.some(
    ({ inLaw, deployment }) => inLaw === 'yes' && unclearFor.roles.includes(deployment.role),
  )
  if (specialRole) return 'open'
  return kinds.every(isKnown) ? 'yes' : 'open'
}

function openReason(
  version: LanguageVersion,
  question: LanguageQuestion,
): NonNullable<LanguageFinding['reason']> {
  const { ledger } = question
  const exemption = isExempt(version, ledger)
  if (exemption === 'open')
    return ledger.person[version.exempt.fact] === 'nein' ? 'sources_conflict' : 'fact_missing'
  return ledger.qualifications.some((record) => !isKnown(record['abschluss_art']))
    ? 'fact_missing'
    : 'authority_decides'
}

function levels(
  rulebook: Rulebook,
  { atStart, later }: LanguageVersion,
  { ledger, asOf }: Pick<LanguageQuestion, 'ledger' | 'asOf'>,
): Pick<LanguageFinding, 'atStart' | 'later'> {
  const by = clockEnd(ledger, later.after)
  const startVerdict = reached(rulebook, ledger, atStart.level)
  const laterReached = reached(rulebook, ledger, later.level)
  const laterVerdict = laterReached === 'no' && !(by && asOf > by) ? 'open' : laterReached
  return {
    atStart: { level: atStart.level, modality: atStart.modality, verdict: startVerdict },
    later: { level: later.level, modality: later.modality, ...(by ? { by } : {}), verdict: laterVerdict },
  }
}

/** The clock runs from the first pedagogical day in any Kita, else from the first day at this Träger. */
function clockEnd(ledger: Ledger, after: LanguageVersion['later']['after']): LocalDate | undefined {
  const start = knownPersonFact(ledger, 'taetigkeitsantritt') ?? knownPersonFact(ledger, 'start_datum')
  return typeof start === 'string' && isLocalDate(start) ? addPeriod(start, after) : undefined
}

function reached(rulebook: Rulebook, ledger: Ledger, level: string): VerdictKind {
  const known = knownPersonFact(ledger, 'deutsch')
  if (known === undefined) return 'open'
  const order = rulebook.define('deutsch').values.map((entry) => entry.value)
  return order.indexOf(String(known)) >= order.indexOf(level) ? 'yes' : 'no'
}

/**
 * What the next question is about: whether each level is reached, or that the person is exempt.
 * Two ledgers with equal text are equal for the language goals.
 */
export function languageGoal(rulebook: Rulebook, ledger: Ledger, asOf: LocalDate): string {
  const version = versionAt(rulebook.knowledge.language.versions, asOf)
  if (!version) return 'none'
  if (isExempt(version, ledger) === 'yes') return 'exempt'
  const { atStart, later } = levels(rulebook, version, { ledger, asOf })
  return `${atStart?.verdict},${later?.verdict}`
}
