// The decision hash: equal at every entrance for the same facts on the same day under the same law.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { anyFacts } from './bodies.ts'
import { aLoggingService, aService, aServiceOn, assessment, knowledge } from './service.ts'

const service = aService()
const AS_OF = '2027-01-04'

type Facts = Readonly<Record<string, unknown>>

/** One set, two qualifications, days and numbers: something of every kind. */
const FACTS: Facts = {
  bundesland: 'nrw',
  abschluss_art: 'studium_laufend',
  abschluss_land: 'UA',
  fachrichtung: 'soziale_arbeit',
  creditpoints: 90,
  praxisstunden_kita: 400,
  studieninhalte: ['grundlagen', 'entwicklung', 'reflexion'],
  deutsch: 'b1',
  kita_einsatz_vor_2024_12_06: 'nein',
  start_datum: '2027-01-04',
  weitere_qualifikationen: [{ abschluss_art: 'ausbildung', abschluss_land: 'PL', beruf: 'erzieher' }],
}

async function decisionOf(facts: Facts, more: Facts = {}, on = service): Promise<string> {
  return (await assessment(on, { facts, asOf: AS_OF, ...more })).decision
}

describe('the decision', () => {
  it('is a hash and nothing else', async () => {
    expect(await decisionOf(FACTS)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('does not depend on the order of facts', async () => {
    const shuffled = fc.tuple(anyFacts, fc.infiniteStream(fc.nat())).map(([facts, numbers]) => {
      const places = Object.keys(facts).map((id) => [numbers.next().value, id] as const)
      const order = places.sort(([a], [b]) => a - b).map(([, id]) => id)
      return [facts, Object.fromEntries(order.map((id) => [id, facts[id]]))] as const
    })
    await fc.assert(
      fc.asyncProperty(shuffled, async ([facts, permuted]) => {
        expect(await decisionOf(permuted)).toBe(await decisionOf(facts))
      }),
      { numRuns: 50 },
    )
  })

  it('does not depend on the order of facts within a further qualification', async () => {
    const further = [{ beruf: 'erzieher', abschluss_land: 'PL', abschluss_art: 'ausbildung' }]
    expect(await decisionOf({ ...FACTS, weitere_qualifikationen: further })).toBe(await decisionOf(FACTS))
  })

  it.each([
    ['reflexion', 'grundlagen', 'entwicklung'],
    ['entwicklung', 'reflexion', 'grundlagen'],
    ['reflexion', 'entwicklung', 'grundlagen'],
  ])('does not depend on the order within a set: %s, %s, %s', async (...studieninhalte) => {
    expect(await decisionOf({ ...FACTS, studieninhalte })).toBe(await decisionOf(FACTS))
  })

  it('does not depend on who asks, and in which language', async () => {
    const own = await decisionOf(FACTS)
    for (const audience of ['applicant', 'employer']) {
      for (const locale of ['de', 'de-simple', 'uk', 'ar', 'en']) {
        expect(await decisionOf(FACTS, { audience, locale })).toBe(own)
      }
    }
  })

  it('does not depend on what the person is after', async () => {
    const own = await decisionOf(FACTS)
    const goals = knowledge.facts.find(({ id }) => id === 'ziel')?.values ?? []
    expect(goals.length).toBeGreaterThan(5)
    for (const { value } of [...goals, { value: 'unbekannt' }]) {
      expect(await decisionOf({ ...FACTS, ziel: value }), value).toBe(own)
    }
  })

  it.each(['2026-11-21', '2027-07-30', '2027-09-30', '2035-01-01'])(
    'does not depend on today: %s',
    async (today) => {
      const later = aServiceOn(today)
      expect(await decisionOf(FACTS, {}, later)).toBe(await decisionOf(FACTS))
      const exempt = { ...FACTS, kita_einsatz_vor_2024_12_06: 'ja' }
      expect(await decisionOf(exempt, {}, later)).toBe(await decisionOf(exempt))
    },
  )

  it('does not depend on facts no rule reads', async () => {
    const own = await decisionOf(FACTS)
    for (const fact of [{ altersgruppe: 'ab_45' }, { leistungsbezug: 'sgb2' }, { name_abweichend: 'ja' }]) {
      expect(await decisionOf({ ...FACTS, ...fact })).toBe(own)
    }
  })

  it('does not depend on how citations are sent', async () => {
    const { decision } = await assessment(service, { facts: FACTS, asOf: AS_OF }, '?citations=ids')
    expect(decision).toBe(await decisionOf(FACTS))
  })

  it('depends on the day', async () => {
    const days = ['2024-12-05', '2024-12-06', '2027-01-03', '2027-01-04', '2030-12-31', '2031-01-01']
    const decisions = await Promise.all(days.map((asOf) => decisionOf(FACTS, { asOf })))
    expect(new Set(decisions).size).toBe(days.length)
  })

  it('takes the default of the day for the day itself', async () => {
    const implied = await assessment(service, { facts: FACTS })
    expect(implied.asOf).toBe('2027-01-04')
    expect(implied.decision).toBe(await decisionOf(FACTS, { asOf: '2027-01-04' }))
  })

  it.each([
    ['a word', { fachrichtung: 'sozialpaedagogik' }],
    ['a number', { creditpoints: 89 }],
    ['a number that changes no verdict', { creditpoints: 91 }],
    ['a day', { start_datum: '2027-01-03' }],
    ['one element of a set', { studieninhalte: ['grundlagen', 'entwicklung', 'institutionen'] }],
    ['one element more', { studieninhalte: ['grundlagen', 'entwicklung', 'reflexion', 'institutionen'] }],
    ['a country', { abschluss_land: 'DE' }],
    ['the Land', { bundesland: 'by' }],
    ['the language level', { deutsch: 'b2' }],
    ['a fact more', { lja_zulassung: 'beantragt' }],
    [
      'a fact of the further qualification',
      { weitere_qualifikationen: [{ abschluss_art: 'ausbildung', abschluss_land: 'PL', beruf: 'anderer' }] },
    ],
    [
      'a further qualification more',
      {
        weitere_qualifikationen: [
          { abschluss_art: 'ausbildung', abschluss_land: 'PL', beruf: 'erzieher' },
          {},
        ],
      },
    ],
    ['no further qualification', { weitere_qualifikationen: [] }],
  ])('depends on %s', async (_, changed) => {
    expect(await decisionOf({ ...FACTS, ...changed })).not.toBe(await decisionOf(FACTS))
  })

  it('tells the first qualification from the second', async () => {
    const a = { abschluss_art: 'ausbildung', abschluss_land: 'DE', beruf: 'kinderpfleger' }
    const b = { abschluss_art: 'studium', abschluss_land: 'DE', fachrichtung: 'psychologie' }
    const ab = await decisionOf({ ...a, weitere_qualifikationen: [b] })
    expect(await decisionOf({ ...b, weitere_qualifikationen: [a] })).not.toBe(ab)
  })

  it('depends on the version of the knowledge', async () => {
    const corrected = openRulebook({ ...knowledge, version: 'sha256:0' })
    expect(await decisionOf(FACTS, {}, aService({ rulebook: () => corrected }))).not.toBe(
      await decisionOf(FACTS),
    )
  })

  it('is never logged', async () => {
    const { service: logging, lines } = aLoggingService()
    const decision = await decisionOf(FACTS, {}, logging)
    expect(lines).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toContain(decision)
  })
})
