// The cases are written by the editors in knowledge/faelle. This file only runs them, and shows that they can fail.

import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import { localDate } from '../../src/domain/date.ts'
import { differences } from '../../src/knowledge/case-differences.ts'
import { compileToJson, loadKnowledge } from '../../src/knowledge/compile.ts'
import type { Case, CaseExpectation } from '../../src/knowledge/schema/case.ts'
import { assessing } from '../support/assessing.ts'

const { knowledge, cases } = loadKnowledge('knowledge')

/** Assesses the person of a case, as a request would. */
function assessCase({ facts, asOf, audience, today }: Case): Assessment {
  return assessing(facts, { audience, today, ...(asOf === undefined ? {} : { asOf }) })
}

describe('the cases', () => {
  it.each(cases.map((one) => [`${one.id}: ${one.title}`, one] as const))('%s', (_, one) => {
    expect(differences(one.expected, assessCase(one))).toEqual([])
  })

  it('have titles of their own', () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length)
  })

  it('name every deployment at least once', () => {
    const named = new Set(cases.flatMap(({ expected }) => expected.deployments ?? []).map(({ rule }) => rule))
    expect(knowledge?.deployments.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })

  it('stay out of the compiled knowledge', () => {
    if (!knowledge) throw new Error('knowledge/ has problems: npm run wissen -- kontrolle')
    const [one] = cases
    expect(one?.title).toMatch(/./)
    expect(compileToJson(knowledge)).not.toContain(one?.title)
  })
})

describe('the comparison', () => {
  const trainee = assessing({
    bundesland: 'nrw',
    abschluss_art: 'externenpruefung',
    beruf: 'erzieher',
    vorbereitungskurs: 'ja',
    absicht_schriftlich: 'ja',
    staatliche_anerkennung: 'keine',
    anerkennungsverfahren: 'keins',
    lja_zulassung: 'keine',
    kita_einsatz_vor_2024_12_06: 'nein',
    start_datum: '2026-12-01',
    einsatz_13_seit: '2026-12-01',
    arbeitsort_kreis: 'essen',
  })
  const date = localDate('2028-11-30')
  const preparing = { rule: 'externenpruefung', qualification: 0, verdict: 'yes' } as const

  it('finds nothing where everything stated fits', () => {
    const expected: CaseExpectation = {
      countsAs: 'ergaenzungskraftstunden',
      best: 'externenpruefung',
      deployments: [
        {
          ...preparing,
          until: { date, because: 'max-duration' },
          hours: [{ kind: 'ergaenzungskraftstunden', share: '1' }],
        },
      ],
      language: { applies: 'open', atStart: 'open', later: 'open', by: localDate('2028-12-01') },
      authorities: [
        { purpose: 'personaleinsatz', verdict: 'known', authority: 'lvr-landesjugendamt' },
        { purpose: 'anerkennung_lehramt', verdict: 'none' },
      ],
      next: 'deutsch',
      nextNotIn: ['bundesland'],
    }
    expect(differences(expected, trainee)).toEqual([])
  })

  it('compares nothing that is not stated', () => {
    expect(differences({}, trainee)).toEqual([])
  })

  it.each<[string, CaseExpectation]>([
    ['zaehlt_als', { countsAs: 'nichts' }],
    ['bester_einsatz', { best: 'partieller-zugang' }],
    ['bester_einsatz: keiner', { best: null }],
    ['ergebnis', { deployments: [{ ...preparing, verdict: 'open' }] }],
    ['qualifikation', { deployments: [{ ...preparing, qualification: 1 }] }],
    ['grund', { deployments: [{ ...preparing, reason: 'fact_missing' }] }],
    ['noch_nicht', { deployments: [{ ...preparing, notYet: true }] }],
    [
      'bis datum',
      { deployments: [{ ...preparing, until: { date: localDate('2028-12-01'), because: 'max-duration' } }] },
    ],
    ['bis weil', { deployments: [{ ...preparing, until: { date, because: 'sunset' } }] }],
    ['stunden', { deployments: [{ ...preparing, hours: [{ kind: 'fachkraftstunden', share: '1' }] }] }],
    ['sprache gilt', { language: { applies: 'yes' } }],
    ['sprache start', { language: { atStart: 'yes' } }],
    ['sprache spaeter', { language: { later: 'no' } }],
    ['sprache bis', { language: { by: date } }],
    [
      'stelle',
      { authorities: [{ purpose: 'personaleinsatz', verdict: 'known', authority: 'lwl-landesjugendamt' }] },
    ],
    ['stelle offen', { authorities: [{ purpose: 'anerkennung_lehramt', verdict: 'open' }] }],
    ['keine stelle', { authorities: [{ purpose: 'personaleinsatz', verdict: 'none' }] }],
    ['frage', { next: 'bundesland' }],
    ['keine frage', { next: null }],
    ['nicht_fragen', { nextNotIn: ['deutsch'] }],
  ])('tells a difference in %s', (_, expected) => {
    expect(differences(expected, trainee)).toHaveLength(1)
  })
})
