// Which facts a reader can be asked for.

import type { LocalDate } from '../domain/date.ts'
import type { FactRef, Ledger, WhoKnows } from '../domain/fact.ts'
import { verdictOf } from './diagram.ts'
import type { Rulebook } from './rulebook.ts'
import { reader, readFact } from './scope.ts'

export type Audience = 'applicant' | 'employer'

const READER: Readonly<Record<Audience, WhoKnows>> = { applicant: 'person', employer: 'traeger' }

export interface Asking {
  readonly ledger: Ledger
  readonly asOf: LocalDate
  readonly audience: Audience
}

/**
 * Whether this reader can still be asked: the fact is absent (not "unbekannt"), the reader can know
 * it, and no rule has made it needless (the ZAB evaluation once anabin is met).
 */
export function isAskable(rulebook: Rulebook, { ledger, asOf, audience }: Asking, ref: FactRef): boolean {
  const definition = rulebook.define(ref.fact)
  if (readFact(ledger, ref, rulebook) !== undefined) return false
  if (!definition.whoKnows.includes(READER[audience])) return false
  return (
    definition.notAskedOnceMet === undefined ||
    !isMet(rulebook, definition.notAskedOnceMet, ledger, asOf, ref.qualification)
  )
}

function isMet(
  rulebook: Rulebook,
  id: string,
  ledger: Ledger,
  asOf: LocalDate,
  qualification: number,
): boolean {
  const premise = rulebook.knowledge.premises.find((candidate) => candidate.id === id)
  const effect = premise && rulebook.effectOf(premise, asOf, ledger.qualifications.length)
  return (
    effect?.kind === 'condition' &&
    effect.diagram !== undefined &&
    verdictOf(effect.diagram, reader(ledger, qualification, rulebook)) === 'yes'
  )
}
