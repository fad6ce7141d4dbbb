// GET /api/v1/statements: every statement in force, on one topic or on all. Whom it concerns is not examined here.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { cite } from '../../domain/citation.ts'
import { CERTAINTIES, MODALITIES } from '../../domain/rule.ts'
import { TOPICS } from '../../domain/topic.ts'
import { localeFor } from '../../i18n/texts.ts'
import { fillingValues } from '../../i18n/values.ts'
import { versionAt } from '../../rules/rulebook.ts'
import { standingOf } from '../../rules/standing.ts'
import { sentDay as day } from '../contract/day.ts'
import { citationSchema } from '../contract/reply.ts'
import { dayQuerySchema } from '../contract/requests.ts'
import { PROBLEMS } from '../contract/responses.ts'
import type { HttpDeps } from '../deps.ts'

const statementSchema = z
  .strictObject({
    id: z.string(),
    topic: z.enum(TOPICS),
    title: z.string(),
    text: z.string(),
    certainty: z.enum(CERTAINTIES),
    modality: z.enum(MODALITIES).optional(),
    citation: citationSchema,
    from: day,
    audience: z
      .enum(['applicant', 'employer'])
      .optional()
      .meta({ description: 'Whom it is for; absent: everybody.' }),
    lookUpOnly: z.boolean().meta({ description: 'True: no assessment says it.' }),
    conditional: z.boolean().meta({ description: 'True: it concerns only people with certain facts.' }),
    reviewOverdueSince: day.optional(),
  })
  .meta({ id: 'Statement' })

const route = createRoute({
  method: 'get',
  path: '/api/v1/statements',
  summary: 'All statements in force, with the numbers of the day.',
  request: { query: dayQuerySchema.extend({ topic: z.enum(TOPICS).optional() }) },
  responses: {
    200: {
      description: 'Statements. What was taken back, or is overdue by more than 60 days, is not among them.',
      content: {
        'application/json': {
          schema: z.strictObject({
            locale: z.string(),
            asOf: day,
            today: day,
            statements: z.array(statementSchema),
          }),
        },
      },
    },
    ...PROBLEMS,
  },
})

export function registerStatements(app: OpenAPIHono, deps: HttpDeps): void {
  app.openapi(route, (c) => {
    const { knowledge } = deps.rulebook()
    const today = deps.today()
    const { topic: wanted, asOf = today, locale } = c.req.valid('query')
    const fill = fillingValues(knowledge, { asOf, today })
    const statements = knowledge.statements
      .filter(({ topic }) => wanted === undefined || topic === wanted)
      .flatMap(({ id, topic, title, audience, lookUpOnly = false, review, versions }) => {
        const version = versionAt(versions, asOf)
        const { state, overdueSince } = standingOf(knowledge, { id, review }, today)
        if (version?.content.kind !== 'said' || state === 'withdrawn') return []
        const { text, certainty, modality, citation, when } = version.content
        return [
          {
            id,
            topic,
            title,
            text: fill(text),
            certainty,
            ...(modality ? { modality } : {}),
            citation: cite(citation, knowledge.sources),
            from: version.from,
            ...(audience ? { audience } : {}),
            lookUpOnly,
            conditional: when !== undefined,
            ...(overdueSince ? { reviewOverdueSince: overdueSince } : {}),
          },
        ]
      })
    return c.json({ locale: localeFor(locale), asOf, today, statements }, 200)
  })
}
