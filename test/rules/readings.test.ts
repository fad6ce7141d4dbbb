// Sentences of the binding reading that are easily got wrong, one by one.

import { describe, expect, it } from 'vitest'
import { assessing } from '../support/assessing.ts'

type Facts = Readonly<Record<string, unknown>>

function verdict(facts: Facts, id: string): string {
  const found = assessing({ bundesland: 'nrw', ...facts }).deployments.find(
    ({ deployment }) => deployment.id === id,
  )
  return found ? found.verdict : 'unlisted'
}

const degree = { abschluss_art: 'studium', fachrichtung: 'soziale_arbeit' }
const found = { anabin_hochschule: 'h_plus', anabin_abschluss: 'entspricht' }

describe('§ 4 Abs. 2', () => {
  it.each([
    ['without the country, although anabin is met', { ...degree, ...found }, 'open'],
    [
      'with an unknown country and no ZAB evaluation',
      { ...degree, ...found, abschluss_land: 'unbekannt', zab_bewertung: 'keine' },
      'open',
    ],
    ['without the country, but a positive ZAB evaluation', { ...degree, zab_bewertung: 'positiv' }, 'yes'],
    [
      'from Germany, whatever anabin says',
      { ...degree, abschluss_land: 'DE', anabin_hochschule: 'h_minus', zab_bewertung: 'negativ' },
      'yes',
    ],
    [
      'where anabin and ZAB conflict',
      { ...degree, ...found, abschluss_land: 'IN', zab_bewertung: 'negativ' },
      'open',
    ],
    [
      'at H+/- and listed, against a negative ZAB evaluation',
      {
        ...degree,
        abschluss_land: 'IN',
        anabin_hochschule: 'h_plus_minus',
        anabin_abschluss: 'entspricht',
        anabin_abschluss_gelistet: 'ja',
        zab_bewertung: 'negativ',
      },
      'no',
    ],
    [
      'at H- without a ZAB evaluation',
      { ...degree, abschluss_land: 'LB', anabin_hochschule: 'h_minus', zab_bewertung: 'keine' },
      'no',
    ],
    [
      'at H- with the evaluation unknown',
      { ...degree, abschluss_land: 'LB', anabin_hochschule: 'h_minus', zab_bewertung: 'unbekannt' },
      'open',
    ],
    [
      'for a teacher, although the Träger says yes',
      {
        ...degree,
        ...found,
        abschluss_land: 'UA',
        fachrichtung: 'lehramt_anderes',
        fachrichtung_zuordnung: 'bejaht',
      },
      'no',
    ],
    [
      'for a two-year degree with the evaluation applied for',
      { ...degree, abschluss_art: 'kurzstudium', abschluss_land: 'TR', zab_bewertung: 'beantragt' },
      'open',
    ],
    [
      'for a two-year degree without one',
      { ...degree, abschluss_art: 'kurzstudium', abschluss_land: 'TR', zab_bewertung: 'keine' },
      'no',
    ],
  ])('%s', (_, facts, expected) => {
    expect(verdict(facts, 'studium-fachrichtung')).toBe(expected)
  })

  it('is the decision of the Träger, not a gap of the person, where only his assignment is missing', () => {
    const { deployments } = assessing({
      bundesland: 'nrw',
      ...degree,
      ...found,
      abschluss_land: 'TR',
      fachrichtung: 'vorschulpaedagogik',
    })
    const first = deployments.find(({ deployment }) => deployment.id === 'studium-fachrichtung')
    expect(first).toMatchObject({ reason: 'authority_decides', missing: ['fachrichtung_zuordnung'] })
  })
})

