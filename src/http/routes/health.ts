// GET /healthz: the process lives. GET /readyz: it can answer. Overdue reviews never make it fail.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { freshness } from '../../rules/freshness.ts'
import type { HttpDeps } from '../deps.ts'

const readySchema = z.strictObject({
  status: z.enum(['ready', 'not-ready']),
  knowledge: z.string(),
  today: z.string(),
  todayIsFixed: z.boolean(),
  store: z.string(),
  overdueReviews: z.number().int(),
})

const health = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'The process lives.',
  responses: {
    200: {
      description: 'Alive.',
      content: { 'application/json': { schema: z.strictObject({ status: z.literal('ok') }) } },
    },
  },
})

const ready = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'The service can answer.',
  responses: {
    200: { description: 'Ready.', content: { 'application/json': { schema: readySchema } } },
    503: { description: 'Not ready.', content: { 'application/json': { schema: readySchema } } },
  },
})

export function registerHealth(app: OpenAPIHono, deps: HttpDeps): void {
  app.openapi(health, (c) => c.json({ status: 'ok' as const }, 200))
  app.openapi(ready, async (c) => {
    const { knowledge } = deps.rulebook()
    const reach = deps.store ? await deps.store.ping() : { kind: 'none' as const }
    const rules = [
      ...knowledge.deployments,
      ...knowledge.premises,
      ...knowledge.competences,
      ...knowledge.obligations,
      knowledge.language,
    ]
    const body = {
      knowledge: knowledge.version,
      today: deps.today(),
      todayIsFixed: deps.todayIsFixed,
      store: reach.kind,
      overdueReviews: rules.filter(({ review }) => freshness(review, deps.today()) !== 'fresh').length,
    }
    return reach.kind !== 'down'
      ? c.json({ status: 'ready' as const, ...body }, 200)
      : c.json({ status: 'not-ready' as const, ...body }, 503)
  })
}
