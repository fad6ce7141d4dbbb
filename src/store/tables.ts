import type { ColumnType } from 'kysely'

/** The tables as Kysely sees them, the same on SQLite, D1 and PostgreSQL. */
export interface Tables {
  readonly saved_plan: SavedPlanTable
}

interface SavedPlanTable {
  readonly id: string
  readonly ciphertext: string
  readonly iv: string
  /** Epoch milliseconds. PostgreSQL's driver hands a bigint out as text. */
  readonly expires: ColumnType<number | string, number, number>
  readonly delete_token_hash: string
}
