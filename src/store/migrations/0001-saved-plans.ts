import type { Kysely, Migration } from 'kysely'

/** Saved plans: ciphertext with an end, and the hash of the token that may delete it. */
export const savedPlans: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('saved_plan')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('ciphertext', 'text', (column) => column.notNull())
      .addColumn('iv', 'text', (column) => column.notNull())
      .addColumn('expires', 'bigint', (column) => column.notNull())
      .addColumn('delete_token_hash', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('saved_plan_expires').on('saved_plan').column('expires').execute()
  },
}
