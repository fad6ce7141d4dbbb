// Statements: what holds besides the rules, in dated versions. They are selected and shown, never computed with.

import type { CitationRef, Review } from './citation.ts'
import type { LocalDate } from './date.ts'
import type { FactLevel } from './fact.ts'
import type { Certainty, Condition, Correction, Modality } from './rule.ts'
import type { Topic } from './topic.ts'

/** A statement (Hinweis) on a topic of the contract. */
export interface Statement {
  readonly id: string
  readonly title: string
  readonly topic: Topic
  readonly level: FactLevel
  /** Who reads it; absent: everybody. */
  readonly audience?: 'applicant' | 'employer'
  /** There to be looked up, said in no assessment. */
  readonly lookUpOnly?: true
  readonly versions: readonly StatementVersion[]
  readonly interpretations: readonly string[]
  /** Whom to ask about what it leaves open, where that is not who is asked about its source. */
  readonly ask: readonly string[]
  readonly review: Review
  readonly corrections: readonly Correction[]
}

/** What is said from a day on. It ends where the next version starts. */
export interface StatementVersion {
  readonly from: LocalDate
  readonly occasion: string
  readonly content: StatementContent
}

/** A text with what carries it, or the end of the statement. */
export type StatementContent =
  | {
      readonly kind: 'said'
      /** May hold values: `{wert:id}`. */
      readonly text: string
      readonly certainty: Certainty
      readonly citation: CitationRef
      readonly modality?: Modality
      /** For whom it is said; absent: for everybody. */
      readonly when?: Condition
    }
  | { readonly kind: 'ended'; readonly citation: CitationRef; readonly note: string }

/** A text with how certain it is and what carries it. */
export interface Said {
  readonly text: string
  readonly certainty: Certainty
  readonly citation: CitationRef
}

/** What a version tells its reader; of an end, its note: nobody knows what follows. */
export function saidIn(content: StatementContent): Said {
  if (content.kind === 'said') return content
  return { text: content.note, certainty: 'ungeklaert', citation: content.citation }
}
