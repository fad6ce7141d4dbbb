import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Migration, sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { kyselyPlanStore } from '../../src/store/kysely-plan-store.ts'
import { memoryPlanStore } from '../../src/store/memory.ts'
import { migrate } from '../../src/store/migrate.ts'
import { savedPlans } from '../../src/store/migrations/0001-saved-plans.ts'
import type { PlanStore } from '../../src/store/port.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { aPlan, describePlanStore, NOW } from './plan-store.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'kitaweg-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
/** A file that does not exist yet, in a folder that does not exist yet. */
const newFile = () => join(folder, String(++files), 'kitaweg.sqlite')

async function openStore(file: string): Promise<PlanStore> {
  const { db } = openSqlite(file)
  await migrate(db)
  return kyselyPlanStore(db)
}

describePlanStore('SQLite', () => openStore(newFile()))
describePlanStore('memory', async () => memoryPlanStore())

describe('SQLite', () => {
  it('keeps plans when the file is closed and opened again', async () => {
    const file = newFile()
    const before = await openStore(file)
    await before.save(aPlan())
    await before.save(aPlan({ id: 'plan-2' }))
    await before.delete({ id: 'plan-2', deleteTokenHash: 'hash-1' })
    await before.close()

    const after = await openStore(file)
    expect(await after.find('plan-1', NOW)).toMatchObject({ ciphertext: 'Y2lwaGVydGV4dA' })
    expect(await after.find('plan-2', NOW)).toBe('not-found')
    await after.close()
  })

  it('shows one connection what another has saved', async () => {
    const file = newFile()
    const [one, other] = [await openStore(file), await openStore(file)]
    await one.save(aPlan())
    expect(await other.save(aPlan())).toBe('id-taken')
    expect(await other.delete({ id: 'plan-1', deleteTokenHash: 'hash-1' })).toBe('deleted')
    expect(await one.find('plan-1', NOW)).toBe('not-found')
    await one.close()
    await other.close()
  })

  it('leaves nothing of a deleted plan in its files', async () => {
    const file = newFile()
    const store = await openStore(file)
    await store.save(aPlan({ ciphertext: 'VERYPECULIARTEXT'.repeat(4_000) }))
    await store.delete({ id: 'plan-1', deleteTokenHash: 'hash-1' })
    await store.close()
    expect(readFileSync(file).includes('VERYPECULIARTEXT')).toBe(false)
  })

  it('writes ahead, waits for locks and confirms only what is on the disk', async () => {
    const { db } = openSqlite(newFile())
    const pragma = async (name: string) => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)
      return Object.values(rows[0] ?? {})[0]
    }
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('busy_timeout')).toBe(5000)
    expect(await pragma('synchronous')).toBe(2)
    await db.destroy()
  })

  it('names the file that is no database', () => {
    const file = join(folder, 'letter.sqlite')
    writeFileSync(file, 'Sehr geehrte Damen und Herren, '.repeat(100))
    expect(() => openSqlite(file)).toThrow(`cannot open the database ${file}: file is not a database`)
  })
})

describe('migrate', () => {
  it('runs every migration once', async () => {
    const file = newFile()
    const { db } = openSqlite(file)
    expect(await migrate(db)).toEqual(['0001-saved-plans'])
    expect(await migrate(db)).toEqual([])
    await db.destroy()

    const again = openSqlite(file)
    expect(await migrate(again.db)).toEqual([])
    await again.db.destroy()
  })

  it('leaves nothing behind of a migration that fails, and names it', async () => {
    const { db } = openSqlite(newFile())
    const broken: Migration = {
      up: async (target) => {
        await target.schema.createTable('half').addColumn('id', 'text').execute()
        await sql`insert into nowhere values (1)`.execute(target)
      },
    }
    const run = migrate(db, { '0001-saved-plans': savedPlans, '0002-broken': broken })
    await expect(run).rejects.toThrow('migration 0002-broken failed: no such table: nowhere')
    const tables = await db.introspection.getTables()
    expect(tables.map((table) => table.name)).toEqual([])
    expect(await migrate(db)).toEqual(['0001-saved-plans'])
    await db.destroy()
  })

  it('refuses a database of a newer release', async () => {
    const { db } = openSqlite(newFile())
    const later: Migration = { up: async () => {} }
    await migrate(db, { '0001-saved-plans': savedPlans, '0002-later': later })
    await expect(migrate(db)).rejects.toThrow('previously executed migration 0002-later is missing')
    await db.destroy()
  })

  it('is what a plan store needs: without it ping is down', async () => {
    const { db } = openSqlite(newFile())
    expect(await kyselyPlanStore(db).ping()).toEqual({
      kind: 'down',
      because: 'no such table: saved_plan',
    })
    await db.destroy()
  })
})

describe('memoryPlanStore', () => {
  it('is full at its limit, until something expires or is deleted', async () => {
    const store = memoryPlanStore({ maxPlans: 1 })
    await store.save(aPlan({ expires: NOW }))
    expect(await store.save(aPlan({ id: 'plan-2' }))).toBe('full')
    expect(await store.save(aPlan())).toBe('id-taken')
    await store.deleteExpired(NOW)
    expect(await store.save(aPlan({ id: 'plan-2' }))).toBe('saved')
  })
})
