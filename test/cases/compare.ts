// How an expectation is compared with a reply of POST /api/v1/assessment. Only what is stated is compared.

import type { AssessmentReply } from '../../src/http/contract/reply.ts'
import type { Expectation, ExpectedDeployment } from './case.ts'

type Entry = AssessmentReply['deployments'][number]
type Cited = Entry['citations'][number]

const BEST_FIRST = ['yes', 'open', 'no'] as const

/** What the reply has otherwise than expected, one sentence each; empty where it fits. */
export function differences(expected: Expectation, reply: AssessmentReply): readonly string[] {
  return [
    ...unequal('countsAs', expected.countsAs, reply.countsAs),
    ...(expected.deployments ?? []).flatMap((deployment) => deploymentDifferences(deployment, reply)),
    ...languageDifferences(expected.language ?? {}, reply.language),
    ...(expected.authorities ?? []).flatMap((authority) => authorityDifferences(authority, reply)),
    ...(expected.nextNotIn ?? [])
      .filter((fact) => reply.next?.fact === fact)
      .map((fact) => `next: asks ${fact}`),
  ]
}

/** A fact of the reply that must equal what is stated, if anything is. */
function unequal(name: string, expected: unknown, actual: unknown): readonly string[] {
  if (expected === undefined || expected === actual) return []
  return [`${name}: expected ${String(expected)}, is ${String(actual)}`]
}

/** The best verdict of the role and basis; hours and until may stand in any of the entries that have it. */
function deploymentDifferences(expected: ExpectedDeployment, reply: AssessmentReply): readonly string[] {
  const name = [expected.role, expected.basis].filter((part) => part !== undefined).join(', ')
  const entries = reply.deployments.filter(
    (entry) => entry.role === expected.role && rests(entry, expected.basis),
  )
  const best = BEST_FIRST.find((verdict) => entries.some((entry) => entry.verdict === verdict)) ?? 'no'
  if (best !== expected.verdict) return unequal(name, expected.verdict, best)
  const carrying = entries.filter(({ verdict }) => verdict === expected.verdict)
  const hours = (expected.hours ?? [])
    .filter((stated) => !carrying.some((entry) => entry.hours.some((actual) => includes(actual, stated))))
    .map((stated) => `${name}: no hours ${JSON.stringify(stated)}`)
  const { until } = expected
  const ends = until === undefined || carrying.some((entry) => entry.until && includes(entry.until, until))
  return ends ? hours : [...hours, `${name}: no end ${JSON.stringify(until)}`]
}

function includes(actual: object, stated: object): boolean {
  const values = new Map<string, unknown>(Object.entries(actual))
  return Object.entries(stated).every(([key, value]) => values.get(key) === value)
}

/** Whether an entry cites the § (and Abs.) of a basis such as "PersVO § 13 Abs. 6". */
function rests({ citations, conditions, failed }: Entry, basis: string | undefined): boolean {
  if (basis === undefined) return true
  const wanted = place(basis.replace('PersVO ', ''))
  const cited = [...citations, ...[...conditions, ...failed].map(({ citation }) => citation)]
  return cited.some((citation) => fits(citation, wanted))
}

interface Place {
  readonly section: string | undefined
  readonly paragraph: string | undefined
}

/** Reads `§ N[ Abs. M]` at the beginning of a pinpoint. */
function place(pinpoint: string): Place {
  const [, section, paragraph] = /^§ (\d+[a-z]?)(?: Abs\. (\d+[a-z]?))?(?![\da-z])/.exec(pinpoint) ?? []
  return { section, paragraph }
}

function fits(citation: Cited, wanted: Place): boolean {
  if (typeof citation === 'string') throw new TypeError('cases are compared with citations in full')
  if (citation.source !== 'persvo-nrw-2024') return false
  const { section, paragraph } = place(citation.pinpoint)
  return section === wanted.section && (wanted.paragraph === undefined || paragraph === wanted.paragraph)
}

function languageDifferences(
  expected: NonNullable<Expectation['language']>,
  { applies, atStart, later }: AssessmentReply['language'],
): readonly string[] {
  return [
    ...unequal('language.applies', expected.applies, applies),
    ...unequal('language.atStart', expected.atStart, atStart?.verdict),
    ...unequal('language.later', expected.later, later?.verdict),
    ...unequal('language.laterBy', expected.laterBy, later?.by),
  ]
}

/** Any entry of the purpose may match; a purpose that is not listed counts as none. */
function authorityDifferences(
  expected: NonNullable<Expectation['authorities']>[number],
  { authorities }: AssessmentReply,
): readonly string[] {
  const entries = authorities.filter(({ purpose }) => purpose === expected.purpose)
  const listed: readonly object[] = entries.length > 0 ? entries : [{ ...expected, verdict: 'none' }]
  if (listed.some((entry) => includes(entry, expected))) return []
  const actual = entries.map(({ verdict, authority }) => authority ?? verdict).join(', ') || 'none'
  const wanted = expected.authority ?? expected.verdict
  return [`authority for ${expected.purpose}: expected ${wanted}, is ${actual}`]
}
