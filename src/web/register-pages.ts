// The pages. They work without scripts; facts travel in the bodies of forms and nowhere else.

import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { HttpDeps } from '../http/deps.ts'
import { type Answered, allFactsForm, answerForm, type Moment, startPage, statePage } from './answer-form.tsx'
import { ICON_SVG } from './icons.tsx'
import { STATE_PATH } from './page/layout.tsx'
import { START_PATHS } from './page/start-page.tsx'
import { pageResponse, refusalResponse } from './respond.ts'
import { STYLE, STYLE_PATH, STYLE_VERSION } from './style/stylesheet.ts'

/** Where forms are sent; the limits of the API hold here too. */
export const FORM_PATHS = ['/', '/alle'] as const

export function registerPages(app: OpenAPIHono, deps: HttpDeps): void {
  const { preview } = deps
  const moment = (): Moment => ({
    rulebook: deps.rulebook(),
    today: deps.today(),
    ...(preview ? { preview } : {}),
  })

  const form = (answer: (at: Moment, body: string) => Answered) => async (c: Context) => {
    if (!isForm(c)) return refusalResponse(c, deps, 'unsupported-media-type')
    const { page, status } = answer(moment(), await c.req.text())
    return pageResponse(c, page, status)
  }

  app.get(START_PATHS.applicant, (c) => pageResponse(c, startPage(moment(), 'applicant')))
  app.get(START_PATHS.employer, (c) => pageResponse(c, startPage(moment(), 'employer')))
  app.get('/alle', (c) => pageResponse(c, allFactsForm(moment(), '').page))
  app.get(STATE_PATH, (c) => pageResponse(c, statePage(moment())))
  app.post('/', form(answerForm))
  app.post('/alle', form(allFactsForm))
  app.get(STYLE_PATH, (c) => {
    c.header('cache-control', cacheFor(c.req.query('v')))
    return c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' })
  })
  app.get('/assets/icon.svg', (c) => {
    c.header('cache-control', 'public, max-age=86400')
    return c.body(ICON_SVG, 200, { 'content-type': 'image/svg+xml' })
  })
}

/** The address we link to changes with the content; any other address is asked for anew. */
function cacheFor(version: string | undefined): string {
  return version === STYLE_VERSION ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function isForm(c: Context): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('content-type') ?? '')
}
