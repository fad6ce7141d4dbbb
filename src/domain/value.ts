// Dated numbers: fees, limits, deadlines. Texts name them, so that a changed number is changed in one place.

import type { CitationRef, Review } from './citation.ts'
import type { LocalDate } from './date.ts'
import type { Certainty, Correction } from './rule.ts'

export const UNITS = [
  'euro',
  'euro_im_monat',
  'prozent',
  'tag',
  'werktag',
  'woche',
  'monat',
  'jahr',
  'stunde',
  'stunde_in_der_woche',
  'unterrichtseinheit',
  'punkt',
  'kind',
  'anzahl',
  'lebensjahr',
] as const
export type Unit = (typeof UNITS)[number]

/** A number the law or an office sets. */
export interface Value {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly certainty: Certainty
  readonly citation: CitationRef
  readonly versions: readonly ValueVersion[]
  readonly review: Review
  readonly corrections: readonly Correction[]
}

export interface ValueVersion {
  readonly from: LocalDate
  readonly occasion: string
  readonly amount: Amount
}

/** How much it is. `unknown` says that nobody knows, and is never read as zero. */
export type Amount =
  | { readonly kind: 'exact'; readonly amount: number }
  /** Without `most` there is no known upper end. */
  | { readonly kind: 'range'; readonly least: number; readonly most?: number }
  /** Another value times a factor. */
  | { readonly kind: 'share'; readonly of: string; readonly times: number }
  | { readonly kind: 'unknown'; readonly note: string }
