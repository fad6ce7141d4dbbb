// Bodies that are no JSON, too large, of another type, or sent to the wrong place; and the query string.

import { describe, expect, it } from 'vitest'
import { problemOf, wordsOf } from './problem.ts'
import { aService, JSON_TYPE, postJson } from './service.ts'

const service = aService()
const PATH = '/api/v1/assessment'
const VALID = '{"facts":{}}'
const PRIVATE = 'Kranich4711'

function send(body: BodyInit, headers: Readonly<Record<string, string>> = JSON_TYPE): Promise<Response> {
  // `duplex` is needed for streams; the types of the DOM do not know it yet.
  const init: RequestInit & { readonly duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
  return Promise.resolve(service.request(PATH, init))
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)
}

/** `count` bytes in pieces, of a length nobody announces. */
function stream(count: number): ReadableStream<Uint8Array> {
  const piece = new Uint8Array(64 * 1024).fill(0x20)
  let left = count
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close()
      controller.enqueue(piece.subarray(0, Math.min(left, piece.length)))
      left -= piece.length
    },
  })
}

const MALFORMED: readonly (readonly [fault: string, body: BodyInit])[] = [
  ['nothing', ''],
  ['white space', ' \n'],
  ['half an object', `{"facts":{"deutsch":"${PRIVATE}"`],
  ['a word', PRIVATE],
  ['undefined', 'undefined'],
  ['single quotes', "{'facts':{}}"],
  ['a trailing comma', '{"facts":{},}'],
  ['a comment', '{"facts":{}} // Kranich4711'],
  ['two values', '{"facts":{}}{"facts":{}}'],
  ['NaN', '{"facts":{"creditpoints":NaN}}'],
  ['Infinity', '{"facts":{"creditpoints":Infinity}}'],
  ['minus NaN', '{"facts":{"creditpoints":-NaN}}'],
  ['a hexadecimal number', '{"facts":{"creditpoints":0x10}}'],
  ['a leading zero', '{"facts":{"creditpoints":007}}'],
  ['a raw line break in text', '{"facts":{"deutsch":"b\n1"}}'],
  ['a byte order mark', `\uFEFF${VALID}`],
  ['UTF-16', utf16(VALID)],
  ['UTF-16 with a byte order mark', utf16(`\uFEFF${VALID}`)],
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xfc, 0x22])],
  ['a lone surrogate in UTF-8', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])],
  ['10,000 open brackets', '['.repeat(10_000)],
  ['a form', 'facts%5Bdeutsch%5D=b1'],
]

describe('a body of', () => {
  it.each(MALFORMED)('%s is malformed as a whole', async (_, body) => {
    const german = await problemOf(await send(body), 'malformed-json', [''])
    expect(german.detail).toBe('Der Inhalt ist kein gültiges JSON in UTF-8 (ohne BOM).')
    expect(wordsOf(german)).not.toContain(PRIVATE)
    const english = await problemOf(
      await send(body, { ...JSON_TYPE, 'accept-language': 'en' }),
      'malformed-json',
      [''],
    )
    expect(english.detail).toBe('The body is not valid JSON in UTF-8 (without BOM).')
  })

  it('escaped surrogates and a null character in a word is read, and refused as that word', async () => {
    await problemOf(await send('{"facts":{"deutsch":"\\ud800\\u0000"}}'), 'invalid-input', ['/facts/deutsch'])
  })
})

describe('the size of a body', () => {
  const MOST = 128 * 1024

  it('is refused at 2 MB, announced or not', async () => {
    const announced = { ...JSON_TYPE, 'content-length': '2000000' }
    await problemOf(await send(' '.repeat(2_000_000), announced), 'too-large')
    await problemOf(await send(' '.repeat(2_000_000)), 'too-large')
    await problemOf(await send(stream(2_000_000)), 'too-large')
  })

  it('is refused before its type and its content are looked at', async () => {
    await problemOf(await send(stream(2_000_000), { 'content-type': 'text/plain' }), 'too-large')
  })

  it('may be 128 KiB and not a byte more', async () => {
    const fitting = VALID.padEnd(MOST, ' ')
    expect((await send(fitting)).status).toBe(200)
    await problemOf(await send(`${fitting} `), 'too-large')
  })

  it('is limited on every route that takes one', async () => {
    for (const [method, path] of [
      ['POST', '/api/v1/plans'],
      ['PATCH', '/api/v1/plans/x'],
    ] as const) {
      await problemOf(
        await service.request(path, { method, headers: JSON_TYPE, body: ' '.repeat(MOST + 1) }),
        'too-large',
      )
    }
  })
})

