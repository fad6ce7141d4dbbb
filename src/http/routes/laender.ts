// GET /api/v1/laender: the 16 Länder with their office, German for the recognition, and who counts while in training.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { localeFor, textsOf } from '../../i18n/texts.ts'
import { sentDay as day } from '../contract/day.ts'
import { landSchema } from '../contract/land.ts'
import { dayQuerySchema } from '../contract/requests.ts'
import { PROBLEMS } from '../contract/responses.ts'
import type { HttpDeps } from '../deps.ts'
import { landReply } from '../land-reply.ts'

const route = createRoute({
  method: 'get',
  path: '/api/v1/laender',
  summary:
    'The 16 Länder: office, German, who counts while in training, as last known. Only NRW is computed.',
  request: { query: dayQuerySchema },
  responses: {
    200: {
      description:
        'The Länder by name. An entry taken back, or overdue by more than 60 days, has its office only.',
      content: {
        'application/json': {
          schema: z.strictObject({
            locale: z.string(),
            asOf: day,
            today: day,
            notice: z.string(),
            laender: z.array(landSchema),
          }),
        },
      },
    },
    ...PROBLEMS,
  },
})

export function registerLaender(app: OpenAPIHono, deps: HttpDeps): void {
  app.openapi(route, (c) => {
    const { knowledge } = deps.rulebook()
    const today = deps.today()
    const { asOf = today, locale } = c.req.valid('query')
    const laender = Object.values(knowledge.laender)
      .map((land) => landReply(knowledge, land, { asOf, today }))
      .sort((a, b) => a.name.localeCompare(b.name, 'de'))
    const notice = textsOf(knowledge)('seite.anderes_land.nur_nrw')
    return c.json({ locale: localeFor(locale), asOf, today, notice, laender }, 200)
  })
}
