import type { ChangeRefusal, NewPlan, PlanOwner, PlanStore } from './port.ts'

/**
 * Saved plans in memory, for runtimes without a database yet: they are gone when the process or
 * isolate ends. The limit keeps it within the memory of a Worker: 500 plans of 64 kB are about
 * 45 MB of base64url at worst, of 128 MB.
 */
export function memoryPlanStore({ maxPlans = 500 }: { readonly maxPlans?: number } = {}): PlanStore {
  const plans = new Map<string, NewPlan>()
  let open = true

  function assertOpen(): void {
    if (!open) throw new Error('the plan store is closed')
  }

  function refusal(owner: PlanOwner, stored: NewPlan | undefined): ChangeRefusal | undefined {
    if (!stored) return 'not-found'
    return stored.deleteTokenHash === owner.deleteTokenHash ? undefined : 'wrong-token'
  }

  function unexpired(id: string, now: number): NewPlan | undefined {
    const plan = plans.get(id)
    return plan && plan.expires > now ? plan : undefined
  }

  return {
    async save(plan) {
      assertOpen()
      if (plans.has(plan.id)) return 'id-taken'
      if (plans.size >= maxPlans) return 'full'
      plans.set(plan.id, { ...plan })
      return 'saved'
    },

    async find(id, now) {
      assertOpen()
      const plan = unexpired(id, now)
      if (!plan) return 'not-found'
      return { id: plan.id, ciphertext: plan.ciphertext, iv: plan.iv, expires: plan.expires }
    },

    async extend(owner, expires, now) {
      assertOpen()
      const plan = unexpired(owner.id, now)
      const refused = refusal(owner, plan)
      if (!plan || refused) return refused ?? 'not-found'
      plans.set(plan.id, { ...plan, expires })
      return 'extended'
    },

    async delete(owner) {
      assertOpen()
      const refused = refusal(owner, plans.get(owner.id))
      if (refused) return refused
      plans.delete(owner.id)
      return 'deleted'
    },

    async deleteExpired(now) {
      assertOpen()
      const expired = [...plans.values()].filter((plan) => plan.expires <= now)
      for (const plan of expired) plans.delete(plan.id)
      return expired.length
    },

    ping: async () => (open ? { kind: 'up' } : { kind: 'down', because: 'the plan store is closed' }),

    async close() {
      open = false
      plans.clear()
    },
  }
}
