// The service without a runtime: routes, limits, headers, the error edge. Entries wire it.

import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import { rateLimiter } from 'hono-rate-limiter'
import { inputErrors } from './http/contract/input-errors.ts'
import type { HttpDeps } from './http/deps.ts'
import { problemResponse, RefusedRequest, requestedLocale } from './http/problem.ts'
import { registerAssessment } from './http/routes/assessment.ts'
import { registerHealth } from './http/routes/health.ts'
import { registerKnowledge } from './http/routes/knowledge.ts'
import { registerLaender } from './http/routes/laender.ts'
import { registerPlans } from './http/routes/plans.ts'
import { registerState } from './http/routes/state.ts'
import { registerStatements } from './http/routes/statements.ts'
import type { PageRefusal } from './web/page/refusal-page.tsx'
import { FORM_PATHS, registerPages } from './web/register-pages.ts'
import { refusalResponse } from './web/respond.ts'

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
  app.use(methodNotAllowed({ app, onMethodNotAllowed: otherMethods }))
  app.use('/api/*', noStore)
  const limits = [
    bodyLimit({ maxSize: MOST_BYTES, onError: (c) => refused(deps, c, 'too-large') }),
    ...(deps.rateLimitPerMinute > 0 ? [limited(deps)] : []),
  ]
  app.use('/api/*', ...limits)
  app.on('POST', [...FORM_PATHS], ...limits)
  app.use('/api/*', jsonOnly)
  registerAssessment(app, deps)
  registerKnowledge(app, deps)
  registerState(app, deps)
  registerLaender(app, deps)
  registerStatements(app, deps)
  registerPlans(app, deps)
  registerHealth(app, deps)
  registerPages(app, deps)
  app.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Kitaweg', version: '1.0.0' } })
  app.notFound((c) => refused(deps, c, 'not-found'))
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
    return refused(deps, c, 'internal')
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

/** What is sent must be JSON in UTF-8. Other bytes, or a byte order mark, are refused instead of mended. */
const jsonOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'POST' && c.req.method !== 'PATCH') return next()
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) return problemResponse(c, 'unsupported-media-type')
  if (!isPlainUtf8(await c.req.arrayBuffer())) return problemResponse(c, 'malformed-json')
  return next()
}

function isPlainUtf8(bytes: ArrayBuffer): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).startsWith('\uFEFF')
  } catch {
    return false
  }
}

/** A refusal: a page for people, a problem for programs. */
function refused(deps: HttpDeps, c: Context, kind: PageRefusal): Response | Promise<Response> {
  const wantsPage = !c.req.path.startsWith('/api/') && c.req.header('accept')?.includes('text/html')
  return wantsPage ? refusalResponse(c, deps, kind) : problemResponse(c, kind)
}

function otherMethods(c: Context, methods: readonly string[]): Response {
  c.header('allow', methods.join(', '))
  return problemResponse(c, 'method-not-allowed')
}

function limited(deps: HttpDeps): MiddlewareHandler {
  const { rateLimitPerMinute, clientAddress } = deps
  return rateLimiter({
    windowMs: 60_000,
    limit: rateLimitPerMinute,
    standardHeaders: 'draft-7',
    keyGenerator: (c) => clientAddress(c.env),
    handler: (c) => refused(deps, c, 'too-many-requests'),
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
  const locale = requestedLocale(c, input)
  const facts = new Map(deps.rulebook().knowledge.facts.map((fact) => [fact.id, fact]))
  return problemResponse(c, 'invalid-input', {
    locale,
    errors: inputErrors(issues, { input, locale, define: (fact) => facts.get(fact) }),
  })
}
