// The reading routes: facts, sources, openapi.json, healthz, readyz.

import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { memoryPlanStore } from '../../src/store/memory.ts'
import { readCases, requestOf } from '../cases/case.ts'
import { readContractFacts, wordsOf } from './contract.ts'
import { aService, aServiceOn, assessment, JSON_TYPE, knowledge } from './service.ts'

const service = aService()

async function get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const response = await service.request(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  return schema.parse(await response.json())
}

const contractFacts = readContractFacts()

const factsReply = z.object({
  locale: z.string(),
  facts: z.array(
    z.object({
      id: z.string(),
      level: z.enum(['person', 'qualification']),
      type: z.string(),
      ordered: z.boolean(),
      label: z.string().min(1),
      question: z.string().min(1),
      help: z.string().min(1),
      why: z.string().min(1),
      howToFindOut: z.string().min(1),
      whoKnows: z.array(z.enum(['person', 'traeger', 'behoerde', 'beratung'])).min(1),
      options: z.array(z.strictObject({ value: z.string(), label: z.string().min(1) })),
      min: z.number().optional(),
      max: z.number().optional(),
    }),
  ),
})

describe('GET /api/v1/facts', () => {
  const factsById = async () => {
    const { facts } = await get('/api/v1/facts', factsReply)
    return new Map(facts.map((fact) => [fact.id, fact]))
  }

  it.each(contractFacts.map((fact) => [fact.id, fact] as const))(
    'has %s with every word of the contract',
    async (id, fact) => {
      const served = (await factsById()).get(id)
      expect(served).toMatchObject({
        level: fact.level,
        type: fact.type === 'enum_ref' ? 'district' : fact.type,
      })
      const values = served?.options.map(({ value }) => value) ?? []
      expect(values.at(-1)).toBe('unbekannt')
      expect(values).toEqual(expect.arrayContaining([...(wordsOf(fact) ?? [])]))
      if (fact.ordered) expect(values.slice(0, -1)).toEqual(wordsOf(fact))
      expect({ min: served?.min, max: served?.max }).toEqual({ min: fact.min, max: fact.max })
      expect(served?.ordered).toBe(fact.ordered ?? false)
    },
  )

  it('has no fact twice and gives numbers and days no choice but unbekannt', async () => {
    const { facts } = await get('/api/v1/facts', factsReply)
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
    for (const { id, type, options } of facts) {
      expect(new Set(options.map(({ value }) => value)).size, id).toBe(options.length)
      if (['number', 'integer', 'date'].includes(type))
        expect(
          options.map(({ value }) => value),
          id,
        ).toEqual(['unbekannt'])
    }
  })

  it('offers every state of today, Kosovo among them, and none of yesterday', async () => {
    const countries = (await factsById()).get('abschluss_land')?.options.map(({ value }) => value) ?? []
    expect(countries).toHaveLength(249 + 1 + 1)
    expect(countries).toEqual(expect.arrayContaining(['DE', 'UA', 'XK', 'AQ', 'GL', 'unbekannt']))
    expect(countries.filter((code) => ['SU', 'YU', 'CS', 'DD'].includes(code))).toEqual([])
  })

  it('answers every language, and says in which one', async () => {
    expect((await get('/api/v1/facts?locale=uk', factsReply)).locale).toBe('de')
  })
})

const sourcesReply = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string().min(1),
      longTitle: z.string().min(1),
      publisher: z.string().min(1),
      date: z.iso.date(),
      rank: z.string(),
      url: z.url(),
      asSeen: z.iso.date(),
      places: z.array(
        z.strictObject({ pinpoint: z.string(), url: z.url().optional(), asSeen: z.iso.date().optional() }),
      ),
      notSeen: z.array(z.string()),
      nextReview: z.iso.date(),
      reviewedBy: z.string().min(1),
    }),
  ),
})

interface FullCitation {
  readonly source: string
  readonly title: string
  readonly rank: string
  readonly date: string
}

/** Every citation anywhere in a value. */
function citationsIn(value: unknown): readonly FullCitation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('source' in value && 'pinpoint' in value) return [value as object as FullCitation]
  return Object.values(value).flatMap(citationsIn)
}

