// Pages as responses.

import type { Context } from 'hono'
import { html } from 'hono/html'
import type { HttpDeps } from '../http/deps.ts'
import type { Page } from './answer-form.tsx'
import { PREFILLED } from './form/answers.ts'
import { type PageRefusal, RefusalPage } from './page/refusal-page.tsx'
import { viewOf } from './view.ts'

/** The statuses of the API for the same refusals. */
const STATUS = {
  'not-found': 404,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  internal: 500,
} as const satisfies Readonly<Record<PageRefusal, number>>

/**
 * A page as a response. The answer to a form carries facts: nobody keeps it on the way, and a browser
 * keeps it for its Back button only. `no-store` would break that button for every page behind a form.
 */
export function pageResponse(c: Context, page: Page, status: 200 | 400 = 200): Response | Promise<Response> {
  c.header('cache-control', 'private, no-cache')
  return c.html(html`<!doctype html>${page}`, status)
}

/** A refusal for people who use the pages. */
export function refusalResponse(
  c: Context,
  { rulebook, today, preview }: Pick<HttpDeps, 'rulebook' | 'today' | 'preview'>,
  kind: PageRefusal,
): Response | Promise<Response> {
  const view = viewOf({ rulebook: rulebook(), ...(preview ? { preview } : {}) }, 'applicant', PREFILLED)
  const page = RefusalPage({ view, asOf: today(), kind })
  c.header('cache-control', 'no-store')
  return c.html(html`<!doctype html>${page}`, STATUS[kind])
}