describe('the content type', () => {
  it.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form in parts', 'multipart/form-data; boundary=x'],
    ['XML', 'application/xml'],
    ['JSON of another kind', 'application/problem+json'],
    ['text that begins alike', 'application/jsonx'],
    ['several', 'text/plain, application/json'],
    ['an empty one', ''],
  ])('is refused: %s', async (_, type) => {
    const { detail } = await problemOf(
      await send(VALID, { 'content-type': type, 'accept-language': 'en' }),
      'unsupported-media-type',
    )
    expect(detail).toBe('Send the body as application/json.')
  })

  it('is refused where it is missing', async () => {
    await problemOf(await send(new TextEncoder().encode(VALID), {}), 'unsupported-media-type')
  })

  it.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
  ])('may be %s', async (type) => {
    expect((await send(VALID, { 'content-type': type })).status).toBe(200)
  })
})

describe('the query string', () => {
  it.each([
    ['a fact', 'bundesland=nrw', '/bundesland'],
    ['facts', 'facts=%7B%22bundesland%22%3A%22nrw%22%7D', '/facts'],
    ['a fact in brackets', 'facts[bundesland]=nrw', '/facts[bundesland]'],
    ['an unknown parameter', `${PRIVATE}=${PRIVATE}`, `/${PRIVATE}`],
    ['__proto__', '__proto__=1', '/__proto__'],
    ['constructor', 'constructor=1', '/constructor'],
    ['another form of citations', 'citations=none', '/citations'],
    ['citations twice', 'citations=ids&citations=full', '/citations'],
    ['citations without a value', 'citations', '/citations'],
  ])('is refused with %s', async (_, query, path) => {
    const said = await problemOf(
      await postJson(service, `${PATH}?${query}`, { facts: {} }),
      'invalid-input',
      [path],
    )
    expect(wordsOf(said)).not.toContain(PRIVATE)
  })

  it.each(['/api/v1/facts', '/api/v1/sources', '/api/v1/laender', '/api/v1/statements', '/api/v1/plans/x'])(
    'carries no facts to %s',
    async (path) => {
      await problemOf(await service.request(`${path}?bundesland=nrw`), 'invalid-input', ['/bundesland'])
      await problemOf(await service.request(`${path}?__proto__=nrw`), 'invalid-input', ['/__proto__'])
    },
  )

  it('has its problems told in its own locale', async () => {
    const { detail } = await problemOf(
      await service.request('/api/v1/facts?locale=en&x=1'),
      'invalid-input',
      ['/x'],
    )
    expect(detail).toBe('Some fields are not as they must be.')
  })
})

describe('a method the route does not have', () => {
  it.each([
    ['GET', PATH, 'POST'],
    ['PUT', PATH, 'POST'],
    ['DELETE', PATH, 'POST'],
    ['OPTIONS', PATH, 'POST'],
    ['POST', '/api/v1/facts', 'GET, HEAD'],
    ['GET', '/api/v1/plans', 'POST'],
    ['PUT', '/api/v1/plans/x', 'GET, HEAD, PATCH, DELETE'],
    ['DELETE', '/readyz', 'GET, HEAD'],
  ])('is refused: %s %s', async (method, path, allowed) => {
    const body = method === 'POST' ? { body: VALID } : {}
    const response = await service.request(path, {
      method,
      headers: { ...JSON_TYPE, 'accept-language': 'en' },
      ...body,
    })
    const { detail } = await problemOf(response, 'method-not-allowed')
    expect(detail).toBe('This method is not available here.')
    expect(response.headers.get('allow')).toBe(allowed)
  })

  it.each([
    '/api',
    '/api/v2/assessment',
    '/api/v1/assessment/',
    '/api/v1/plans/a/b',
    '/%E0%A4%A',
    '/api/v1/plans/%00',
  ])('differs from a place there is not: %s', async (path) => {
    const { detail } = await problemOf(
      await service.request(path, { headers: { 'accept-language': 'en' } }),
      'not-found',
    )
    expect(detail).toBe('There is nothing here.')
  })
})
