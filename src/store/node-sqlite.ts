import type { SqliteStatement } from 'kysely'
import type { SqliteHandle } from './sqlite-handle.ts'

// The parts of node:sqlite used here. Declared by hand: the types of Node 20 do not know it.
interface NodeStatement {
  columns(): readonly unknown[]
  all(...parameters: readonly unknown[]): unknown[]
  run(...parameters: readonly unknown[]): ReturnType<SqliteStatement['run']>
  iterate(...parameters: readonly unknown[]): IterableIterator<unknown>
}
interface NodeDatabase {
  exec(statements: string): void
  prepare(statement: string): NodeStatement
  close(): void
}
interface NodeSqlite {
  readonly DatabaseSync: new (file: string) => NodeDatabase
}

/**
 * Node's own SQLite in the shape Kysely expects. Needs Node 22.16 or later: before that a
 * statement could not say whether it returns rows.
 */
export function openNodeSqlite(module: unknown): (file: string) => SqliteHandle {
  if (!isNodeSqlite(module)) throw new TypeError('this Node version has no usable node:sqlite')
  return (file) => {
    const database = new module.DatabaseSync(file)
    return {
      exec: (statements) => database.exec(statements),
      prepare: (statement) => asKyselyStatement(database.prepare(statement)),
      close: () => database.close(),
    }
  }
}

function asKyselyStatement(statement: NodeStatement): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters),
    run: (parameters) => statement.run(...parameters),
    iterate: (parameters) => statement.iterate(...parameters),
  }
}

/** The type of a foreign module can only be claimed; the driver's trial proves what we use of it. */
function isNodeSqlite(module: unknown): module is NodeSqlite {
  return typeof module === 'object' && module !== null && 'DatabaseSync' in module
}
