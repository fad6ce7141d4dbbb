// The decision hash: equal at every entrance for the same facts on the same day under the same law.

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { DeploymentFinding, LanguageFinding } from '../domain/assessment.ts'
import type { LocalDate } from '../domain/date.ts'
import { type FactRecord, isKnown, type Ledger } from '../domain/fact.ts'
import type { FactId } from '../generated/ids.ts'
import type { Rulebook } from './rulebook.ts'

/** Facts the language rule reads without a condition of its own. */
const CLOCK_FACTS: readonly string[] = [
  'deutsch',
  'start_datum',
  'taetigkeitsantritt',
  'einsatz_13_seit',
  'kita_einsatz_vor_2024_12_06',
] satisfies FactId[]

export interface Decided {
  readonly asOf: LocalDate
  readonly ledger: Ledger
  readonly deployments: readonly DeploymentFinding[]
  readonly language: LanguageFinding
}

/**
 * `sha256` (hex) over `asOf`, the knowledge version, the verdicts of the law and the facts a rule read.
 * Never over locale, audience, today or ziel. "unbekannt" counts as absent.
 */
export function decisionHash(rulebook: Rulebook, decided: Decided): string {
  const verdicts = decided.deployments
    .filter(({ deployment }) => deployment.onlyForGoal === undefined)
    .map(({ deployment, qualification, inLaw }) => `${deployment.id}#${qualification}=${inLaw}`)
    .sort()
  const { appliesInLaw, atStart, later } = decided.language
  const content = JSON.stringify([
    decided.asOf,
    rulebook.knowledge.version,
    verdicts,
    appliesInLaw === 'no' ? ['no'] : [appliesInLaw, atStart?.verdict, later?.verdict, later?.by],
    factsRead(rulebook, decided.ledger.person),
    decided.ledger.qualifications.map((record) => factsRead(rulebook, record)),
  ])
  return bytesToHex(sha256(utf8ToBytes(content)))
}

function factsRead(rulebook: Rulebook, record: FactRecord): readonly (readonly [string, string])[] {
  return Object.entries(record)
    .filter(([fact, value]) => isKnown(value) && (rulebook.readFacts.has(fact) || CLOCK_FACTS.includes(fact)))
    .map(([fact, value]): readonly [string, string] => [
      fact,
      Array.isArray(value) ? [...value].sort().join(',') : String(value),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
