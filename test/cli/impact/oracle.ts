// Who comes out differently, found without the command: the whole service answers everybody under both
// knowledge bases, and the replies are compared as they are.

import { isDeepStrictEqual } from 'node:util'
import { createApp } from '../../../src/app.ts'
import type { LocalDate } from '../../../src/domain/date.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import type { Loaded } from '../../../src/knowledge/compile.ts'
import type { Case } from '../../../src/knowledge/schema/case.ts'
import { openRulebook, type Rulebook } from '../../../src/rules/rulebook.ts'

/** Replies to one case: on its own day, then on each further one. */
type Replies = readonly unknown[]

/** The service on one knowledge base; keeps every reply it gave. */
export interface Witness {
  readonly replies: (one: Case, days: readonly string[]) => Promise<Replies>
}

export function witnessOf(knowledge: Knowledge): Witness {
  const rulebook = openRulebook(knowledge)
  const kept = new Map<string, Promise<unknown>>()
  const services = new Map<LocalDate, ReturnType<typeof createApp>>()
  const serviceOn = (today: LocalDate) => {
    const service = services.get(today) ?? serviceOf(rulebook, today)
    services.set(today, service)
    return service
  }
  const reply = async ({ facts, audience, today }: Case, asOf: string | undefined): Promise<unknown> => {
    const response = await serviceOn(today).request('/api/v1/assessment', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ facts, audience, ...(asOf === undefined ? {} : { asOf }) }),
    })
    if (response.status !== 200) throw new Error(await response.text())
    return withoutHashes(await response.json())
  }
  return {
    replies: (one, days) =>
      Promise.all(
        [one.asOf, ...days].map((day) => {
          const key = JSON.stringify([one.facts, one.audience, one.today, day])
          const given = kept.get(key) ?? reply(one, day)
          kept.set(key, given)
          return given
        }),
      ),
  }
}

function serviceOf(rulebook: Rulebook, today: LocalDate): ReturnType<typeof createApp> {
  return createApp({
    rulebook: () => rulebook,
    today: () => today,
    now: () => 0,
    rateLimitPerMinute: 0,
    clientAddress: () => 'test',
    log: () => undefined,
    todayIsFixed: true,
  })
}

/** Every new knowledge base has another hash, and gives every decision another one. */
function withoutHashes({ decision, knowledge: { version, ...knowledge }, ...reply }: Answer): unknown {
  if (typeof decision !== 'string' || typeof version !== 'string') throw new TypeError('no reply')
  return { ...reply, knowledge }
}

interface Answer {
  readonly decision: string
  readonly knowledge: { readonly version: string }
}

/** The ids of all cases with another reply on any of the days, in alphabetical order. */
export async function changedCases(
  old: { readonly witness: Witness; readonly cases: Loaded['cases'] },
  now: { readonly witness: Witness; readonly cases: Loaded['cases'] },
  days: readonly string[],
): Promise<readonly string[]> {
  const everybody = new Map([...old.cases, ...now.cases].map((one) => [one.id, one]))
  const changed: string[] = []
  for (const [id, one] of everybody) {
    const [before, after] = [await old.witness.replies(one, days), await now.witness.replies(one, days)]
    if (!isDeepStrictEqual(before, after)) changed.push(id)
  }
  return changed.sort(byAlphabet)
}

export function byAlphabet(a: string, b: string): number {
  return a < b ? -1 : 1
}
