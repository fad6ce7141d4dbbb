// Headers, limits and refusals of the pages.

import { describe, expect, it } from 'vitest'
import { aLoggingService, aService } from '../http/service.ts'
import { open, send } from './visitor.ts'

const service = aService()
const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }

describe('every page', () => {
  it.each(['/', '/traeger', '/alle', '/stand', '/gibtsnicht'])(
    '%s allows no script, no frame, no foreign origin',
    async (path) => {
      const { headers, html } = await open(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("style-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(html).not.toMatch(/<script|<iframe|<img|\sstyle="|<style/)
    },
  )

  it('sets no cookie', async () => {
    for (const page of [await open(), await send(service, [['f.deutsch', 'b1']])]) {
      expect(page.headers.get('set-cookie')).toBeNull()
    }
  })

  it('is kept by nobody on the way; a browser may go back to it', async () => {
    const { headers } = await send(service, [['f.deutsch', 'b1']])
    expect(headers.get('cache-control')).toBe('private, no-cache')
  })
})

describe('the style sheet', () => {
  it('is linked with an address that changes with its content, and kept for good there', async () => {
    const { html } = await open()
    const address = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? ''
    const style = await service.request(address)
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const other = await service.request('/assets/style.css?v=0')
    expect(other.headers.get('cache-control')).toBe('no-cache')
  })
})

describe('a form', () => {
  it('of another kind is refused as a page', async () => {
    const response = await service.request('/', {
      method: 'POST',
      headers: { 'content-type': 'text/plain', accept: 'text/html' },
      body: 'f.deutsch=b1',
    })
    expect(response.status).toBe(415)
    expect(await response.text()).toContain('Dieses Formular konnten wir nicht lesen.')
  })

  it('that is too large is refused before it is read', async () => {
    const body = `f.deutsch=${'x'.repeat(200_000)}`
    const response = await service.request('/alle', {
      method: 'POST',
      headers: { ...FORM, 'content-length': String(body.length) },
      body,
    })
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('Das war zu viel auf einmal.')
  })

  it('counts for the same limit as requests to the API', async () => {
    const limited = aService({ rateLimitPerMinute: 2 })
    const post = (path: string) =>
      limited.request(path, { method: 'POST', headers: FORM, body: 'f.deutsch=b1' })
    expect((await post('/')).status).toBe(200)
    expect((await post('/api/v1/assessment')).status).toBe(415)
    const refused = await post('/')
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('Warten Sie eine Minute.')
  })

  it('leaves no fact and no decision in the log', async () => {
    const { service: logging, lines } = aLoggingService()
    const page = await send(logging, [
      ['f.deutsch', 'b1'],
      ['q0.abschluss_land', 'UA'],
    ])
    expect(lines).toHaveLength(1)
    // A request id is random hexadecimal and may spell anything.
    const logged = JSON.stringify(lines.map((line) => ({ ...line, requestId: '' })))
    expect(logged).not.toContain('b1')
    expect(logged).not.toContain('UA')
    expect(logged).not.toContain(page.decision)
  })
})

describe('an address nobody serves', () => {
  it('is a page for people and a problem for programs', async () => {
    expect((await open('/gibtsnicht')).headline).toBe('Diese Seite gibt es nicht.')
    const response = await service.request('/gibtsnicht')
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    const api = await service.request('/api/v1/gibtsnicht', { headers: { accept: 'text/html' } })
    expect(api.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  })
})
