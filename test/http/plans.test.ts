// Saved plans over HTTP: the server keeps ciphertext until a day, and whoever has the token may end it.

import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { localDate } from '../../src/domain/date.ts'
import { memoryPlanStore } from '../../src/store/memory.ts'
import type { NewPlan } from '../../src/store/port.ts'
import { problemOf } from './problem.ts'
import { aService, JSON_TYPE, postJson } from './service.ts'

const PLANS = '/api/v1/plans'
const PLAN = { ciphertext: 'QUJD_-', iv: 'MTIz', expires: '2027-02-28' } as const
const saved = z.strictObject({ id: z.string().min(20), deleteToken: z.string().min(40), expires: z.string() })

type Service = ReturnType<typeof aService>

async function save(service: Service, plan: object = PLAN): Promise<z.infer<typeof saved>> {
  const response = await postJson(service, PLANS, plan)
  expect(response.status).toBe(201)
  return saved.parse(await response.json())
}

function read(service: Service, id: string): Promise<Response> {
  return Promise.resolve(service.request(`${PLANS}/${id}`))
}

function bearer(token: string): Readonly<Record<string, string>> {
  return { ...JSON_TYPE, authorization: `Bearer ${token}` }
}

function extend(
  service: Service,
  id: string,
  expires: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  return Promise.resolve(
    service.request(`${PLANS}/${id}`, { method: 'PATCH', headers, body: JSON.stringify({ expires }) }),
  )
}

function remove(service: Service, id: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return Promise.resolve(service.request(`${PLANS}/${id}`, { method: 'DELETE', headers }))
}

/** A service whose clock can be moved. */
function aServiceWithClock(): { readonly service: Service; readonly setClock: (moment: string) => void } {
  let moment = '2026-11-20T12:00:00.000Z'
  const service = aService({ now: () => Date.parse(moment), today: () => localDate(moment.slice(0, 10)) })
  return {
    service,
    setClock(next) {
      moment = next
    },
  }
}

