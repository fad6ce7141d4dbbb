// Competence by country of the degree, by Kreis, and outside NRW.

import { describe, expect, it } from 'vitest'
import { countryCodes } from '../../src/http/contract/facts.ts'
import { assessing } from '../support/assessing.ts'
import { realRulebook } from '../support/knowledge.ts'

function office(facts: Readonly<Record<string, unknown>>, purpose: string): string {
  const found = assessing(facts).authorities.find((finding) => finding.purpose === purpose)
  return found ? (found.authority ?? found.verdict) : 'unlisted'
}

function forTraining(country: string): string {
  return office(
    { bundesland: 'nrw', abschluss_art: 'ausbildung', abschluss_land: country },
    'anerkennung_ausbildung',
  )
}

const countries = countryCodes(realRulebook().knowledge)

describe('recognition of a training', () => {
  it('has an answer for 249 codes and Kosovo, and never a default', () => {
    expect(countries).toHaveLength(250)
    expect(new Set(countries).size).toBe(250)
    const offices = new Set(countries.map(forTraining))
    expect([...offices].sort()).toEqual([
      'bezirksregierung-arnsberg',
      'bezirksregierung-detmold',
      'bezirksregierung-duesseldorf',
      'bezirksregierung-koeln',
      'bezirksregierung-muenster',
      'none',
      'open',
    ])
  })

  it.each([
    ['PL RO SK CZ', 'bezirksregierung-arnsberg'],
    ['AL BG HU AM AZ BY EE GE KZ KG LV LT MD RU TJ TM UA UZ', 'bezirksregierung-detmold'],
    ['GR AT CH TR BA XK HR ME MK RS SI', 'bezirksregierung-duesseldorf'],
    ['BE FR GB IE IT LU NL PT ES', 'bezirksregierung-koeln'],
    ['DK FI IS NO SE SY AF IR IN BR US CO PH MA NG CN PS TW EH HK PR TK CX', 'bezirksregierung-muenster'],
    [
      'MT CY LI AD MC SM VA AQ BV GL FO AX SJ GG JE IM GI RE GF GP MQ YT NC PF PM BL MF WF TF AW CW SX BQ AI BM VG KY FK MS PN SH TC GS IO',
      'open',
    ],
    ['DE', 'none'],
  ])('from %s goes to %s', (codes, expected) => {
    for (const code of codes.split(' ')) expect(`${code} ${forTraining(code)}`).toBe(`${code} ${expected}`)
  })

  it('is open without the country and unlisted for a university degree', () => {
    expect(office({ bundesland: 'nrw', abschluss_art: 'ausbildung' }, 'anerkennung_ausbildung')).toBe('open')
    expect(
      office({ bundesland: 'nrw', abschluss_art: 'studium', abschluss_land: 'TR' }, 'anerkennung_ausbildung'),
    ).toBe('unlisted')
  })

  it('concerns a two-year degree too, beside the ZAB', () => {
    const facts = { bundesland: 'nrw', abschluss_art: 'kurzstudium', abschluss_land: 'TR' }
    expect(office(facts, 'anerkennung_ausbildung')).toBe('bezirksregierung-duesseldorf')
    expect(office(facts, 'zeugnisbewertung')).toBe('zab')
  })
})

describe('recognition of a social profession', () => {
  const degree = {
    bundesland: 'nrw',
    abschluss_art: 'studium',
    abschluss_land: 'RO',
    fachrichtung: 'soziale_arbeit',
  }

  it.each([
    [{ lebt_in: 'nrw', wohnort_kreis: 'bonn' }, 'bezirksregierung-koeln'],
    [{ wohnort_kreis: 'kreis_borken', arbeitsort_kreis: 'koeln' }, 'bezirksregierung-muenster'],
    [{ lebt_in: 'ausland', wohnort_kreis: 'bonn', arbeitsort_kreis: 'hamm' }, 'bezirksregierung-arnsberg'],
    [{ lebt_in: 'anderes_bundesland', arbeitsort_kreis: 'bielefeld' }, 'bezirksregierung-detmold'],
    [{ lebt_in: 'ausland' }, 'open'],
    [{ lebt_in: 'nrw', arbeitsort_kreis: 'koeln' }, 'open'],
    [{ arbeitsort_kreis: 'koeln' }, 'open'],
  ])('with %o goes to %s', (places, expected) => {
    expect(office({ ...degree, ...places }, 'anerkennung_sozialberuf')).toBe(expected)
  })

  it('needs no office for a German degree and does not concern Erziehungswissenschaften', () => {
    expect(
      office({ ...degree, abschluss_land: 'DE', wohnort_kreis: 'bonn' }, 'anerkennung_sozialberuf'),
    ).toBe('none')
    expect(
      office(
        { ...degree, fachrichtung: 'erziehungswissenschaften', wohnort_kreis: 'bonn' },
        'anerkennung_sozialberuf',
      ),
    ).toBe('unlisted')
  })
})

describe('the other offices', () => {
  it('sends teachers from EU, EEA and Switzerland to Arnsberg, all others to Detmold', () => {
    const from = (country: string) =>
      office(
        {
          bundesland: 'nrw',
          abschluss_art: 'studium',
          abschluss_land: country,
          fachrichtung: 'lehramt_anderes',
        },
        'anerkennung_lehramt',
      )
    for (const code of ['PL', 'CY', 'IS', 'LI', 'NO', 'CH'])
      expect(`${code} ${from(code)}`).toBe(`${code} bezirksregierung-arnsberg`)
    for (const code of ['GB', 'TR', 'SY', 'UA', 'RS'])
      expect(`${code} ${from(code)}`).toBe(`${code} bezirksregierung-detmold`)
    expect(from('DE')).toBe('none')
  })

  it('finds the Landesjugendamt by the place of the Kita, else of residence', () => {
    const at = (places: object) => office({ bundesland: 'nrw', ...places }, 'personaleinsatz')
    expect(at({ arbeitsort_kreis: 'essen', wohnort_kreis: 'muenster' })).toBe('lvr-landesjugendamt')
    expect(at({ wohnort_kreis: 'kreis_lippe' })).toBe('lwl-landesjugendamt')
    expect(at({})).toBe('open')
  })

  it.each([{ bundesland: 'by' }, { bundesland: 'unbekannt' }, {}])(
    'names no office of NRW with %o',
    (land) => {
      const facts = {
        abschluss_art: 'studium',
        abschluss_land: 'RO',
        fachrichtung: 'soziale_arbeit',
        wohnort_kreis: 'bonn',
        arbeitsort_kreis: 'bonn',
        ...land,
      }
      const offices = assessing(facts).authorities.flatMap(({ authority }) => authority ?? [])
      expect(offices.filter((id) => id !== 'zab')).toEqual([])
    },
  )

  it('puts every one of the 53 Kreise into one Bezirk and one Landesjugendamt', () => {
    const { districts, authorities } = realRulebook().knowledge
    expect(Object.keys(districts)).toHaveLength(53)
    for (const { bezirksregierung, landesjugendamt } of Object.values(districts)) {
      expect(authorities[bezirksregierung]).toBeDefined()
      const rhineland = ['bezirksregierung-koeln', 'bezirksregierung-duesseldorf'].includes(bezirksregierung)
      expect(landesjugendamt).toBe(rhineland ? 'lvr-landesjugendamt' : 'lwl-landesjugendamt')
    }
  })
})
