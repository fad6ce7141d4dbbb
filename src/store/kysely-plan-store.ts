import { type Kysely, sql } from 'kysely'
import type { ChangeRefusal, PlanStore } from './port.ts'
import type { Tables } from './tables.ts'

/** Saved plans in any SQL database Kysely speaks to. The schema comes from `migrate`. */
export function kyselyPlanStore(db: Kysely<Tables>): PlanStore {
  /** Asked only after a change met no row, so that the change itself stays one statement. */
  async function whyRefused(id: string, now?: number): Promise<ChangeRefusal> {
    const query = db.selectFrom('saved_plan').select('id').where('id', '=', id)
    const row = await (now === undefined ? query : query.where('expires', '>', now)).executeTakeFirst()
    return row ? 'wrong-token' : 'not-found'
  }

  // `returning` tells whether a row was met: D1 counts changed rows in its own way.
  return {
    async save(plan) {
      const row = await db
        .insertInto('saved_plan')
        .values({
          id: plan.id,
          ciphertext: plan.ciphertext,
          iv: plan.iv,
          expires: plan.expires,
          delete_token_hash: plan.deleteTokenHash,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst()
      return row ? 'saved' : 'id-taken'
    },

    async find(id, now) {
      const row = await db
        .selectFrom('saved_plan')
        .select(['id', 'ciphertext', 'iv', 'expires'])
        .where('id', '=', id)
        .where('expires', '>', now)
        .executeTakeFirst()
      if (!row) return 'not-found'
      return { id: row.id, ciphertext: row.ciphertext, iv: row.iv, expires: Number(row.expires) }
    },

    async extend({ id, deleteTokenHash }, expires, now) {
      const row = await db
        .updateTable('saved_plan')
        .set({ expires })
        .where('id', '=', id)
        .where('delete_token_hash', '=', deleteTokenHash)
        .where('expires', '>', now)
        .returning('id')
        .executeTakeFirst()
      return row ? 'extended' : whyRefused(id, now)
    },

    async delete({ id, deleteTokenHash }) {
      const row = await db
        .deleteFrom('saved_plan')
        .where('id', '=', id)
        .where('delete_token_hash', '=', deleteTokenHash)
        .returning('id')
        .executeTakeFirst()
      return row ? 'deleted' : whyRefused(id)
    },

    async deleteExpired(now) {
      const rows = await db.deleteFrom('saved_plan').where('expires', '<=', now).returning('id').execute()
      return rows.length
    },

    async ping() {
      try {
        await db.selectFrom('saved_plan').select(sql`1`.as('one')).limit(1).execute()
        return { kind: 'up' }
      } catch (error) {
        return { kind: 'down', because: error instanceof Error ? error.message : String(error) }
      }
    },

    close: () => db.destroy(),
  }
}
