import type { LocalDate } from '../../domain/date.ts'
import { strict } from './strict.ts'
import { day, text } from './words.ts'

/** Why a fact may stand in angaben.yaml although no rule tests it. */
export interface Exemption {
  readonly reason: string
  readonly on: LocalDate
}

/** One entry of ausnahmen.yaml; the key above it is the fact. */
export const exemptionSchema = strict({ grund: text, am: day }).transform(
  (raw) => ({ reason: raw.grund, on: raw.am }) satisfies Exemption,
)
