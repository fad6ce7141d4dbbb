// Whatever is sent, the service answers with a reply of the contract or says what is wrong.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { assessmentReplySchema } from '../../src/http/contract/reply.ts'
import { problemSchema } from '../../src/http/contract/requests.ts'
import { anyBody, soundRequest } from './bodies.ts'
import { aService, knowledge, postJson } from './service.ts'

const service = aService()
const RUNS = 500

const contractReply = assessmentReplySchema.superRefine((reply, context) => {
  const facts = new Set(knowledge.facts.map(({ id }) => id))
  for (const { missing, failed, verdict, reason } of reply.deployments) {
    for (const fact of [...missing, ...failed.map((each) => each.fact)]) {
      if (!facts.has(fact)) context.addIssue({ code: 'custom', message: `${fact} is no fact` })
    }
    if ((verdict === 'open') !== (reason !== undefined)) {
      context.addIssue({ code: 'custom', message: `${verdict} with reason ${String(reason)}` })
    }
  }
})

const refusal = z.strictObject({
  ...problemSchema.shape,
  errors: z.array(z.strictObject({ path: z.string().regex(/^(\/|$)/), message: z.string().min(1) })).min(1),
})

describe('any body', () => {
  it('is answered with a reply or a refusal, never with a fault of ours', async () => {
    const seen = { 200: 0, 400: 0 }
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const response = await postJson(service, '/api/v1/assessment', body)
        const reply: unknown = await response.json()
        expect([200, 400], JSON.stringify(reply)).toContain(response.status)
        if (response.status === 200) contractReply.parse(reply)
        else refusal.parse(reply)
        seen[response.status === 200 ? 200 : 400] += 1
      }),
      { numRuns: RUNS },
    )
    expect(Math.min(seen[200], seen[400])).toBeGreaterThan(RUNS / 10)
  })

  it('that is sound is answered, and the same way twice', async () => {
    await fc.assert(
      fc.asyncProperty(soundRequest, async (body) => {
        const [first, second] = [
          await postJson(service, '/api/v1/assessment', body),
          await postJson(service, '/api/v1/assessment', body),
        ]
        expect(first.status).toBe(200)
        expect(await first.text()).toBe(await second.text())
      }),
      { numRuns: 100 },
    )
  })
})
