// POST /api/v1/assessment: facts in, verdicts out. Nothing is stored.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { localeFor } from '../../i18n/texts.ts'
import { assess } from '../../rules/assess.ts'
import { assessmentReply } from '../assessment-reply.ts'
import { toLedger } from '../contract/facts.ts'
import { assessmentReplySchema } from '../contract/reply.ts'
import { assessmentQuerySchema, assessmentRequestSchema } from '../contract/requests.ts'
import { PROBLEMS } from '../contract/responses.ts'
import type { HttpDeps } from '../deps.ts'

export function registerAssessment(app: OpenAPIHono, deps: HttpDeps): void {
  const { knowledge } = deps.rulebook()
  const route = createRoute({
    method: 'post',
    path: '/api/v1/assessment',
    summary:
      'May this person be counted on the minimum staff of a Kita, as what, until when, by which paragraph?',
    request: {
      query: assessmentQuerySchema,
      body: {
        required: true,
        content: { 'application/json': { schema: assessmentRequestSchema(knowledge) } },
      },
    },
    responses: {
      200: {
        description: 'The assessment.',
        content: { 'application/json': { schema: assessmentReplySchema } },
      },
      ...PROBLEMS,
    },
  })
  app.openapi(route, (c) => {
    const { facts, asOf, locale, audience = 'applicant' } = c.req.valid('json')
    const { citations = 'full' } = c.req.valid('query')
    const rulebook = deps.rulebook()
    const ledger = toLedger(rulebook.knowledge, facts)
    const assessment = assess(rulebook, { ledger, today: deps.today(), audience, ...(asOf ? { asOf } : {}) })
    return c.json(
      assessmentReply(rulebook, assessment, { locale: localeFor(locale), audience, citations }),
      200,
    )
  })
}