describe('a plan', () => {
  it('is saved and read back without its token', async () => {
    const service = aService()
    const { id, expires } = await save(service)
    expect(expires).toBe('2027-02-28')
    const response = await read(service, id)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(PLAN)
  })

  it('has an id and a token that nothing else has, and only the hash of the token is kept', async () => {
    const store = memoryPlanStore()
    const kept: NewPlan[] = []
    const keeping = {
      ...store,
      save(plan: NewPlan) {
        kept.push(plan)
        return store.save(plan)
      },
    }
    const service = aService({ store: keeping })
    const [first, second] = [await save(service), await save(service)]
    expect(new Set([first.id, second.id, first.deleteToken, second.deleteToken]).size).toBe(4)
    expect(kept).toHaveLength(2)
    expect(JSON.stringify(kept)).not.toContain(first.deleteToken)
    expect(kept[0]?.deleteTokenHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('ends later or earlier as its owner says', async () => {
    const service = aService()
    const { id, deleteToken } = await save(service)
    for (const expires of ['2028-11-20', '2026-11-21']) {
      const response = await extend(service, id, expires, bearer(deleteToken))
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ id, expires })
      expect(await (await read(service, id)).json()).toEqual({ ...PLAN, expires })
    }
  })

  it('is gone once it is deleted', async () => {
    const service = aService()
    const { id, deleteToken } = await save(service)
    const response = await remove(service, id, bearer(deleteToken))
    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
    await problemOf(await read(service, id), 'not-found')
    await problemOf(await extend(service, id, '2027-03-01', bearer(deleteToken)), 'not-found')
    await problemOf(await remove(service, id, bearer(deleteToken)), 'not-found')
  })

  it('is unknown under any other id', async () => {
    const service = aService()
    await save(service)
    for (const id of ['x', '__proto__', 'constructor', '%2e%2e'])
      await problemOf(await read(service, id), 'not-found')
    await problemOf(await read(service, 'x'.repeat(65)), 'invalid-input', ['/id'])
  })

  it('is refused with 503 where there is no room', async () => {
    const service = aService({ store: memoryPlanStore({ maxPlans: 1 }) })
    await save(service)
    await problemOf(await postJson(service, PLANS, PLAN), 'unavailable')
  })
})

describe('a wrong token', () => {
  it.each([
    ['none', () => JSON_TYPE],
    ['an empty one', () => bearer('')],
    ['another one', () => bearer('x'.repeat(43))],
    ['that of another plan', (other: string) => bearer(other)],
    [
      'the right one in another scheme',
      (_: string, own: string) => ({ ...JSON_TYPE, authorization: `Basic ${own}` }),
    ],
    ['the right one without a scheme', (_: string, own: string) => ({ ...JSON_TYPE, authorization: own })],
    ['the right one and more', (_: string, own: string) => bearer(`${own}x`)],
  ])('changes nothing: %s', async (_, headers) => {
    const service = aService()
    const other = await save(service)
    const { id, deleteToken } = await save(service)
    await problemOf(
      await extend(service, id, '2027-03-01', headers(other.deleteToken, deleteToken)),
      'forbidden',
    )
    await problemOf(await remove(service, id, headers(other.deleteToken, deleteToken)), 'forbidden')
    expect(await (await read(service, id)).json()).toEqual(PLAN)
  })

  it('is told in the language of the request', async () => {
    const service = aService()
    const { id } = await save(service)
    const { detail } = await problemOf(await remove(service, id, { 'accept-language': 'en' }), 'forbidden')
    expect(detail).toBe('You may not do this.')
  })
})

describe('the last day of a plan', () => {
  it('counts in full', async () => {
    const { service, setClock } = aServiceWithClock()
    const { id, deleteToken } = await save(service)
    setClock('2027-02-28T23:59:59.999Z')
    expect(await (await read(service, id)).json()).toEqual(PLAN)
    setClock('2027-03-01T00:00:00.000Z')
    await problemOf(await read(service, id), 'not-found')
    await problemOf(await extend(service, id, '2027-04-01', bearer(deleteToken)), 'not-found')
  })

  it('may be at most two years away, and not today', async () => {
    const { service } = aServiceWithClock()
    expect((await save(service, { ...PLAN, expires: '2026-11-21' })).expires).toBe('2026-11-21')
    expect((await save(service, { ...PLAN, expires: '2028-11-20' })).expires).toBe('2028-11-20')
    const { id, deleteToken } = await save(service)
    for (const expires of ['2026-11-20', '2026-11-19', '2028-11-21', '2099-01-01', '1999-01-01']) {
      const headers = { 'accept-language': 'en' }
      const onSave = await problemOf(
        await postJson(service, PLANS, { ...PLAN, expires }, headers),
        'invalid-input',
        ['/expires'],
      )
      expect(onSave.errors?.[0]?.message).toBe('Expected a future day, at most two years away.')
      const onExtend = await problemOf(
        await extend(service, id, expires, bearer(deleteToken)),
        'invalid-input',
        ['/expires'],
      )
      expect(onExtend.errors?.[0]?.message).toBe(
        'Erwartet wird ein künftiges Datum, höchstens zwei Jahre entfernt.',
      )
    }
  })
})

describe('a plan that cannot be kept', () => {
  const LARGEST = 'A'.repeat(87_382)

  it('may have 64 kB and not a letter more', async () => {
    const service = aService()
    expect((await save(service, { ...PLAN, ciphertext: LARGEST })).id).toBeDefined()
    await problemOf(await postJson(service, PLANS, { ...PLAN, ciphertext: `${LARGEST}A` }), 'invalid-input', [
      '/ciphertext',
    ])
  })

  it.each([
    ['no ciphertext', { ciphertext: undefined }, '/ciphertext'],
    ['an empty ciphertext', { ciphertext: '' }, '/ciphertext'],
    ['a plan in plain text', { ciphertext: { facts: {} } }, '/ciphertext'],
    ['base64 that is not base64url', { ciphertext: 'QUJD+/==' }, '/ciphertext'],
    ['a line break at the end', { ciphertext: 'QUJD\n' }, '/ciphertext'],
    ['no iv', { iv: undefined }, '/iv'],
    ['a number as iv', { iv: 7 }, '/iv'],
    ['an iv without end', { iv: 'A'.repeat(65) }, '/iv'],
    ['no end', { expires: undefined }, '/expires'],
    ['a day that does not exist', { expires: '2027-02-30' }, '/expires'],
    ['a moment', { expires: '2027-02-28T12:00:00Z' }, '/expires'],
    ['a key that would open it', { key: 'Kranich4711' }, '/key'],
    ['facts', { facts: {} }, '/facts'],
    ['an id of its own', { id: 'x' }, '/id'],
  ])('is refused: %s', async (_, changed, path) => {
    const service = aService()
    const { errors } = await problemOf(
      await postJson(service, PLANS, { ...PLAN, ...changed }),
      'invalid-input',
      [path],
    )
    expect(errors?.[0]?.message).not.toContain('Kranich4711')
  })

  it.each([
    ['nothing', {}, '/expires'],
    ['more than the end', { expires: '2027-03-01', ciphertext: 'QUJD' }, '/ciphertext'],
  ])('is not changed by %s', async (_, body, path) => {
    const service = aService()
    const { id, deleteToken } = await save(service)
    const response = await service.request(`${PLANS}/${id}`, {
      method: 'PATCH',
      headers: bearer(deleteToken),
      body: JSON.stringify(body),
    })
    await problemOf(response, 'invalid-input', [path])
    expect(await (await read(service, id)).json()).toEqual(PLAN)
  })
})
