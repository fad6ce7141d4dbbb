// What every reply carries: headers, the limit, citations as ids, and a log that knows nobody.

import { describe, expect, it } from 'vitest'
import { readCases, requestOf } from '../cases/case.ts'
import { problemOf } from './problem.ts'
import { aLoggingService, aService, assessment, JSON_TYPE, postJson } from './service.ts'

const service = aService()
const VALID = { facts: {} }

describe('the headers', () => {
  const replies: readonly (readonly [string, () => Promise<Response> | Response])[] = [
    ['an assessment', () => postJson(service, '/api/v1/assessment', VALID)],
    ['bad input', () => postJson(service, '/api/v1/assessment', { facts: { x: 1 } })],
    [
      'broken JSON',
      () => service.request('/api/v1/assessment', { method: 'POST', headers: JSON_TYPE, body: '{' }),
    ],
    ['another content type', () => service.request('/api/v1/assessment', { method: 'POST', body: 'x' })],
    ['a body too large', () => postJson(service, '/api/v1/assessment', 'x'.repeat(200_000))],
    ['another method', () => service.request('/api/v1/assessment')],
    ['the facts', () => service.request('/api/v1/facts')],
    ['the sources', () => service.request('/api/v1/sources')],
    ['a plan there is not', () => service.request('/api/v1/plans/x')],
    ['a path there is not', () => service.request('/api/v1/x')],
  ]

  it.each(replies)('of %s keep it out of caches, referrers and frames', async (_, request) => {
    const { headers } = await request()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it.each(['/healthz', '/readyz', '/openapi.json', '/x'])(
    'are safe outside the API too: %s',
    async (path) => {
      const { headers } = await service.request(path)
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    },
  )

  it('name no software and set no cookie', async () => {
    const { headers } = await postJson(service, '/api/v1/assessment', VALID)
    for (const name of ['server', 'x-powered-by', 'set-cookie']) expect(headers.get(name)).toBeNull()
  })
})

describe('the rate limit', () => {
  it('refuses the third request of a minute where two are allowed', async () => {
    const limited = aService({ rateLimitPerMinute: 2 })
    expect((await postJson(limited, '/api/v1/assessment', VALID)).status).toBe(200)
    expect((await limited.request('/api/v1/facts')).status).toBe(200)
    const third = await postJson(limited, '/api/v1/assessment', VALID, { 'accept-language': 'en' })
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(third.headers.get('cache-control')).toBe('no-store')
    const { detail } = await problemOf(third, 'too-many-requests')
    expect(detail).toBe('Too many requests. Wait a minute.')
  })

  it('counts refused requests too, but not those about health', async () => {
    const limited = aService({ rateLimitPerMinute: 2 })
    for (const path of ['/healthz', '/readyz', '/healthz', '/readyz'])
      expect((await limited.request(path)).status).toBe(200)
    await problemOf(await postJson(limited, '/api/v1/assessment', {}), 'invalid-input', ['/facts'])
    await problemOf(await postJson(limited, '/api/v1/assessment', {}), 'invalid-input', ['/facts'])
    await problemOf(await postJson(limited, '/api/v1/assessment', {}), 'too-many-requests')
    expect((await limited.request('/healthz')).status).toBe(200)
  })

  it('counts each address by itself', async () => {
    let address = '192.0.2.1'
    const limited = aService({ rateLimitPerMinute: 1, clientAddress: () => address })
    expect((await limited.request('/api/v1/facts')).status).toBe(200)
    expect((await limited.request('/api/v1/facts')).status).toBe(429)
    address = '192.0.2.2'
    expect((await limited.request('/api/v1/facts')).status).toBe(200)
  })

  it('is off at 0', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async () => (await service.request('/healthz')).status),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    const { headers } = await service.request('/api/v1/facts')
    expect(headers.get('ratelimit')).toBeNull()
  })
})

/** A reply with every id of a citation replaced by the citation it stands for. */
function withCitations(value: unknown, table: Readonly<Record<string, unknown>>, key = ''): unknown {
  if (Array.isArray(value)) {
    return value.map((each: unknown) =>
      key === 'citations' ? table[String(each)] : withCitations(each, table),
    )
  }
  if (typeof value !== 'object' || value === null) return key === 'citation' ? table[String(value)] : value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withCitations(each, table, name)]),
  )
}

describe('?citations=ids', () => {
  it.each(
    readCases()
      .filter((_, index) => index % 10 === 0)
      .map((each) => [each.id, each] as const),
  )('says the same with one table at the end: %s', async (_, each) => {
    const full = await assessment(service, requestOf(each))
    const { citationTable = {}, ...short } = await assessment(service, requestOf(each), '?citations=ids')
    expect(withCitations(short, citationTable)).toEqual(full)
    expect(JSON.stringify(short)).not.toContain('"pinpoint"')
    expect(new Set(Object.values(citationTable).map((citation) => JSON.stringify(citation))).size).toBe(
      Object.keys(citationTable).length,
    )
  })

  it('is the exception: full citations are the rule, and have no table', async () => {
    expect(await assessment(service, VALID)).not.toHaveProperty('citationTable')
    expect(await assessment(service, VALID, '?citations=full')).toEqual(await assessment(service, VALID))
  })
})

describe('the log', () => {
  it('knows route, status and time, and nothing about the person', async () => {
    const { service: logging, lines } = aLoggingService()
    const { decision } = await assessment(logging, { facts: { bundesland: 'nrw', abschluss_land: 'UA' } })
    await logging.request('/api/v1/plans/Kranich4711', { headers: { authorization: 'Bearer Kranich4711' } })
    await postJson(logging, '/api/v1/assessment?Kranich4711=1', { facts: { Kranich4711: 'Kranich4711' } })
    await logging.request('/Kranich4711')
    expect(lines.map(({ method, status }) => [method, status])).toEqual([
      ['POST', 200],
      ['GET', 404],
      ['POST', 400],
      ['GET', 404],
    ])
    expect(lines[0]).toMatchObject({ route: '/api/v1/assessment' })
    expect(lines[1]).toMatchObject({ route: '/api/v1/plans/:id' })
    const written = JSON.stringify(lines)
    for (const secret of ['Kranich4711', 'nrw', 'UA', decision, '192.0.2.1'])
      expect(written).not.toContain(secret)
    for (const line of lines)
      expect(Object.keys(line)).toEqual(['requestId', 'method', 'route', 'status', 'ms'])
  })

  it('gives each request an id of its own, told to the caller in a refusal', async () => {
    const { service: logging, lines } = aLoggingService()
    const { requestId } = await problemOf(
      await logging.request('/x', { headers: { 'x-request-id': 'Kranich4711' } }),
      'not-found',
    )
    await logging.request('/x')
    expect(lines[0]?.requestId).toBe(requestId)
    expect(requestId).not.toContain('Kranich')
    expect(lines[1]?.requestId).not.toBe(requestId)
  })
})
