import type { CitationRef, Review } from './citation.ts'
import type { LocalDate, Period } from './date.ts'
import type { FactLevel, FactValue } from './fact.ts'

/** How sure we are of a statement, surest first. `belegt`: primary text; `ausgelegt`: reasoned reading; `ungeklaert`: conflict or gap. */
export const CERTAINTIES = ['belegt', 'ausgelegt', 'ungeklaert'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** How binding a requirement is. No rendering may harden a "soll". */
export const MODALITIES = ['muss', 'soll', 'kann', 'empfohlen'] as const
export type Modality = (typeof MODALITIES)[number]

/** Why a verdict is neither yes nor no. */
export const OPEN_REASONS = [
  'other_land',
  'fact_missing',
  'authority_decides',
  'wording_not_available',
  'sources_conflict',
  'no_version_in_force',
  'review_overdue',
] as const
export type OpenReason = (typeof OPEN_REASONS)[number]

/** Reasons that lie in the law itself and are written down with a condition. */
export type InherentReason = Extract<
  OpenReason,
  'authority_decides' | 'wording_not_available' | 'sources_conflict'
>

export type VerdictKind = 'yes' | 'no' | 'open'

/** Roles in the order the contract lists them; the order decides ties. */
export const ROLES = [
  'sozialpaedagogische_fachkraft',
  'weitere_fachkraft',
  'kraft_auf_fachkraftstunden',
  'auszubildende',
  'studierende',
  'ergaenzungskraft',
  'im_anerkennungsverfahren',
  'externenpruefung',
  'profilrelevante_kraft',
  'leitung',
  'gruppenleitung',
] as const
export type Role = (typeof ROLES)[number]

/** Kinds of hours on the minimum staff, highest first. */
export const HOUR_KINDS = ['fachkraftstunden', 'ergaenzungskraftstunden'] as const
export type HourKind = (typeof HOUR_KINDS)[number]

export const SHARES = ['1', '1/2', '1/3', '2/3'] as const
export type Share = (typeof SHARES)[number]

export interface Hours {
  readonly kind: HourKind
  readonly share: Share
  readonly certainty: Certainty
}

export type TestOperator = 'is' | 'in' | 'atLeast' | 'atMost' | 'contains'

/** One test of one fact against a literal. */
export interface Test {
  readonly kind: 'test'
  readonly fact: string
  readonly operator: TestOperator
  readonly value: FactValue
  readonly citation: CitationRef
  readonly certainty?: Certainty
  /** "in der Regel" or unseen wording: failing this test leaves the matter open instead of settling it. */
  readonly asRule?: { readonly reason: InherentReason; readonly note: string }
  /**
   * An absent fact has a reading of its own: the test passes, or stays open whatever the answers could be.
   * Only where an interpretation page says so.
   */
  readonly whenAbsent?: 'met' | 'open'
}

/** The closed set of condition forms. A seventh needs a decision record. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition; readonly citation?: CitationRef }
  | Test
  | { readonly kind: 'rule'; readonly rules: readonly string[]; readonly citation: CitationRef }
  | {
      readonly kind: 'authority'
      readonly reason: InherentReason
      readonly note: string
      readonly citation: CitationRef
    }

/** The text of a rule from a day on. It ends where the next version starts. */
export interface RuleVersion {
  readonly from: LocalDate
  readonly occasion: string
  readonly effect: RuleEffect
}

/** What holds in a version: a condition, or the repeal of the rule. */
export type RuleEffect =
  | { readonly kind: 'condition'; readonly condition: Condition; readonly consequence: string }
  | { readonly kind: 'repealed'; readonly citation: CitationRef; readonly note: string }

/** A requirement no fact covers: shown with the verdict, never tested. */
export interface ShownCondition {
  readonly id: string
  readonly text: string
  readonly modality: Modality
  readonly citation: CitationRef
  /** Shown only where this is not excluded. */
  readonly when?: Condition
  /** Said to a Träger only: it is about the Kita, not about the person. */
  readonly forEmployerOnly?: true
}

interface RuleBase {
  readonly id: string
  readonly title: string
  readonly level: FactLevel
  readonly citation: CitationRef
  readonly certainty: Certainty
  readonly versions: readonly RuleVersion[]
  readonly review: Review
  readonly interpretations: readonly string[]
  readonly corrections: readonly Correction[]
  /** Whom to ask about what it leaves open, where that is not who is asked about its source. */
  readonly ask: readonly string[]
}

/** What an editor mended without a change of the law, for the public changelog. */
export interface Correction {
  readonly on: LocalDate
  readonly what: string
}

/** A deployment (Einsatz): a role on hours. */
export interface Deployment extends RuleBase {
  readonly kind: 'deployment'
  readonly order: number
  readonly role: Role
  readonly hours: readonly Hours[]
  readonly maxDuration?: { readonly period: Period; readonly citation: CitationRef }
  /** The stage during which the hours hold, e.g. `ausbildungsjahr 2`. */
  readonly during?: { readonly fact: string; readonly value: FactValue }
  readonly conditions: readonly ShownCondition[]
  /** Shown only to who has this `ziel`; never part of a decision. */
  readonly onlyForGoal?: string
}

/** A rule other rules build on: the anabin result, the field of study. */
export interface Premise extends RuleBase {
  readonly kind: 'premise'
}

/** Which office is competent for a purpose, for whom, and how it is found. */
export interface Competence extends RuleBase {
  readonly kind: 'competence'
  readonly purpose: string
  readonly finds:
    | { readonly by: 'fixed'; readonly authority: string }
    | { readonly by: 'country'; readonly table: string }
    | {
        readonly by: 'district'
        readonly table: 'bezirksregierung' | 'landesjugendamt'
        readonly of: DistrictPath
      }
}

/** Whose district decides. `residence_else_workplace`: the residence, and for people living outside NRW the place of work. */
export type DistrictPath = 'residence_else_workplace_if_outside' | 'workplace_else_residence'

/** When an obligation falls due: before the first day, or while the person is deployed. */
export const MOMENTS = ['before-first-day', 'during-deployment'] as const
export type Moment = (typeof MOMENTS)[number]

/** Something to be done or present before the first day, or a duty of the Träger. */
export interface Obligation extends RuleBase {
  readonly kind: 'obligation'
  /** Duties of the Träger are told to the Träger; what is due before the first day, to everybody. */
  readonly bearer: 'person' | 'employer'
  readonly moment: Moment
  readonly modality: Modality
  readonly text: string
  /** The condition says who is concerned; this one says whether it is met. */
  readonly met?: Condition
  /** Versions that say anew what meets it, in ascending order. */
  readonly metFrom?: readonly Fulfilment[]
}

/** What meets an obligation from a day on. */
export interface Fulfilment {
  readonly from: LocalDate
  readonly met: Condition
}

export type Rule = Deployment | Premise | Competence | Obligation

/** An editor's example: a small situation and the verdict the rule must reach. */
export interface RuleExample {
  readonly name: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly asOf?: LocalDate
  readonly outcome: VerdictKind
  readonly reason?: OpenReason
  readonly missing?: readonly string[]
}
