import { type Kysely, type Migration, Migrator } from 'kysely'
import { savedPlans } from './migrations/0001-saved-plans.ts'
import type { Tables } from './tables.ts'

/**
 * All migrations in order of their names. Forward only: none has a way back, and one that was
 * released is never edited; the next one mends it. Listed here, not read from a folder, so that
 * bundles for Node and Workers carry them.
 */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-saved-plans': savedPlans,
}

/**
 * Brings the database to the newest schema and names the migrations that ran, none if it was
 * there already. Throws if one fails or if the database was written by a newer release.
 */
export async function migrate(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  const failed = results.find((result) => result.status === 'Error')
  if (error !== undefined) {
    const what = failed ? `migration ${failed.migrationName} failed` : 'the database cannot be migrated'
    throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
  return results.map((result) => result.migrationName)
}
