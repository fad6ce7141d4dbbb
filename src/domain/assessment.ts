// What an assessment comes to, before it is put into words.

import type { CitationRef } from './citation.ts'
import type { LocalDate } from './date.ts'
import type { FactValue } from './fact.ts'
import type {
  Certainty,
  Deployment,
  Hours,
  Modality,
  Moment,
  OpenReason,
  ShownCondition,
  VerdictKind,
} from './rule.ts'
import type { Topic } from './topic.ts'
import type { Withdrawal } from './withdrawal.ts'

/** The last day a deployment is permitted, and which limit sets it. */
export interface Until {
  readonly date: LocalDate
  readonly because: 'max-duration' | 'sunset'
  readonly citation: CitationRef
  /** True where the first day is not known: the real end may come earlier. */
  readonly atMost?: true
  /** True where the first day lies after this one: on the first day the deployment is over already. */
  readonly beforeFirstDay?: true
}

/** A test that passed or failed. */
export interface Checked {
  readonly fact: string
  readonly citation: CitationRef
}

/** Facts that would have to be otherwise for a yes: one smallest set. */
export type Change = readonly { readonly fact: string; readonly values: readonly FactValue[] }[]

/** A hint that belongs to an open verdict: what is unclear and where that stands. */
export interface OpenNote {
  readonly note: string
  readonly citation: CitationRef
}

/** The verdict on one deployment for one qualification. */
export interface DeploymentFinding {
  readonly deployment: Deployment
  readonly qualification: number
  readonly verdict: VerdictKind
  /** The verdict of the law alone, before an overdue review or another Land opens it. */
  readonly inLaw: VerdictKind
  readonly reason?: OpenReason
  readonly notYet: boolean
  readonly hours: readonly (Hours & { readonly weekly?: number })[]
  readonly until?: Until
  readonly certainty: Certainty
  readonly missing: readonly string[]
  readonly met: readonly Checked[]
  readonly failed: readonly Checked[]
  readonly notes: readonly OpenNote[]
  readonly conditions: readonly ShownCondition[]
  readonly citations: readonly CitationRef[]
  readonly changes: readonly Change[]
  /** The day the next editorial review was due, if it is overdue. */
  readonly reviewOverdueSince?: LocalDate
  /** Taken back by the editors: open until they have looked at it. */
  readonly withdrawal?: Withdrawal
}

/** The language requirement as it applies to this person. */
export interface LanguageFinding {
  readonly applies: VerdictKind
  /** As the law alone has it, before an overdue review or another Land opens it. */
  readonly appliesInLaw: VerdictKind
  readonly reason?: OpenReason
  readonly atStart?: { readonly level: string; readonly modality: Modality; readonly verdict: VerdictKind }
  readonly later?: {
    readonly level: string
    readonly modality: Modality
    readonly by?: LocalDate
    readonly verdict: VerdictKind
  }
  /** One sentence on the start, for lists. */
  readonly short: string
  readonly text: string
  readonly citations: readonly CitationRef[]
}

/** Something that has to be in place before the first day. */
export interface FirstDayFinding {
  readonly id: string
  readonly verdict: VerdictKind
  readonly modality: Modality
  readonly text: string
  readonly citation: CitationRef
  /** While it is open: why, and whom to ask. */
  readonly notes: readonly OpenNote[]
}

/** A duty of the Träger that this case brings with it. */
export type DutyFinding = FirstDayFinding & { readonly moment: Moment; readonly certainty: Certainty }

/** A statement that concerns this person, in the version of the day. */
export interface StatementFinding {
  readonly id: string
  readonly title: string
  readonly topic: Topic
  readonly text: string
  readonly certainty: Certainty
  readonly modality?: Modality
  readonly citation: CitationRef
  /** The qualification it is about, where it is about one. */
  readonly qualification?: number
  /** Offices to ask about what it leaves open. */
  readonly ask: readonly string[]
}

/** Which office is competent for a purpose. */
export interface AuthorityFinding {
  readonly purpose: string
  readonly verdict: 'known' | 'open' | 'none'
  readonly authority?: string
  readonly qualification: number
  readonly missing: readonly string[]
  readonly citations: readonly CitationRef[]
}

/** A day on which the law changes for this person. */
export interface UpcomingFinding {
  readonly on: LocalDate
  readonly affects: readonly string[]
  readonly notes: readonly OpenNote[]
}

/** The question to ask next, and why. */
export interface NextQuestion {
  readonly fact: string
  readonly qualification: number
  /** How many open verdicts and goals some answer would settle. */
  readonly settles: number
}

export type CountsAs = 'fachkraftstunden' | 'ergaenzungskraftstunden' | 'nichts' | 'offen'

export interface Assessment {
  readonly asOf: LocalDate
  readonly today: LocalDate
  readonly land: LandState
  readonly countsAs: CountsAs
  readonly best?: DeploymentFinding
  readonly deployments: readonly DeploymentFinding[]
  readonly language: LanguageFinding
  readonly beforeFirstDay: readonly FirstDayFinding[]
  /** For a Träger; empty for an applicant. */
  readonly duties: readonly DutyFinding[]
  readonly statements: readonly StatementFinding[]
  readonly authorities: readonly AuthorityFinding[]
  readonly upcoming: readonly UpcomingFinding[]
  readonly next?: NextQuestion
  readonly decision: string
}

/** Where the person wants to work, as far as it decides. */
export type LandState =
  | { readonly kind: 'nrw' }
  | { readonly kind: 'other'; readonly land: string }
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'unknown' }
