import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely } from 'kysely'
import { TransactionalSqliteDialect } from './sqlite-dialect.ts'
import { chooseSqliteDriver, type SqliteDriver, type SqliteDriverName } from './sqlite-driver.ts'
import type { SqliteHandle } from './sqlite-handle.ts'
import type { Tables } from './tables.ts'

/** An open SQLite database and the driver it runs on, for the log. */
export interface OpenedSqlite {
  readonly driver: SqliteDriverName
  readonly db: Kysely<Tables>
}

// The timeout first: switching to WAL already takes a lock. `full`: a plan whose saving was
// confirmed survives a power cut. `secure_delete`: what is deleted is overwritten, not only unlinked.
const SETTINGS = [
  'pragma busy_timeout = 5000',
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma secure_delete = on',
]

/**
 * Opens a SQLite file, creating it and its folder. Throws if no driver works here or if the file
 * cannot be opened or is no database. Run `migrate` before use.
 */
export function openSqlite(file: string): OpenedSqlite {
  const driver = chooseSqliteDriver()
  return {
    driver: driver.name,
    db: new Kysely({ dialect: new TransactionalSqliteDialect(open(driver, file)) }),
  }
}

function open(driver: SqliteDriver, file: string): SqliteHandle {
  let handle: SqliteHandle | undefined
  try {
    mkdirSync(dirname(file), { recursive: true })
    handle = driver.open(file)
    for (const setting of SETTINGS) handle.exec(setting)
    return handle
  } catch (error) {
    handle?.close()
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`cannot open the database ${file}: ${reason}`, { cause: error })
  }
}
