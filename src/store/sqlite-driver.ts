import { createRequire } from 'node:module'
import { openNodeSqlite } from './node-sqlite.ts'
import type { SqliteHandle } from './sqlite-handle.ts'

/** A driver that was seen to work in this process. */
export interface SqliteDriver {
  readonly name: SqliteDriverName
  readonly open: (file: string) => SqliteHandle
}

/** The drivers by the names of their modules. */
export type SqliteDriverName = 'better-sqlite3' | 'better-sqlite3-node20' | 'node:sqlite'

/** What the choice depends on; given by tests, else taken from the process. */
export interface DriverSurroundings {
  readonly nodeVersion: string
  /** Version of Node-API, `process.versions.napi`. */
  readonly napi: number
  readonly require: (module: string) => unknown
}

const HERE: DriverSurroundings = {
  nodeVersion: process.version,
  napi: Number(process.versions['napi']),
  require: createRequire(import.meta.url),
}

/**
 * Chooses the SQLite driver for this Node. No better-sqlite3 runs on Node 20, 22 and 24: 13.x
 * crashes below Node-API 10 (Node 22.14), 12.x aborts from Node 24.19 on. So only the one that
 * fits is ever loaded, then Node's own; the misfit is never tried, because it takes the process
 * down instead of throwing.
 */
export function chooseSqliteDriver(here: DriverSurroundings = HERE): SqliteDriver {
  const fitting = here.napi >= 10 ? 'better-sqlite3' : 'better-sqlite3-node20'
  const failures: string[] = []
  for (const name of [fitting, 'node:sqlite'] as const) {
    try {
      return working(name, here)
    } catch (error) {
      failures.push(`${name}: ${firstLine(error)}`)
    }
  }
  throw new Error(
    [
      `No SQLite driver works on Node ${here.nodeVersion}; ${fitting} is missing or does not load.`,
      ...failures.map((failure) => `  ${failure}`),
      remedy(fitting),
    ].join('\n'),
  )
}

/** Loads a driver and tries it: the native part is loaded only when a database is opened. */
function working(name: SqliteDriverName, here: DriverSurroundings): SqliteDriver {
  const module = here.require(name)
  const driver: SqliteDriver = {
    name,
    open: name === 'node:sqlite' ? openNodeSqlite(module) : openBetterSqlite(module),
  }
  const trial = driver.open(':memory:')
  trial.prepare('select 1').all([])
  trial.close()
  return driver
}

function openBetterSqlite(module: unknown): (file: string) => SqliteHandle {
  if (!isDatabaseClass(module)) throw new TypeError('the module exports no database class')
  return (file) => new module(file)
}

/** The type of a foreign module can only be claimed; the trial above proves what we use of it. */
function isDatabaseClass(module: unknown): module is new (file: string) => SqliteHandle {
  return typeof module === 'function'
}

function remedy(fitting: SqliteDriverName): string {
  return fitting === 'better-sqlite3'
    ? 'Run `npm ci --include=optional` with this Node version; it needs no compiler.'
    : 'Install Python 3, make and a C++ compiler and run `npm ci` again with this Node version, or use Node 22.14 or later, where nothing has to be compiled.'
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n')[0] ?? text
}
