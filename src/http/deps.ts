import type { Child } from 'hono/jsx'
import type { LocalDate } from '../domain/date.ts'
import type { Rulebook } from '../rules/rulebook.ts'
import type { PlanStore } from '../store/port.ts'

/** What the edge needs from an entry. Clocks come from here and from nowhere else. */
export interface HttpDeps {
  /** The knowledge in use; may be another one after a reload. */
  readonly rulebook: () => Rulebook
  readonly today: () => LocalDate
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Keeps saved plans; absent on a runtime that has no store: then there are no plan routes. */
  readonly store?: PlanStore
  /** Requests a minute and address; 0: no limit. */
  readonly rateLimitPerMinute: number
  /** The caller's address, for the limit only; never stored, never logged. */
  readonly clientAddress: (env: unknown) => string
  readonly log: (line: LogLine) => void
  /** True where KITAWEG_TODAY fixes the date. */
  readonly todayIsFixed: boolean
  /** What the editors' preview adds to the pages. The entries of the service never set it. */
  readonly preview?: Preview
}

/** The pages as an editor sees them before anybody else does. */
export interface Preview {
  /** The Stichtag of every page; undefined: the usual one. */
  readonly asOf: () => LocalDate | undefined
  /** A bar at the head of every page. */
  readonly bar: (page: PreviewedPage) => Child
}

/** What the bar has to know of the page it stands on. */
export interface PreviewedPage {
  /** Ids of the rules the page speaks of. */
  readonly rules: readonly string[]
  /** Where the page can be fetched again; absent where it answers a form. */
  readonly path?: string
  /** The answers so far, as hidden fields. */
  readonly carried: Child
}

/** One request in the log: no message, no fact, no decision, no address. */
export interface LogLine {
  readonly requestId: string
  readonly method: string
  /** The route's pattern, never the path with ids. */
  readonly route: string
  readonly status: number
  readonly ms: number
}
