import type { Withdrawal } from '../../domain/withdrawal.ts'
import { strict } from './strict.ts'
import { day, known, text } from './words.ts'

/** One entry of sperren.yaml; the key above it names the entry taken back. */
export const withdrawalSchema = strict({ seit: day, grund: text, stelle: known('behoerde') }).transform(
  (raw) => ({ since: raw.seit, reason: raw.grund, office: raw.stelle }) satisfies Omit<Withdrawal, 'entry'>,
)
