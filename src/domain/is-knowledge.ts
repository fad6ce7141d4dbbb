import type { Knowledge } from './knowledge.ts'

/** What every compiled knowledge base has. A file without one of them was built by an earlier version of the service. */
const KEYS = [
  'version',
  'facts',
  'sources',
  'authorities',
  'laender',
  'deployments',
  'obligations',
  'language',
  'statements',
  'values',
  'withdrawals',
  'texts',
] as const satisfies readonly (keyof Knowledge)[]

/** Compiled files are written by our own build; this catches the wrong file and one of another time. */
export function isKnowledge(value: unknown): value is Knowledge {
  return typeof value === 'object' && value !== null && KEYS.every((key) => key in value)
}
