// The same app in the real Workers runtime: same verdicts, same decision.

import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createApp } from '../../src/app.ts'
import { germanToday } from '../../src/domain/date.ts'
import { realRulebook } from '../support/knowledge.ts'

const replySchema = z.object({
  decision: z.string(),
  countsAs: z.string(),
  today: z.string(),
  headline: z.string(),
})

const request = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    asOf: '2027-02-01',
    facts: {
      bundesland: 'nrw',
      abschluss_art: 'studium',
      abschluss_land: 'UA',
      fachrichtung: 'sozialpaedagogik',
      anabin_hochschule: 'h_plus',
      anabin_abschluss: 'entspricht',
      deutsch: 'b1',
    },
  }),
}

describe('the worker', () => {
  let workerd: Miniflare
  beforeAll(() => {
    workerd = new Miniflare({
      modules: true,
      scriptPath: 'dist/worker.js',
      compatibilityDate: '2026-04-01',
      cf: false,
    })
  })
  afterAll(() => workerd.dispose())

  it('reaches the decision the app reaches on Node', async () => {
    const onNode = createApp({
      rulebook: realRulebook,
      today: () => germanToday(Date.now()),
      now: Date.now,
      rateLimitPerMinute: 0,
      clientAddress: () => 'test',
      log: () => undefined,
      todayIsFixed: false,
    })
    const there = await workerd.dispatchFetch('http://kitaweg.test/api/v1/assessment', request)
    const here = await onNode.request('/api/v1/assessment', request)
    expect(there.status).toBe(200)
    const reply = replySchema.parse(await there.json())
    expect(reply).toEqual(replySchema.parse(await here.json()))
    expect(reply.countsAs).toBe('fachkraftstunden')
  })

  it('refuses bad input as Node does and offers no plan routes', async () => {
    const refused = await workerd.dispatchFetch('http://kitaweg.test/api/v1/assessment', {
      ...request,
      body: '{"facts":{"x":1}}',
    })
    expect(refused.status).toBe(400)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    const plans = await workerd.dispatchFetch('http://kitaweg.test/api/v1/plans', { ...request, body: '{}' })
    expect(plans.status).toBe(404)
    const ready = await workerd.dispatchFetch('http://kitaweg.test/readyz')
    expect(ready.status).toBe(200)
  })
})
