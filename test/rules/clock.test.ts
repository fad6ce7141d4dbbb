// The clock moved on: what the service says in 30, 400 and 2,000 days, with nobody reading anything again,
// and with every review kept up. Over the real knowledge base.

import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '../../src/domain/date.ts'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import { factsSchema, toLedger } from '../../src/http/contract/facts.ts'
import { headline } from '../../src/i18n/headline.ts'
import { textsOf } from '../../src/i18n/texts.ts'
import { assess } from '../../src/rules/assess.ts'
import { changeDays } from '../../src/rules/change-days.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { realRulebook } from '../support/knowledge.ts'

const TODAY = localDate('2026-11-20')
const LATER = { month: addDays(TODAY, 30), year: addDays(TODAY, 400), years: addDays(TODAY, 2000) }

const { knowledge } = realRulebook()

/** The same knowledge, read again in time for ever. */
const keptUp: Knowledge = withReviews(knowledge, localDate('2099-12-31'))

function withReviews(base: Knowledge, next: LocalDate): Knowledge {
  const read = <T extends { readonly review: Knowledge['language']['review'] }>(entries: readonly T[]) =>
    entries.map((entry) => ({ ...entry, review: { ...entry.review, next } }))
  return {
    ...base,
    deployments: read(base.deployments),
    premises: read(base.premises),
    competences: read(base.competences),
    obligations: read(base.obligations),
    statements: read(base.statements),
    language: { ...base.language, review: { ...base.language.review, next } },
  }
}

function on(under: Knowledge, today: LocalDate, facts: Readonly<Record<string, unknown>>) {
  const ledger = toLedger(under, factsSchema(under).parse({ bundesland: 'nrw', ...facts }))
  const assessment = assess(openRulebook(under), { ledger, today, audience: 'applicant' })
  return { assessment, told: headline(under, textsOf(under), assessment, 'applicant') }
}

const RECOGNISED = { staatliche_anerkennung: 'erzieher', kita_einsatz_vor_2024_12_06: 'nein', deutsch: 'c1' }
const TRAINEE = {
  staatliche_anerkennung: 'keine',
  abschluss_art: 'ausbildung_laufend',
  ausbildungsform: 'pia_erzieher',
  ausbildungsjahr: 2,
  abschluss_land: 'DE',
  lja_zulassung: 'keine',
}

describe('nobody reads anything again', () => {
  it('and after a month all the core still stands', () => {
    const { assessment, told } = on(knowledge, LATER.month, RECOGNISED)
    expect(assessment.best).toMatchObject({ verdict: 'yes' })
    expect(assessment.best).not.toHaveProperty('reviewOverdueSince')
    expect(told).toMatch(/^Ja, das ist möglich/)
  })

  it.each([
    ['400 days', LATER.year],
    ['2,000 days', LATER.years],
  ] as const)('and after %s nothing is a yes or a no any more, and the headline says why', (_, today) => {
    for (const facts of [RECOGNISED, TRAINEE]) {
      const { assessment, told } = on(knowledge, today, facts)
      expect(assessment.countsAs).toBe('offen')
      expect(new Set(assessment.deployments.map(({ verdict }) => verdict))).toEqual(new Set(['open']))
      expect(new Set(assessment.deployments.map(({ reason }) => reason))).toEqual(new Set(['review_overdue']))
      expect(assessment.language).toMatchObject({ applies: 'open', reason: 'review_overdue' })
      expect(
        assessment.beforeFirstDay.filter(({ id, verdict }) => verdict !== 'open' && id !== 'sprache_b1'),
      ).toEqual([])
      expect(assessment.statements).toEqual([])
      expect(told).toContain('überfällig')
    }
  })
})

describe('every review is kept up', () => {
  it.each(Object.entries(LATER))('and § 4 Abs. 1 stands in a %s', (_, today) => {
    expect(on(keptUp, today, RECOGNISED).assessment).toMatchObject({ countsAs: 'fachkraftstunden' })
  })

  it('and § 13 stands until its last day and is gone the day after', () => {
    const last = on(keptUp, localDate('2030-12-31'), TRAINEE).assessment
    expect(last).toMatchObject({ countsAs: 'fachkraftstunden' })
    expect(last.upcoming).toMatchObject([{ on: '2031-01-01' }])
    const after = on(keptUp, localDate('2031-01-01'), TRAINEE).assessment
    expect(after).toMatchObject({ countsAs: 'nichts' })
    const ended = after.deployments.find(({ deployment }) => deployment.id === 'pia-jahr-2')
    expect(ended).toMatchObject({ verdict: 'no', certainty: 'ungeklaert' })
    expect(ended?.notes[0]?.note).toContain('nicht bekannt')
  })

  it('and after 2,000 days nothing says that an end already past still lies ahead', () => {
    const { assessment } = on(keptUp, LATER.years, TRAINEE)
    expect(assessment.upcoming).toEqual([])
    expect(assessment.deployments.flatMap(({ until }) => (until ? [until.date] : []))).toEqual([])
  })
})

describe('the days on which something changes', () => {
  it('hold every known end: the sunset of § 13, and the offices whose task ends', () => {
    const days = changeDays(knowledge)
    expect(days).toContain('2031-01-01')
    expect(days).toContain('2027-01-01')
    expect(days).toEqual([...days].sort())
  })
})
