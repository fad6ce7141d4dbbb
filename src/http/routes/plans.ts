// Saved plans: the server keeps ciphertext, the key stays in the link's fragment.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import * as z from 'zod'
import { addPeriod, type LocalDate, localDate } from '../../domain/date.ts'
import { newPlanIds } from '../../store/plan-ids.ts'
import type { ChangeRefusal } from '../../store/port.ts'
import { hashToken } from '../../store/token-hash.ts'
import { expectationOf } from '../contract/input-errors.ts'
import { extendPlanSchema, noQuerySchema, savePlanSchema } from '../contract/requests.ts'
import { FORBIDDEN, NOT_FOUND, PROBLEMS, UNAVAILABLE } from '../contract/responses.ts'
import type { HttpDeps } from '../deps.ts'
import { RefusedRequest, requestedLocale } from '../problem.ts'

const LONGEST = { years: 2 } as const
const params = z.object({ id: z.string().min(1).max(64) })
const headers = z.object({ authorization: z.string().optional() })

const save = createRoute({
  method: 'post',
  path: '/api/v1/plans',
  summary: 'Keep an encrypted plan until a day.',
  request: {
    query: noQuerySchema,
    body: { required: true, content: { 'application/json': { schema: savePlanSchema } } },
  },
  responses: {
    201: {
      description: 'Kept. The delete token is shown once.',
      content: {
        'application/json': {
          schema: z.strictObject({ id: z.string(), deleteToken: z.string(), expires: z.string() }),
        },
      },
    },
    ...PROBLEMS,
    ...UNAVAILABLE,
  },
})

const read = createRoute({
  method: 'get',
  path: '/api/v1/plans/{id}',
  summary: 'Get an encrypted plan back.',
  request: { query: noQuerySchema, params },
  responses: {
    200: {
      description: 'The ciphertext.',
      content: {
        'application/json': {
          schema: z.strictObject({ ciphertext: z.string(), iv: z.string(), expires: z.string() }),
        },
      },
    },
    ...NOT_FOUND,
    ...PROBLEMS,
  },
})

const extend = createRoute({
  method: 'patch',
  path: '/api/v1/plans/{id}',
  summary: 'Set another end.',
  request: {
    query: noQuerySchema,
    params,
    headers,
    body: { required: true, content: { 'application/json': { schema: extendPlanSchema } } },
  },
  responses: {
    200: {
      description: 'Set.',
      content: { 'application/json': { schema: z.strictObject({ id: z.string(), expires: z.string() }) } },
    },
    ...NOT_FOUND,
    ...FORBIDDEN,
    ...PROBLEMS,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/plans/{id}',
  summary: 'Delete a plan.',
  request: { query: noQuerySchema, params, headers },
  responses: { 204: { description: 'Deleted.' }, ...NOT_FOUND, ...FORBIDDEN, ...PROBLEMS },
})

export function registerPlans(app: OpenAPIHono, { store, now, today }: HttpDeps): void {
  if (!store) return
  app.openapi(save, async (c) => {
    const { ciphertext, iv, expires } = c.req.valid('json')
    if (!isAllowed(expires, today())) throw invalidEnd(c)
    const { id, deleteToken } = newPlanIds()
    const outcome = await store.save({
      id,
      ciphertext,
      iv,
      expires: endOf(expires),
      deleteTokenHash: hashToken(deleteToken),
    })
    if (outcome !== 'saved') throw new RefusedRequest('unavailable')
    return c.json({ id, deleteToken, expires }, 201)
  })
  app.openapi(read, async (c) => {
    const plan = await store.find(c.req.valid('param').id, now())
    if (plan === 'not-found') throw new RefusedRequest('not-found')
    return c.json({ ciphertext: plan.ciphertext, iv: plan.iv, expires: lastDay(plan.expires) }, 200)
  })
  app.openapi(extend, async (c) => {
    const { id } = c.req.valid('param')
    const { expires } = c.req.valid('json')
    if (!isAllowed(expires, today())) throw invalidEnd(c)
    const outcome = await store.extend({ id, deleteTokenHash: tokenHash(c) }, endOf(expires), now())
    if (outcome !== 'extended') throw refusal(outcome)
    return c.json({ id, expires }, 200)
  })
  app.openapi(remove, async (c) => {
    const outcome = await store.delete({ id: c.req.valid('param').id, deleteTokenHash: tokenHash(c) })
    if (outcome !== 'deleted') throw refusal(outcome)
    return c.body(null, 204)
  })
}

function refusal(outcome: ChangeRefusal): RefusedRequest {
  return new RefusedRequest(outcome === 'not-found' ? 'not-found' : 'forbidden')
}

function tokenHash(c: Context): string {
  return hashToken(/^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '')
}

function invalidEnd(c: Context): RefusedRequest {
  const message = expectationOf('expires', requestedLocale(c, undefined))
  return new RefusedRequest('invalid-input', [{ path: '/expires', message }])
}

function isAllowed(expires: string, today: LocalDate): boolean {
  return expires > today && expires <= addPeriod(today, LONGEST)
}

/** A plan can be read on the whole of its last day (UTC). */
function endOf(expires: string): number {
  return Date.parse(expires) + 86_400_000
}

function lastDay(expires: number): string {
  return localDate(new Date(expires - 1).toISOString().slice(0, 10))
}
