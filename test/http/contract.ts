// The vocabulary of the public contract, as its own test data: renaming or removing a word breaks clients.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const contractFact = z.strictObject({
  type: z.enum(['enum', 'yes_no', 'number', 'integer', 'date', 'set', 'country', 'enum_ref']),
  ordered: z.literal(true).optional(),
  values: z.array(z.string()).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
})

const contractFacts = z.strictObject({
  person: z.record(z.string(), contractFact),
  qualification: z.record(z.string(), contractFact),
})

export interface ContractFact extends z.infer<typeof contractFact> {
  readonly id: string
  readonly level: 'person' | 'qualification'
}

/** Every fact of the contract. Where it refers to the Kreise, their ids are its values. */
export function readContractFacts(): readonly ContractFact[] {
  const text = readFileSync(join(import.meta.dirname, 'contract-facts.json'), 'utf8')
  const levels = contractFacts.parse(JSON.parse(text))
  return (['person', 'qualification'] as const).flatMap((level) =>
    Object.entries(levels[level]).map(([id, fact]) => ({ id, level, ...fact })),
  )
}

/** The words a contract fact may be, beside "unbekannt"; none for numbers and days. */
export function wordsOf({ type, values }: ContractFact): readonly string[] | undefined {
  return type === 'yes_no' ? ['ja', 'nein'] : values
}
