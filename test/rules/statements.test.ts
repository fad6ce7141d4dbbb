// Which statements are said, to whom, in which version. Over the small world, and over the real one where noted.

import { describe, expect, it } from 'vitest'
import type { StatementFinding } from '../../src/domain/assessment.ts'
import { localDate } from '../../src/domain/date.ts'
import type { FactRecord } from '../../src/domain/fact.ts'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import { assessStatements } from '../../src/rules/assess-statements.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { assessing } from '../support/assessing.ts'
import { smallKnowledge } from '../support/knowledge.ts'

const knowledge = smallKnowledge()
const DEGREE: FactRecord = { abschluss_art: 'studium' }
const TRAINING: FactRecord = { abschluss_art: 'ausbildung' }

interface Told {
  readonly qualifications?: readonly FactRecord[]
  readonly asOf?: string
  readonly today?: string
  readonly audience?: 'applicant' | 'employer'
  readonly under?: Knowledge
}

function said({
  qualifications = [DEGREE],
  asOf = '2027-01-01',
  today = '2026-11-20',
  audience = 'applicant',
  under = knowledge,
}: Told): readonly StatementFinding[] {
  return assessStatements(openRulebook(under), {
    ledger: { person: {}, qualifications },
    asOf: localDate(asOf),
    today: localDate(today),
    audience,
    findings: [],
  })
}

const ids = (told: Told) => said(told).map(({ id }) => id)

describe('a statement', () => {
  it('is said of each qualification it concerns, by its index', () => {
    const found = said({ qualifications: [TRAINING, DEGREE] }).filter(({ id }) => id === 'frist-der-behoerde')
    expect(found).toMatchObject([{ qualification: 1, certainty: 'belegt', modality: 'muss' }])
  })

  it('waits while a fact it depends on is missing or unknown', () => {
    expect(ids({ qualifications: [{}] })).not.toContain('frist-der-behoerde')
    expect(ids({ qualifications: [{ abschluss_art: 'unbekannt' }] })).not.toContain('frist-der-behoerde')
  })

  it('is not said before its first version and after its end', () => {
    expect(ids({ asOf: '2024-12-31' })).toEqual([])
    expect(ids({ asOf: '2030-12-31' })).toContain('frist-der-behoerde')
    expect(ids({ asOf: '2031-01-01' })).not.toContain('frist-der-behoerde')
  })

  it('is said only to whom it is meant', () => {
    expect(ids({ audience: 'applicant' })).toContain('gebuehr-der-behoerde')
    expect(ids({ audience: 'employer' })).not.toContain('gebuehr-der-behoerde')
  })

  it('is not said once its review is more than 60 days overdue', () => {
    expect(ids({ today: '2027-08-29' })).toContain('gebuehr-der-behoerde')
    expect(ids({ today: '2027-08-30' })).not.toContain('gebuehr-der-behoerde')
  })

  it('is not said while it is taken back, from the day on', () => {
    const withdrawal = {
      entry: 'muster-seite',
      since: localDate('2026-11-21'),
      reason: 'Ein Fehler.',
      office: 'bewertungsstelle',
    }
    const under = { ...knowledge, withdrawals: { 'gebuehr-der-behoerde': withdrawal } }
    expect(ids({ under, today: '2026-11-20' })).toContain('gebuehr-der-behoerde')
    expect(ids({ under, today: '2026-11-21' })).not.toContain('gebuehr-der-behoerde')
  })

  it('that is there to be looked up is said to nobody', () => {
    const under = {
      ...knowledge,
      statements: knowledge.statements.map((statement) => ({ ...statement, lookUpOnly: true as const })),
    }
    expect(ids({ under })).toEqual([])
  })
})

describe('in the real knowledge base', () => {
  it('the emergency rule is told to a Träger, and to no applicant', () => {
    const asked = { bundesland: 'nrw', staatliche_anerkennung: 'erzieher' }
    const of = (audience: 'applicant' | 'employer') =>
      assessing(asked, { audience }).statements.map(({ id }) => id)
    expect(of('employer')).toContain('notstand-erlaubnis')
    expect(of('applicant')).not.toContain('notstand-erlaubnis')
  })

  it('nothing is said of the law of NRW to who works elsewhere', () => {
    expect(assessing({ bundesland: 'by' }, { audience: 'employer' }).statements).toEqual([])
  })

  it('the emergency rule ends with § 15, and nobody is told what comes', () => {
    const on = (asOf: string) =>
      assessing({ bundesland: 'nrw' }, { audience: 'employer', asOf }).statements.find(
        ({ id }) => id === 'notstand-erlaubnis',
      )
    expect(on('2030-12-31')).toMatchObject({ certainty: 'belegt' })
    expect(on('2031-01-01')).toMatchObject({ certainty: 'ungeklaert' })
  })
})
