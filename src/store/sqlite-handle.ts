import type { SqliteDatabase } from 'kysely'

/** An open SQLite database, as far as all drivers agree. */
export interface SqliteHandle extends SqliteDatabase {
  exec(statements: string): unknown
}
