// GET /api/v1/state: the state of law as data, and as its contract describes it.

import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/domain/date.ts'
import { stateReplySchema } from '../../src/http/contract/state.ts'
import { stateOfLaw } from '../../src/rules/state-of-law/state-of-law.ts'
import { aService, aServiceOn, knowledge } from './service.ts'

async function stateOn(today: string) {
  const response = await aServiceOn(today).request('/api/v1/state')
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  return stateReplySchema.parse(await response.json())
}

describe('GET /api/v1/state', () => {
  it.each(['2026-11-20', '2027-12-25', '2032-05-12'])('sends on %s all there is to say', async (today) => {
    expect(await stateOn(today)).toEqual(stateOfLaw(knowledge, localDate(today)))
  })

  it('names the knowledge and the day it is judged on', async () => {
    expect(await stateOn('2026-11-20')).toMatchObject({ knowledge: knowledge.version, today: '2026-11-20' })
  })

  it('says what is overdue as the days go by', async () => {
    const states = async (today: string) => new Set((await stateOn(today)).reviews.map(({ state }) => state))
    expect(await states('2026-11-20')).toEqual(new Set(['due', 'later']))
    expect(await states('2027-12-25')).toEqual(new Set(['withdrawn']))
  })

  it('is in the OpenAPI document', async () => {
    const document: unknown = await (await aService().request('/openapi.json')).json()
    expect(document).toMatchObject({
      paths: { '/api/v1/state': { get: { responses: { 200: expect.anything() } } } },
      components: { schemas: { StateOfLaw: { type: 'object' } } },
    })
  })

  it('takes no query', async () => {
    expect((await aService().request('/api/v1/state?x=1')).status).toBe(400)
  })
})
