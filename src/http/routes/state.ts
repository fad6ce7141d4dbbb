// GET /api/v1/state: what law we know and what we do not, as the page /stand tells it.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { stateOfLaw } from '../../rules/state-of-law/state-of-law.ts'
import { noQuerySchema } from '../contract/requests.ts'
import { PROBLEMS } from '../contract/responses.ts'
import { stateReplySchema } from '../contract/state.ts'
import type { HttpDeps } from '../deps.ts'

const route = createRoute({
  method: 'get',
  path: '/api/v1/state',
  summary: 'What law is known, what was never seen, what is open, due, unsigned, and what changes.',
  request: { query: noQuerySchema },
  responses: {
    200: {
      description: 'The state of law, judged on the day of the request.',
      content: { 'application/json': { schema: stateReplySchema } },
    },
    ...PROBLEMS,
  },
})

export function registerState(app: OpenAPIHono, { rulebook, today }: HttpDeps): void {
  app.openapi(route, (c) => c.json(stateOfLaw(rulebook().knowledge, today()), 200))
}
