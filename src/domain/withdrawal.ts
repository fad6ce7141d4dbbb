import type { LocalDate } from './date.ts'

/** An entry taken back at once (Sperre): what it decided is open until somebody has looked at it. */
export interface Withdrawal {
  /** The entry that was taken back: a rule, a statement, a source … */
  readonly entry: string
  readonly since: LocalDate
  readonly reason: string
  /** Whom to ask meanwhile: an office. */
  readonly office: string
}