describe('GET /api/v1/sources', () => {
  it('says of each source what was seen and when, and quotes nothing from it', async () => {
    const { sources } = await get('/api/v1/sources', sourcesReply)
    expect(sources.length).toBeGreaterThan(50)
    for (const { id, title, longTitle, publisher, notSeen, places } of sources) {
      for (const text of [title, longTitle, publisher]) expect(text.split(' ').length, id).toBeLessThan(40)
      for (const pinpoint of [...notSeen, ...places.map((place) => place.pinpoint)])
        expect(pinpoint.split(' ').length, id).toBeLessThan(12)
    }
  })

  it.each(readCases().map((each) => [`${each.id}, ${each.title}`, each] as const))(
    'lists all that is cited in reply to %s',
    async (_, each) => {
      const { sources } = await get('/api/v1/sources', sourcesReply)
      const listed = new Map(sources.map((source) => [source.id, source]))
      const cited = citationsIn(await assessment(service, requestOf(each)))
      expect(cited.length).toBeGreaterThan(10)
      for (const { source, title, rank, date } of cited)
        expect(listed.get(source)).toMatchObject({ title, rank, date })
    },
  )
})

const openapi = z.object({
  openapi: z.string().startsWith('3.1'),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({
    schemas: z.object({
      Facts: z.object({
        properties: z.record(z.string(), z.unknown()),
        additionalProperties: z.literal(false),
        required: z.undefined().optional(),
      }),
    }),
  }),
})

describe('GET /openapi.json', () => {
  it('is a valid document', async () => {
    const document = await get('/openapi.json', z.record(z.string(), z.unknown()))
    const { valid, errors } = await new Validator().validate(document)
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('fails validation where it is broken', async () => {
    const document = await get('/openapi.json', z.record(z.string(), z.unknown()))
    expect((await new Validator().validate({ ...document, paths: { '/x': { get: 7 } } })).valid).toBe(false)
  })

  it('lists every fact and every word of the contract', async () => {
    const { properties } = (await get('/openapi.json', openapi)).components.schemas.Facts
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining([...contractFacts.map(({ id }) => id), 'weitere_qualifikationen']),
    )
    expect(Object.keys(properties)).toHaveLength(knowledge.facts.length + 1)
    for (const fact of contractFacts) {
      const written = JSON.stringify(properties[fact.id])
      for (const word of [...(wordsOf(fact) ?? []), 'unbekannt'])
        expect(written, fact.id).toContain(`"${word}"`)
    }
  })

  it('describes every route of the contract that is served', async () => {
    const { paths } = await get('/openapi.json', openapi)
    const routes = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    )
    expect(routes).toEqual(
      expect.arrayContaining([
        'post /api/v1/assessment',
        'get /api/v1/facts',
        'get /api/v1/sources',
        'get /api/v1/laender',
        'get /api/v1/statements',
        'post /api/v1/plans',
        'get /api/v1/plans/{id}',
        'patch /api/v1/plans/{id}',
        'delete /api/v1/plans/{id}',
        'get /healthz',
        'get /readyz',
      ]),
    )
  })
})

describe('GET /healthz', () => {
  it('says that the process lives', async () => {
    expect(await get('/healthz', z.unknown())).toEqual({ status: 'ok' })
  })
})

describe('GET /readyz', () => {
  it('shows the knowledge, and the day where it is fixed', async () => {
    expect(await get('/readyz', z.unknown())).toEqual({
      status: 'ready',
      knowledge: knowledge.version,
      today: '2026-11-20',
      todayIsFixed: true,
      store: 'up',
      overdueReviews: 0,
    })
    const free = await aService({ todayIsFixed: false }).request('/readyz')
    expect(await free.json()).toMatchObject({ todayIsFixed: false })
    expect(await (await aServiceOn('2028-02-29').request('/readyz')).json()).toMatchObject({
      today: '2028-02-29',
    })
  })

  it('is 503 while plans cannot be kept, though questions are still answered', async () => {
    const store = memoryPlanStore()
    const broken = aService({ store })
    expect((await broken.request('/readyz')).status).toBe(200)
    await store.close()
    const response = await broken.request('/readyz')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ status: 'not-ready', store: 'down' })
    const still = await broken.request('/api/v1/assessment', {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{"facts":{}}',
    })
    expect(still.status).toBe(200)
  })
})
