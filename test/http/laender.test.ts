// GET /api/v1/laender: all 16, what was last known of each, and nothing that was taken back.

import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { localDate } from '../../src/domain/date.ts'
import { landSchema } from '../../src/http/contract/land.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { problemOf } from './problem.ts'
import { aService, aServiceOn, knowledge } from './service.ts'

const reply = z.strictObject({
  locale: z.literal('de'),
  asOf: z.iso.date(),
  today: z.iso.date(),
  notice: z.string(),
  laender: z.array(landSchema),
})
type Reply = z.infer<typeof reply>

async function laender(query = '', service = aService()): Promise<Reply> {
  const response = await service.request(`/api/v1/laender${query}`)
  expect(response.status).toBe(200)
  return reply.parse(await response.json())
}

function one({ laender: all }: Reply, id: string): Reply['laender'][number] {
  const land = all.find((each) => each.id === id)
  if (!land) throw new Error(`no Land ${id}`)
  return land
}

const texts = (land: Reply['laender'][number]) =>
  [land.language, ...(land.training?.versions ?? []), ...land.notes].map((said) => said?.text ?? '')

describe('GET /api/v1/laender', () => {
  it('lists all 16 by name, each with office, German and training, and says that only NRW is computed', async () => {
    const found = await laender()
    expect(found).toMatchObject({ asOf: '2026-11-20', today: '2026-11-20' })
    expect(found.notice).toContain('nur das Recht von Nordrhein-Westfalen')
    expect(found.laender).toHaveLength(16)
    const names = found.laender.map(({ name }) => name)
    expect(names.at(0)).toBe('Baden-Württemberg')
    expect(names.at(-1)).toBe('Thüringen')
    for (const land of found.laender) {
      expect(land.office.name, land.id).toMatch(/./)
      expect(land.language, land.id).toBeDefined()
      expect(land.training?.versions.length, land.id).toBeGreaterThanOrEqual(2)
      expect(
        land.training?.versions.filter(({ newest }) => newest),
        land.id,
      ).toHaveLength(1)
    }
  })

  it('fills every number in', async () => {
    const found = await laender()
    expect(found.laender.flatMap(texts).filter((text) => /\{|nicht bekannt\)/.test(text))).toEqual([])
    const berlin = one(found, 'be')
    expect(berlin.language).toMatchObject({ level: 'c1', certainty: 'belegt' })
    expect(texts(berlin).join(' ')).toContain('145 Euro für Fachschulabschlüsse')
    expect(texts(one(found, 'ni')).join(' ')).toContain('20.000 Euro')
  })

  it('cites the law of 2025 in its own state, and that of 2019 in that of 2019', async () => {
    const versions = one(await laender(), 'by').training?.versions ?? []
    expect(versions.map(({ citation }) => [citation.source, citation.asSeen])).toEqual([
      ['rechtsgrundlagen-laender-2025', '2019-12-31'],
      ['avbaykibig', '2025-03-31'],
    ])
  })

  it('tells apart what was last known and what is not proven since', async () => {
    const { versions = [] } = one(await laender(), 'he').training ?? {}
    expect(versions.map(({ from, newest, lastKnown }) => [from, newest, lastKnown])).toEqual([
      ['2019-12-31', false, false],
      ['2025-03-31', false, true],
      ['2026-01-01', true, false],
    ])
  })

  it.each([
    ['2025-12-31', '2025-03-31', '2025-12-31'],
    ['2026-01-01', '2026-01-01', undefined],
  ])('follows the clock past the end in Hessen: %s', async (today, newest, expires) => {
    const { training } = one(await laender('', aServiceOn(today)), 'he')
    expect(training?.versions.find((version) => version.newest)?.from).toBe(newest)
    expect(training?.expires).toBe(expires)
  })

  it.each([
    ['sh', '2026-12-31', '2027-01-01'],
    ['ni', '2027-07-31', '2027-08-01'],
    ['st', '2027-12-31', '2028-01-01'],
    ['nrw', '2030-12-31', '2031-01-01'],
  ])('answers for a later day: %s ends on %s', async (id, last, next) => {
    expect(one(await laender(`?asOf=${last}`), id).training?.expires).toBe(last)
    const { training } = one(await laender(`?asOf=${next}`), id)
    expect(training?.versions.find(({ newest }) => newest)).toMatchObject({
      from: next,
      certainty: 'ungeklaert',
    })
  })

  it('says that a review is overdue, and says nothing of the law after 60 days', async () => {
    const late = one(await laender('', aServiceOn('2027-01-02')), 'sh')
    expect(late.reviewOverdueSince).toBe('2026-12-31')
    expect(late.training).toBeDefined()
    const over = one(await laender('', aServiceOn('2027-03-02')), 'sh')
    expect(over.reviewOverdueSince).toBe('2026-12-31')
    expect(over.office.name).toContain('Ministerium')
    expect([over.language, over.training, over.notes]).toEqual([undefined, undefined, []])
  })

  it('keeps only the office of a Land that was taken back', async () => {
    const withdrawal = { entry: 'by', since: localDate('2026-11-20'), reason: 'Fehler.', office: 'zab' }
    const rulebook = openRulebook({ ...knowledge, withdrawals: { by: withdrawal } })
    const found = await laender('', aService({ rulebook: () => rulebook }))
    expect(one(found, 'by')).toMatchObject({ withdrawal, notes: [] })
    expect(one(found, 'by').training).toBeUndefined()
    expect(one(found, 'bw').training).toBeDefined()
  })

  it.each([
    ['?asOf=morgen', '/asOf'],
    ['?asOf=2026-02-30', '/asOf'],
    ['?bundesland=nrw', '/bundesland'],
  ])('refuses %s', async (query, path) => {
    await problemOf(await aService().request(`/api/v1/laender${query}`), 'invalid-input', [path])
  })
})
