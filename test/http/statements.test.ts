// GET /api/v1/statements: what holds today, by topic, in words that are ready to read.

import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { localDate } from '../../src/domain/date.ts'
import { TOPICS } from '../../src/domain/topic.ts'
import { citationSchema } from '../../src/http/contract/reply.ts'
import { openRulebook, versionAt } from '../../src/rules/rulebook.ts'
import { problemOf, wordsOf } from './problem.ts'
import { aService, aServiceOn, knowledge } from './service.ts'

const reply = z.strictObject({
  locale: z.literal('de'),
  asOf: z.iso.date(),
  today: z.iso.date(),
  statements: z.array(
    z.strictObject({
      id: z.string(),
      topic: z.enum(TOPICS),
      title: z.string().min(1),
      text: z.string().min(1),
      certainty: z.enum(['belegt', 'ausgelegt', 'ungeklaert']),
      modality: z.enum(['muss', 'soll', 'kann', 'empfohlen']).optional(),
      citation: citationSchema,
      from: z.iso.date(),
      audience: z.enum(['applicant', 'employer']).optional(),
      lookUpOnly: z.boolean(),
      conditional: z.boolean(),
      reviewOverdueSince: z.iso.date().optional(),
    }),
  ),
})

async function statements(query = '', service = aService()) {
  const response = await service.request(`/api/v1/statements${query}`)
  expect(response.status).toBe(200)
  return reply.parse(await response.json()).statements
}

const ids = (listed: Awaited<ReturnType<typeof statements>>) => listed.map(({ id }) => id)

describe('GET /api/v1/statements', () => {
  it('lists every statement in force, each once, those that are only looked up among them', async () => {
    const listed = await statements()
    const inForce = knowledge.statements
      .filter(({ versions }) => versionAt(versions, localDate('2026-11-20'))?.content.kind === 'said')
      .map(({ id }) => id)
    expect(ids(listed)).toEqual(inForce)
    expect(new Set(ids(listed)).size).toBe(listed.length)
    expect(new Set(listed.map(({ lookUpOnly }) => lookUpOnly))).toEqual(new Set([true, false]))
  })

  it('lists one topic where one is asked for', async () => {
    const compared = await statements('?topic=andere_laender')
    expect(ids(compared)).toContain('laender-stand-warnung')
    expect(new Set(compared.map(({ topic }) => topic))).toEqual(new Set(['andere_laender']))
    const emergency = await statements('?topic=notstand')
    expect(emergency.find(({ id }) => id === 'notstand-erlaubnis')).toMatchObject({
      audience: 'employer',
      lookUpOnly: false,
      conditional: false,
      modality: 'kann',
      from: '2024-12-06',
    })
  })

  it('has the numbers of the day in its texts', async () => {
    const listed = await statements()
    expect(listed.filter(({ text }) => text.includes('{'))).toEqual([])
    expect(listed.find(({ id }) => id === 'notstand-erlaubnis')?.text).toContain('höchstens 6 Wochen')
  })

  it('knows a topic on which nothing is said, and no other', async () => {
    const silent = TOPICS.find((topic) => knowledge.statements.every((each) => each.topic !== topic))
    if (silent !== undefined) expect(await statements(`?topic=${silent}`)).toEqual([])
    for (const topic of ['wetter', '', 'NOTSTAND', 'notstand&topic=pia']) {
      const response = await aService().request(`/api/v1/statements?topic=${topic}`)
      const { errors = [] } = await problemOf(response, 'invalid-input', ['/topic'])
      expect(errors[0]?.message).toContain('Thema')
    }
  })

  it('answers in the language of the request, and refuses what it does not know', async () => {
    const service = aService()
    const english = await problemOf(
      await service.request('/api/v1/statements?topic=wetter&locale=en'),
      'invalid-input',
      ['/topic'],
    )
    expect(wordsOf(english)).toContain('Expected a topic')
    await problemOf(await service.request('/api/v1/statements?deutsch=b1'), 'invalid-input', ['/deutsch'])
    await problemOf(await service.request('/api/v1/statements?asOf=2026-13-01'), 'invalid-input', ['/asOf'])
  })

  it('says another sentence once the law has ended, and leaves out what it ends', async () => {
    const after = await statements('?topic=notstand&asOf=2031-01-01')
    expect(ids(after)).not.toContain('notstand-antrag')
    expect(after.find(({ id }) => id === 'notstand-erlaubnis')).toMatchObject({
      certainty: 'ungeklaert',
      from: '2031-01-01',
    })
  })

  it('says nothing that was taken back, or that nobody has read in time', async () => {
    const withdrawal = {
      entry: 'notstand-antrag',
      since: localDate('2026-11-20'),
      reason: 'Fehler.',
      office: 'lwl-landesjugendamt',
    }
    const rulebook = openRulebook({ ...knowledge, withdrawals: { 'notstand-antrag': withdrawal } })
    const left = await statements('?topic=notstand', aService({ rulebook: () => rulebook }))
    expect(ids(left)).toContain('notstand-erlaubnis')
    expect(ids(left)).not.toContain('notstand-antrag')
    const overdue = await statements('?topic=notstand', aServiceOn('2027-07-01'))
    expect(overdue.find(({ id }) => id === 'notstand-antrag')?.reviewOverdueSince).toBe('2027-06-30')
    const late = await statements('?topic=notstand', aServiceOn('2027-08-30'))
    expect(ids(late)).not.toContain('notstand-antrag')
  })
})
