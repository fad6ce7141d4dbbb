// Facts (Angaben): what the service may know about a person. Vocabulary: knowledge/angaben.yaml.

/** "I was asked and I do not know": a legal answer to every question. */
export const UNKNOWN = 'unbekannt'

export type FactType = 'enum' | 'yes_no' | 'number' | 'integer' | 'date' | 'set' | 'country' | 'district'
export type FactLevel = 'person' | 'qualification'
export type Effort = 'sofort' | 'papier' | 'nachschlagen' | 'dritte'
export type WhoKnows = 'person' | 'traeger' | 'behoerde' | 'beratung'

/** A value a person may give: a word of the vocabulary, a number, a day, a set of words. */
export type FactValue = string | number | readonly string[]

/** The facts of one level. A key that is absent was not asked yet. */
export type FactRecord = Readonly<Record<string, FactValue>>

/**
 * All facts about one person. `qualifications[0]` is the one that stands flat in the request;
 * each further one is a degree or training of its own with its own procedure.
 */
export interface Ledger {
  readonly person: FactRecord
  readonly qualifications: readonly FactRecord[]
}

/** One fact we may ask for, with everything a reader needs to answer it. Texts are German. */
export interface FactDefinition {
  readonly id: string
  readonly level: FactLevel
  readonly type: FactType
  readonly ordered: boolean
  /** Words of the vocabulary in order, each with its label; empty for numbers and dates. */
  readonly values: readonly { readonly value: string; readonly label: string }[]
  readonly min?: number
  readonly max?: number
  readonly unit?: string
  /** Short name, for lists and for rules read aloud. */
  readonly label: string
  readonly question: string
  /** The same question to an employer; absent where it reads the same. */
  readonly questionEmployer?: string
  readonly help: string
  /** Why we ask. */
  readonly why: string
  readonly howToFindOut: string
  readonly whoKnows: readonly WhoKnows[]
  readonly effort: Effort
  /** Values that are not the end of the matter: whoever has them can still reach the value a rule wants. */
  readonly notYet: readonly string[]
  /** Values nobody can still come to have, such as an approval under repealed law. */
  readonly outOfReach: readonly string[]
  /** True where a person can still reach a higher number or another answer by an effort of her own. */
  readonly reachable: boolean
  /** Never asked once this rule is met for the same qualification. */
  readonly notAskedOnceMet?: string
}

/** Names one fact of one qualification; person facts name qualification 0. */
export interface FactRef {
  readonly fact: string
  readonly qualification: number
}

/** True if the fact is given and is a real answer, not "unbekannt". */
export function isKnown(value: FactValue | undefined): value is FactValue {
  return value !== undefined && value !== UNKNOWN
}
