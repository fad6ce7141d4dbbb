// GET /api/v1/facts and /api/v1/sources: what the service may ask, and what it rests on.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { localeFor, textsOf } from '../../i18n/texts.ts'
import { optionsFor } from '../assessment-reply.ts'
import { noQuerySchema } from '../contract/requests.ts'
import { PROBLEMS } from '../contract/responses.ts'
import type { HttpDeps } from '../deps.ts'

const factSchema = z
  .strictObject({
    id: z.string(),
    level: z.enum(['person', 'qualification']),
    type: z.string(),
    ordered: z.boolean(),
    label: z.string(),
    question: z.string(),
    questionEmployer: z.string().optional(),
    help: z.string(),
    why: z.string(),
    howToFindOut: z.string(),
    whoKnows: z.array(z.string()),
    effort: z.string(),
    options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.string().optional(),
  })
  .meta({ id: 'Fact' })

const sourceSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    longTitle: z.string(),
    publisher: z.string(),
    date: z.string(),
    rank: z.string(),
    url: z.string(),
    asSeen: z.string(),
    places: z.array(
      z.strictObject({ pinpoint: z.string(), url: z.string().optional(), asSeen: z.string().optional() }),
    ),
    notSeen: z.array(z.string()),
    nextReview: z.string(),
    reviewedBy: z.string(),
  })
  .meta({ id: 'Source' })

const factsRoute = createRoute({
  method: 'get',
  path: '/api/v1/facts',
  summary: 'All facts with question, help and answers.',
  request: { query: z.strictObject({ locale: z.string().max(35).optional() }) },
  responses: {
    200: {
      description: 'Facts in the order of asking.',
      content: {
        'application/json': { schema: z.strictObject({ locale: z.string(), facts: z.array(factSchema) }) },
      },
    },
    ...PROBLEMS,
  },
})

const sourcesRoute = createRoute({
  method: 'get',
  path: '/api/v1/sources',
  summary: 'All sources, with what of them was seen and when.',
  request: { query: noQuerySchema },
  responses: {
    200: {
      description: 'Sources.',
      content: { 'application/json': { schema: z.strictObject({ sources: z.array(sourceSchema) }) } },
    },
    ...PROBLEMS,
  },
})

export function registerKnowledge(app: OpenAPIHono, deps: HttpDeps): void {
  app.openapi(factsRoute, (c) => {
    const rulebook = deps.rulebook()
    const text = textsOf(rulebook.knowledge)
    const facts = rulebook.knowledge.facts.map(
      ({ values: _values, notYet: _notYet, reachable: _reachable, notAskedOnceMet: _met, ...fact }) => ({
        ...fact,
        whoKnows: [...fact.whoKnows],
        options: optionsFor(rulebook, fact.id, text),
      }),
    )
    return c.json({ locale: localeFor(c.req.valid('query').locale), facts }, 200)
  })
  app.openapi(sourcesRoute, (c) => {
    const sources = Object.values(deps.rulebook().knowledge.sources).map(
      ({ review, ask: _ask, ...source }) => ({
        ...source,
        places: source.places.map((place) => ({ ...place })),
        notSeen: [...source.notSeen],
        nextReview: review.next,
        reviewedBy: review.releasedBy ?? review.by,
      }),
    )
    return c.json({ sources }, 200)
  })
}
