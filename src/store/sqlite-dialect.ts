import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import type { SqliteHandle } from './sqlite-handle.ts'

/**
 * Kysely's SQLite dialect with two corrections. Migrations run in a transaction (SQLite can roll
 * back DDL, Kysely assumes otherwise), so a failed one leaves nothing behind. Transactions take
 * the write lock at once: of two processes that start together, one waits instead of failing.
 */
export class TransactionalSqliteDialect extends SqliteDialect {
  readonly #database: SqliteHandle

  constructor(database: SqliteHandle) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver({ database: this.#database })
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
