import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { chooseSqliteDriver } from '../../src/store/sqlite-driver.ts'

const here = createRequire(import.meta.url)
const installed = Number(process.versions['napi']) >= 10 ? 'better-sqlite3' : 'better-sqlite3-node20'

/** A machine on which only these modules can be loaded; it notes what was tried. */
function aMachine(napi: number, loadable: Readonly<Record<string, unknown>>) {
  const tried: string[] = []
  const require = (module: string) => {
    tried.push(module)
    if (!(module in loadable)) throw new Error(`Cannot find module '${module}'\nRequire stack: …`)
    return loadable[module]
  }
  return { tried, surroundings: { nodeVersion: `v-napi-${napi}`, napi, require } }
}

describe('chooseSqliteDriver', () => {
  it('finds a driver on the Node that runs this test', () => {
    const database = chooseSqliteDriver().open(':memory:')
    expect(database.prepare('select 40 + ? as answer').all([2])).toEqual([{ answer: 42 }])
    database.close()
  })

  it.each([
    [9, 'better-sqlite3-node20'],
    [10, 'better-sqlite3'],
    [137, 'better-sqlite3'],
  ])('with Node-API %i takes %s and tries no other', (napi, expected) => {
    const { tried, surroundings } = aMachine(napi, { [expected]: here(installed) })
    expect(chooseSqliteDriver(surroundings).name).toBe(expected)
    expect(tried).toEqual([expected])
  })

  it.each([
    [9, 'better-sqlite3-node20', 'C++ compiler'],
    [10, 'better-sqlite3', 'npm ci --include=optional'],
  ])(
    'with Node-API %i and no driver names %s and what to do, and never loads the misfit',
    (napi, missing, remedy) => {
      const { tried, surroundings } = aMachine(napi, {})
      const choose = () => chooseSqliteDriver(surroundings)
      expect(choose).toThrow(
        `No SQLite driver works on Node v-napi-${napi}; ${missing} is missing or does not load.`,
      )
      expect(choose).toThrow(`${missing}: Cannot find module '${missing}'\n`)
      expect(choose).toThrow(remedy)
      expect(new Set(tried)).toEqual(new Set([missing, 'node:sqlite']))
    },
  )

  it('passes over a driver whose native part does not load', () => {
    class Broken {
      constructor() {
        throw new Error('was compiled against a different Node.js version')
      }
    }
    const { surroundings } = aMachine(9, { 'better-sqlite3-node20': Broken, 'node:sqlite': {} })
    expect(() => chooseSqliteDriver(surroundings)).toThrow(
      /better-sqlite3-node20: was compiled against a different Node\.js version\n.*node:sqlite: this Node version has no usable node:sqlite/,
    )
  })

  it.skipIf(!hasNodeSqlite())('falls back to node:sqlite where Node has it', () => {
    const { surroundings } = aMachine(10, hasNodeSqlite() ? { 'node:sqlite': here('node:sqlite') } : {})
    const driver = chooseSqliteDriver(surroundings)
    expect(driver.name).toBe('node:sqlite')
    const database = driver.open(':memory:')
    database.exec('create table t (n integer)')
    const insert = database.prepare('insert into t values (?)')
    expect(insert.reader).toBe(false)
    expect(insert.run([7])).toMatchObject({ changes: 1 })
    const returning = database.prepare('delete from t returning n')
    expect(returning.reader).toBe(true)
    expect(returning.all([])).toEqual([expect.objectContaining({ n: 7 })])
    database.close()
  })
})

function hasNodeSqlite(): boolean {
  try {
    here('node:sqlite')
    return true
  } catch {
    return false
  }
}