describe('the catalogues that were not seen', () => {
  it('are a no without any qualification', () => {
    const facts = {
      abschluss_art: 'keiner',
      lja_zulassung: 'keine',
      staatliche_anerkennung: 'keine',
      anerkennungsverfahren: 'keins',
    }
    for (const id of [
      'weitere-fachkraft-pflege',
      'paragraf-11-ausbildung',
      'paragraf-11-studium',
      'ergaenzungskraft-offen',
      'kinderpflege-ausbildung',
    ])
      expect(`${id} ${verdict(facts, id)}`).toBe(`${id} no`)
    expect(assessing({ bundesland: 'nrw', ...facts, kinderschutz_teil: 'nein' }).countsAs).toBe('nichts')
  })

  it('are open for what was recognised, not for what was learnt', () => {
    const facts = {
      abschluss_art: 'ausbildung',
      abschluss_land: 'TR',
      beruf: 'anderer_paedagogisch',
      ausbildungsform: 'keine',
      anerkennungsverfahren: 'voll',
    }
    expect(verdict({ ...facts, anerkennung_beruf: 'sozialassistent' }, 'ergaenzungskraft-offen')).toBe('open')
    expect(
      verdict(
        { ...facts, beruf: 'sozialassistent', anerkennung_beruf: 'erzieher' },
        'ergaenzungskraft-offen',
      ),
    ).toBe('no')
  })
})

describe('the rest', () => {
  it('finds no office needed for a German diploma, whatever kind it is', () => {
    const { authorities } = assessing({ bundesland: 'nrw', abschluss_land: 'DE' })
    expect(
      new Set(
        authorities.filter(({ purpose }) => purpose !== 'personaleinsatz').map((finding) => finding.verdict),
      ),
    ).toEqual(new Set(['none']))
  })

  it('names no office of NRW in another Land, not even in a citation', () => {
    const { authorities } = assessing({ bundesland: 'bw', abschluss_art: 'ausbildung', abschluss_land: 'PL' })
    expect(authorities.flatMap(({ citations }) => citations)).toEqual([])
  })

  it('says that time carried over from another Träger is a reading', () => {
    const facts = {
      bundesland: 'nrw',
      abschluss_land: 'HU',
      anerkennungsverfahren: 'defizitbescheid',
      anerkennung_beruf: 'erzieher',
      ausgleichsmassnahme: 'anpassungslehrgang',
      start_datum: '2027-02-01',
    }
    const certainty = (more: Facts) => assessing({ ...facts, ...more }).best?.certainty
    expect(certainty({})).toBe('belegt')
    expect(certainty({ einsatz_13_seit: '2025-02-01' })).toBe('ausgelegt')
  })

  it('says nothing of the language levels before the rule, but cites what comes', () => {
    const { language } = assessing({ bundesland: 'nrw', deutsch: 'c1' }, { asOf: '2024-12-05' })
    expect([language.applies, language.atStart?.verdict, language.later?.verdict]).toEqual([
      'open',
      'open',
      'open',
    ])
    expect(language.citations.length).toBeGreaterThan(0)
  })

  it('tells the language levels wherever the Land leaves open whether they apply', () => {
    const { language } = assessing({ bundesland: 'bw', deutsch: 'b1', kita_einsatz_vor_2024_12_06: 'ja' })
    expect([language.applies, language.atStart?.verdict, language.later?.verdict]).toEqual([
      'open',
      'yes',
      'open',
    ])
  })

  it('asks nothing while every review is withdrawn', () => {
    const { next, countsAs } = assessing(
      { bundesland: 'nrw', staatliche_anerkennung: 'erzieher', deutsch: 'b2' },
      { asOf: '2027-09-30', today: '2027-09-30' },
    )
    expect([next, countsAs]).toEqual([undefined, 'offen'])
  })

  it('says nothing of a branch while the fact that leads there is missing', () => {
    const notes = (facts: Facts) =>
      assessing({
        bundesland: 'nrw',
        abschluss_art: 'ausbildung',
        abschluss_land: 'PL',
        ...facts,
      }).deployments.find(({ deployment }) => deployment.id === 'anerkennung-voll')?.notes
    expect(notes({})).toEqual([])
    expect(
      notes({ anerkennungsverfahren: 'voll_anderes_land', anerkennung_beruf: 'erzieher' })?.[0]?.note,
    ).toContain('eines anderen Bundeslandes')
  })

  it('offers nobody an approval under repealed law', () => {
    const { deployments } = assessing({
      bundesland: 'nrw',
      lja_zulassung: 'keine',
      staatliche_anerkennung: 'keine',
    })
    const offered = deployments.flatMap(({ changes }) => changes.flat()).flatMap(({ values }) => values)
    expect(offered).toContain('weitere_fachkraft')
    expect(offered).not.toContain('altzulassung')
  })
})
