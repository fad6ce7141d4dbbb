// § 2 Abs. 5 PersVO as reading.md has it.

import { describe, expect, it } from 'vitest'
import { assessing } from '../support/assessing.ts'

const degree = {
  bundesland: 'nrw',
  abschluss_art: 'studium',
  abschluss_land: 'IR',
  fachrichtung: 'lehramt_anderes',
}

function language(facts: Readonly<Record<string, unknown>>, asOf?: string) {
  const { applies, atStart, later } = assessing({ ...degree, ...facts }, asOf ? { asOf } : {}).language
  return [applies, atStart?.verdict, later?.verdict, later?.by].map((part) => part ?? '-').join(' ')
}

describe('the language rule', () => {
  it.each([
    [
      'nein to an earlier deployment, B1',
      { kita_einsatz_vor_2024_12_06: 'nein', deutsch: 'b1', start_datum: '2027-02-01' },
      'yes yes open 2029-02-01',
    ],
    [
      'A2 at the start',
      { kita_einsatz_vor_2024_12_06: 'nein', deutsch: 'a2', start_datum: '2027-02-01' },
      'yes no open 2029-02-01',
    ],
    [
      'B2 at once',
      { kita_einsatz_vor_2024_12_06: 'nein', deutsch: 'b2', start_datum: '2027-02-01' },
      'yes yes yes 2029-02-01',
    ],
    [
      'an unknown level',
      { kita_einsatz_vor_2024_12_06: 'nein', deutsch: 'unbekannt', start_datum: '2027-02-01' },
      'yes open open 2029-02-01',
    ],
    ['no first day', { kita_einsatz_vor_2024_12_06: 'nein', deutsch: 'b1' }, 'yes yes open -'],
    [
      'an earlier first day elsewhere',
      {
        kita_einsatz_vor_2024_12_06: 'nein',
        deutsch: 'b1',
        start_datum: '2027-02-01',
        taetigkeitsantritt: '2025-03-01',
      },
      'yes yes open 2027-03-01',
    ],
    [
      'an earlier deployment',
      { kita_einsatz_vor_2024_12_06: 'ja', deutsch: 'a1', start_datum: '2027-02-01' },
      'no - - -',
    ],
    ['a first day before the rule', { deutsch: 'a1', start_datum: '2024-12-05' }, 'no - - -'],
    [
      'a first day in any Kita before the rule',
      { deutsch: 'a1', taetigkeitsantritt: '2024-12-05' },
      'no - - -',
    ],
    [
      'a first day before the rule and an explicit nein',
      { kita_einsatz_vor_2024_12_06: 'nein', deutsch: 'b1', start_datum: '2024-12-05' },
      'open yes open 2026-12-05',
    ],
    [
      'an earlier deployment not asked',
      { deutsch: 'b1', start_datum: '2027-02-01' },
      'open yes open 2029-02-01',
    ],
  ])('with %s', (_, facts, expected) => {
    expect(language(facts)).toBe(expected)
  })

  it('leaves the second level open up to and including its day, then says no', () => {
    const facts = { kita_einsatz_vor_2024_12_06: 'nein', deutsch: 'b1', start_datum: '2025-01-15' }
    expect(language(facts, '2027-01-15')).toBe('yes yes open 2027-01-15')
    expect(language(facts, '2027-01-16')).toBe('yes yes no 2027-01-15')
  })

  it.each([
    ['students', { abschluss_art: 'studium_laufend', fachrichtung: 'psychologie' }],
    ['trainees', { abschluss_art: 'ausbildung_laufend', ausbildungsform: 'pia_erzieher' }],
    ['Externe', { abschluss_art: 'externenpruefung', beruf: 'erzieher' }],
    [
      'profilrelevante Kräfte',
      {
        abschluss_art: 'ausbildung',
        beruf: 'anderer',
        lja_zulassung: 'profilrelevante_kraft',
        dqr_niveau: 4,
        qualifizierung_stunden: 80,
        kinderschutz_teil: 'ja',
        profil_konzept: 'ja',
      },
    ],
  ])('is open for %s', (_, facts) => {
    expect(
      language({ ...facts, kita_einsatz_vor_2024_12_06: 'nein', deutsch: 'b1', start_datum: '2027-02-01' }),
    ).toBe('open yes open 2029-02-01')
  })

  it('applies to a student who may work in another role', () => {
    const facts = {
      abschluss_art: 'studium_laufend',
      staatliche_anerkennung: 'erzieher',
      kita_einsatz_vor_2024_12_06: 'nein',
      deutsch: 'b1',
      start_datum: '2027-02-01',
    }
    expect(language(facts)).toBe('yes yes open 2029-02-01')
  })

  it('keeps both levels a soll and cites the paragraph', () => {
    const { language: found } = assessing({ ...degree, deutsch: 'a1' })
    expect([found.atStart?.modality, found.later?.modality]).toEqual(['soll', 'soll'])
    expect(found.citations.map(({ pinpoint }) => pinpoint)).toContain('§ 2 Abs. 5 Satz 1')
  })
})
