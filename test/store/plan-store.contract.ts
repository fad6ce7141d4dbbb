import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewPlan, PlanStore } from '../../src/store/port.ts'

/** A fixed moment: 20 November 2026, noon. */
export const NOW = Date.UTC(2026, 10, 20, 12)
const DAY = 86_400_000

/** A plan that shows only what a test is about. */
export function aPlan(differing: Partial<NewPlan> = {}): NewPlan {
  return {
    id: 'plan-1',
    ciphertext: 'Y2lwaGVydGV4dA',
    iv: 'aXY',
    expires: NOW + 30 * DAY,
    deleteTokenHash: 'hash-1',
    ...differing,
  }
}

const owner = { id: 'plan-1', deleteTokenHash: 'hash-1' }
const stranger = { id: 'plan-1', deleteTokenHash: 'hash-2' }

/** What every PlanStore keeps to. `open` gives a new, empty store. */
export function describePlanStore(name: string, open: () => Promise<PlanStore>): void {
  describe(`${name} as a plan store`, () => {
    let store: PlanStore
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('gives back what was saved, without the hash of the token', async () => {
      expect(await store.save(aPlan())).toBe('saved')
      const { deleteTokenHash: _, ...visible } = aPlan()
      expect(await store.find('plan-1', NOW)).toEqual(visible)
    })

    it('keeps 64 kB of ciphertext whole', async () => {
      const ciphertext = '-_aZ09'.repeat(14_564)
      await store.save(aPlan({ ciphertext }))
      expect(await store.find('plan-1', NOW)).toMatchObject({ ciphertext })
    })

    it('does not find what was never saved', async () => {
      expect(await store.find('plan-1', NOW)).toBe('not-found')
    })

    it('takes an id as text, not as a pattern or a piece of SQL', async () => {
      await store.save(aPlan())
      for (const id of ['plan-%', 'PLAN-1', "' or 1=1 --", '']) {
        expect(await store.find(id, NOW)).toBe('not-found')
      }
    })

    it('never overwrites a plan', async () => {
      await store.save(aPlan())
      expect(await store.save(aPlan({ ciphertext: 'other', deleteTokenHash: 'hash-2' }))).toBe('id-taken')
      expect(await store.find('plan-1', NOW)).toMatchObject({ ciphertext: 'Y2lwaGVydGV4dA' })
      expect(await store.delete(stranger)).toBe('wrong-token')
    })

    it('finds a plan until the millisecond before its end', async () => {
      await store.save(aPlan({ expires: NOW }))
      expect(await store.find('plan-1', NOW - 1)).toMatchObject({ expires: NOW })
      expect(await store.find('plan-1', NOW)).toBe('not-found')
    })

    it('moves the end, later and earlier', async () => {
      await store.save(aPlan())
      expect(await store.extend(owner, NOW + 90 * DAY, NOW)).toBe('extended')
      expect(await store.find('plan-1', NOW + 60 * DAY)).toMatchObject({ expires: NOW + 90 * DAY })
      expect(await store.extend(owner, NOW + DAY, NOW)).toBe('extended')
      expect(await store.find('plan-1', NOW + 2 * DAY)).toBe('not-found')
    })

    it('extends only with the right token', async () => {
      await store.save(aPlan())
      expect(await store.extend(stranger, NOW + 90 * DAY, NOW)).toBe('wrong-token')
      expect(await store.find('plan-1', NOW)).toMatchObject({ expires: NOW + 30 * DAY })
    })

    it('does not revive an expired plan, and does not tell its token', async () => {
      await store.save(aPlan({ expires: NOW }))
      expect(await store.extend(owner, NOW + DAY, NOW)).toBe('not-found')
      expect(await store.extend(stranger, NOW + DAY, NOW)).toBe('not-found')
    })

    it('deletes once, and only with the right token', async () => {
      await store.save(aPlan())
      await store.save(aPlan({ id: 'plan-2' }))
      expect(await store.delete(stranger)).toBe('wrong-token')
      expect(await store.delete(owner)).toBe('deleted')
      expect(await store.find('plan-1', NOW)).toBe('not-found')
      expect(await store.delete(owner)).toBe('not-found')
      expect(await store.extend(owner, NOW + DAY, NOW)).toBe('not-found')
      expect(await store.find('plan-2', NOW)).toMatchObject({ id: 'plan-2' })
    })

    it('deletes also what has expired but is still stored', async () => {
      await store.save(aPlan({ expires: NOW - DAY }))
      expect(await store.delete(owner)).toBe('deleted')
      expect(await store.deleteExpired(NOW)).toBe(0)
    })

    it('sweeps exactly the expired and counts them', async () => {
      await store.save(aPlan({ id: 'past', expires: NOW - 1 }))
      await store.save(aPlan({ id: 'just-now', expires: NOW }))
      await store.save(aPlan({ id: 'next', expires: NOW + 1 }))
      expect(await store.deleteExpired(NOW)).toBe(2)
      expect(await store.deleteExpired(NOW)).toBe(0)
      expect(await store.find('just-now', NOW - DAY)).toBe('not-found')
      expect(await store.find('next', NOW)).toMatchObject({ id: 'next' })
    })

    it('keeps apart what is saved at the same time', async () => {
      const ids = Array.from({ length: 50 }, (_, index) => `plan-${index}`)
      await Promise.all(ids.map((id) => store.save(aPlan({ id, ciphertext: id }))))
      const found = await Promise.all(ids.map((id) => store.find(id, NOW)))
      expect(found.map((plan) => (plan === 'not-found' ? plan : plan.ciphertext))).toEqual(ids)
    })

    it('lets one of two simultaneous savers of an id win', async () => {
      const outcomes = await Promise.all([store.save(aPlan()), store.save(aPlan({ iv: 'b3RoZXI' }))])
      expect(outcomes.sort()).toEqual(['id-taken', 'saved'])
    })

    it('is up while open; closed, it is down and refuses', async () => {
      expect(await store.ping()).toEqual({ kind: 'up' })
      await store.close()
      expect(await store.ping()).toMatchObject({
        kind: 'down',
        because: expect.stringMatching(/./),
      })
      await expect(store.save(aPlan())).rejects.toThrow()
      await expect(store.find('plan-1', NOW)).rejects.toThrow()
    })
  })
}
