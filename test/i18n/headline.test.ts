// The sentences at the top join "counts as" and "may start", and never promise.

import { describe, expect, it } from 'vitest'
import { headline } from '../../src/i18n/headline.ts'
import { textsOf } from '../../src/i18n/texts.ts'
import { assessing } from '../support/assessing.ts'
import { realRulebook } from '../support/knowledge.ts'

const { knowledge } = realRulebook()

function head(
  facts: Readonly<Record<string, unknown>>,
  audience: 'applicant' | 'employer' = 'applicant',
  today?: string,
): string {
  return headline(
    knowledge,
    textsOf(knowledge),
    assessing(facts, { audience, ...(today ? { today } : {}) }),
    audience,
  )
}

const trained = { bundesland: 'nrw', staatliche_anerkennung: 'erzieher' }
const course = {
  bundesland: 'nrw',
  abschluss_land: 'TR',
  anerkennungsverfahren: 'defizitbescheid',
  anerkennung_beruf: 'erzieher',
  ausgleichsmassnahme: 'anpassungslehrgang',
}

describe('the headline', () => {
  it.each([
    ['asks for the Land', {}, 'In welchem Bundesland möchten Sie arbeiten?'],
    [
      'points to the office of another Land',
      { bundesland: 'bw' },
      'Für Baden-Württemberg fragen Sie dort nach (Regierungspräsidium Stuttgart',
    ],
    ['says that the Land is unknown', { bundesland: 'unbekannt' }, 'Noch ist offen, in welchem Bundesland'],
    [
      'says yes and warns that this is not a start',
      { ...trained, deutsch: 'c1' },
      'heißt noch nicht „darf beginnen“',
    ],
    [
      'joins missing German as a soll',
      { ...trained, deutsch: 'a2', kita_einsatz_vor_2024_12_06: 'nein' },
      'Deutsch soll dann mindestens B1 sein',
    ],
    [
      'names what is missing before the first day',
      { ...trained, aufenthalt: 'titel_ohne_arbeit' },
      'Beginnen dürfen Sie erst, wenn alles für den ersten Tag vorliegt',
    ],
    ['gives the last day', { ...course, start_datum: '2027-02-01' }, 'bis zum 31. Januar 2030'],
    ['says "at most" while the first day is unknown', course, 'höchstens bis zum 31. Dezember 2030'],
    [
      'names share and stage, and no end, of a training year',
      {
        bundesland: 'nrw',
        abschluss_art: 'ausbildung_laufend',
        ausbildungsform: 'pia_erzieher',
        ausbildungsjahr: 2,
      },
      'kann zur Hälfte auf Fachkraftstunden angerechnet werden (nur: Ausbildungsjahr 2), als Person in Ausbildung.',
    ],
    ['is open with a question', { bundesland: 'nrw' }, 'Es fehlt noch eine Angabe'],
    [
      'says "not yet" where it can change',
      {
        bundesland: 'nrw',
        abschluss_art: 'keiner',
        staatliche_anerkennung: 'keine',
        anerkennungsverfahren: 'keins',
        lja_zulassung: 'keine',
        kinderschutz_teil: 'nein',
      },
      'noch nicht auf das Mindestpersonal',
    ],
  ])('%s', (_, facts, expected) => {
    expect(head(facts)).toContain(expected)
  })

  it('speaks of "die Person" to an employer', () => {
    expect(head(trained, 'employer')).toContain(
      'Die Zeit der Person in der Kita kann auf Fachkraftstunden angerechnet werden',
    )
    expect(head({}, 'employer')).toContain('liegt die Kita')
  })

  it('warns where the deployment is over before the first day', () => {
    const facts = { ...course, start_datum: '2031-02-01' }
    const early = headline(
      knowledge,
      textsOf(knowledge),
      assessing(facts, { asOf: '2026-11-20' }),
      'applicant',
    )
    expect(early).toContain('Am genannten ersten Tag ist dieser Einsatz aber schon vorbei.')
  })

  it('says that a review is overdue', () => {
    expect(head({ ...trained, start_datum: '2026-12-01' }, 'applicant', '2027-07-15')).toContain(
      'Durchsicht dazu ist überfällig',
    )
  })
})
