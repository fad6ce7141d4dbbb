// The service without a runtime: routes, limits, headers, the error edge. Entries wire it.

import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import { rateLimiter } from 'hono-rate-limiter'
import { messageLocale } from './http/contract/expectation.ts'
import { inputErrors } from './http/contract/input-errors.ts'
import type { HttpDeps } from './http/deps.ts'
import { problemResponse, RefusedRequest } from './http/problem.ts'
import { registerAssessment } from './http/routes/assessment.ts'
import { registerHealth } from './http/routes/health.ts'
import { registerKnowledge } from './http/routes/knowledge.ts'
import { registerPlans } from './http/routes/plans.ts'

/** Bodies larger than this are refused before they are read: a plan's ciphertext fits, little more. */
const MOST_BYTES = 128 * 1024

/** Builds the service. */
export function createApp(deps: HttpDeps): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : refuse(deps, c, result.error.issues, result.target),
  })
  app.use(requestId({ limitLength: 64, headerName: '' }))
  app.use(logged(deps))
  app.use(
    secureHeaders({
      referrerPolicy: 'no-referrer',
      contentSecurityPolicy: CONTENT_POLICY,
      crossOriginResourcePolicy: false,
    }),
  )
  app.use('/api/*', noStore)
  app.use('/api/*', bodyLimit({ maxSize: MOST_BYTES, onError: (c) => problemResponse(c, 'too-large') }))
  if (deps.rateLimitPerMinute > 0) app.use('/api/*', limited(deps))
  app.use('/api/*', jsonOnly)
  registerAssessment(app, deps)
  registerKnowledge(app, deps)
  registerPlans(app, deps)
  registerHealth(app, deps)
  app.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Kitaweg', version: '1.0.0' } })
  app.notFound((c) =>
    problemResponse(c, 'not-found', { locale: messageLocale(c.req.header('accept-language')) }),
  )
  app.onError((error, c) => {
    if (error instanceof RefusedRequest) return problemResponse(c, error.kind, { errors: error.errors })
    if (error instanceof HTTPException && error.status < 500) {
      return problemResponse(
        c,
        error.status === 400
          ? 'malformed-json'
          : error.status === 415
            ? 'unsupported-media-type'
            : 'not-found',
      )
    }
    console.error(
      JSON.stringify({
        level: 'error',
        requestId: c.get('requestId'),
        name: error.name,
        stack: error.stack?.split('\n').slice(1, 6),
      }),
    )
    return problemResponse(c, 'internal')
  })
  return app
}

const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
}

const noStore: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('cache-control', 'no-store')
}

const jsonOnly: MiddlewareHandler = async (c, next) => {
  const sends = c.req.method === 'POST' || c.req.method === 'PATCH'
  const type = c.req.header('content-type') ?? ''
  if (sends && !/^application\/json\s*(;|$)/i.test(type)) return problemResponse(c, 'unsupported-media-type')
  await next()
}

function limited({ rateLimitPerMinute, clientAddress }: HttpDeps): MiddlewareHandler {
  return rateLimiter({
    windowMs: 60_000,
    limit: rateLimitPerMinute,
    standardHeaders: 'draft-7',
    keyGenerator: (c) => clientAddress(c.env),
    handler: (c) => problemResponse(c, 'too-many-requests'),
  })
}

function logged({ log, now }: HttpDeps): MiddlewareHandler {
  return async (c, next) => {
    const start = now()
    await next()
    log({
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: now() - start,
    })
  }
}

/** A request the schema refuses: every path at once, in the request's language. */
async function refuse(
  deps: HttpDeps,
  c: Context,
  issues: Parameters<typeof inputErrors>[0],
  target: string,
): Promise<Response> {
  const input: unknown = target === 'json' ? await c.req.json() : {}
  const requested =
    typeof input === 'object' && input !== null && 'locale' in input
      ? input.locale
      : c.req.header('accept-language')
  const locale = messageLocale(requested)
  const facts = new Map(deps.rulebook().knowledge.facts.map((fact) => [fact.id, fact]))
  return problemResponse(c, 'invalid-input', {
    locale,
    errors: inputErrors(issues, { input, locale, define: (fact) => facts.get(fact) }),
  })
}
