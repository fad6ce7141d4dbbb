import type { CitationRef, Review, Source } from './citation.ts'
import type { LocalDate, Period } from './date.ts'
import type { FactDefinition } from './fact.ts'
import type { Certainty, Competence, Correction, Deployment, Modality, Obligation, Premise } from './rule.ts'
import type { Said, Statement, StatementVersion } from './statement.ts'
import type { Value } from './value.ts'
import type { Withdrawal } from './withdrawal.ts'

/** An office a person, a Träger or another office turns to. */
export interface Authority {
  readonly id: string
  readonly name: string
  readonly remit: string
  readonly address?: string
  readonly phone?: string
  readonly email?: string
  readonly url: string
  readonly citation: CitationRef
  readonly review: Review
  /** The day from which the office, or this task of it, is no longer certain to exist. */
  readonly ends?: { readonly from: LocalDate; readonly note: string; readonly citation: CitationRef }
}

/** What a country table says about one country: an office, none needed, or not proven. Never a default. */
export type CountryEntry =
  | { readonly kind: 'known'; readonly authority: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'none' }

/** A Kreis or kreisfreie Stadt in NRW with its two authorities. */
export interface District {
  readonly id: string
  readonly name: string
  readonly bezirksregierung: string
  readonly landesjugendamt: string
}

/** One of the 16 Länder, with the office to turn to outside NRW. */
export interface Land {
  readonly id: string
  readonly name: string
  readonly office: string
  readonly url?: string
  readonly certainty: Certainty
  readonly citation: CitationRef
  readonly review: Review
  /** German for the recognition as Erzieherin; without a level none is proven. */
  readonly language: Said & { readonly level?: string }
  /** Who counts on the staff while in training: 2019, 2025, and what is known of the time after. */
  readonly training: readonly StatementVersion[]
  /** What else is known of the procedure and of money there. */
  readonly notes: readonly LandNote[]
}

/** One more thing known of a Land: fees, documents, partial access. Its text may hold values. */
export interface LandNote extends Said {
  readonly title: string
}

/** The language requirement of § 2 Abs. 5 PersVO with its two clocks. */
export interface LanguageVersion {
  readonly from: LocalDate
  readonly occasion: string
  readonly atStart: { readonly level: string; readonly modality: Modality; readonly citation: CitationRef }
  readonly later: {
    readonly level: string
    readonly modality: Modality
    readonly after: Period
    readonly citation: CitationRef
  }
  /** Who is not concerned: whoever says so (`ja`), or whose first day lies before `before`. */
  readonly exempt: { readonly fact: string; readonly before: LocalDate; readonly citation: CitationRef }
  /** Values of `abschluss_art` whose holders may or may not be covered. */
  readonly unclearFor: {
    readonly kinds: readonly string[]
    readonly roles: readonly string[]
    readonly citation: CitationRef
  }
  /** One sentence, for lists. */
  readonly short?: string
  readonly text: string
}

export interface LanguageRule {
  readonly id: string
  readonly title: string
  readonly certainty: Certainty
  readonly versions: readonly LanguageVersion[]
  readonly review: Review
  readonly corrections: readonly Correction[]
}

/** How an unclear norm is read: question, decision, what would change it. */
export interface Interpretation {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly decision: string
  readonly certainty: Certainty
  readonly date: LocalDate
  readonly citations: readonly CitationRef[]
  /** Whom to ask, where that is not who is asked about its first source. */
  readonly ask: readonly string[]
  readonly body: string
  readonly review: Review
}

/** Everything the service knows. An argument everywhere, so a test can pass a world with two rules. */
export interface Knowledge {
  /** `sha256:` of the content. */
  readonly version: string
  /** The oldest review among the rules: nothing here was read longer ago. */
  readonly reviewed: LocalDate
  /** True when every rule is signed by a named person. */
  readonly released: boolean
  readonly facts: readonly FactDefinition[]
  readonly sources: Readonly<Record<string, Source>>
  readonly authorities: Readonly<Record<string, Authority>>
  readonly countryTables: Readonly<Record<string, Readonly<Record<string, CountryEntry>>>>
  readonly districts: Readonly<Record<string, District>>
  readonly laender: Readonly<Record<string, Land>>
  readonly deployments: readonly Deployment[]
  readonly premises: readonly Premise[]
  readonly competences: readonly Competence[]
  readonly obligations: readonly Obligation[]
  readonly language: LanguageRule
  readonly interpretations: Readonly<Record<string, Interpretation>>
  readonly statements: readonly Statement[]
  readonly values: Readonly<Record<string, Value>>
  /** What is taken back, by the id of the rule, statement, office … it reaches. */
  readonly withdrawals: Readonly<Record<string, Withdrawal>>
  /** Sentences people read about their situation, by key and locale tag. */
  readonly texts: Readonly<Record<string, string>>
}
