// Answers can be changed, removed, taken back, and belong to several qualifications; nothing else is lost.

import { beforeAll, describe, expect, it } from 'vitest'
import { aService, assessment } from '../http/service.ts'
import { factsOf, UKRAINIAN_BACHELOR } from './people.ts'
import { answer, carried, type Page, part, press, send } from './visitor.ts'

const service = aService()
const fields = Object.entries(UKRAINIAN_BACHELOR)

describe('an answer', () => {
  let page: Page
  beforeAll(async () => {
    page = await send(service, fields)
  })

  it('is shown again to be changed, with what was chosen', async () => {
    const changing = await press(page, 'aendern:q0.fachrichtung')
    expect(changing.question).toBe('q0.fachrichtung')
    expect(changing.html).toContain('value="soziale_arbeit" checked=""')
    expect(carried(changing)).toEqual(carried(page))
  })

  it('replaces the one before and nothing else', async () => {
    const changed = await answer(await press(page, 'aendern:q0.fachrichtung'), 'fachfremd')
    expect(carried(changed)).toEqual({ ...carried(page), 'q0.fachrichtung': 'fachfremd' })
    expect(changed.decision).not.toBe(page.decision)
  })

  it('is removed by its button, and then as if never given', async () => {
    const removed = await press(page, 'entfernen:q0.fachrichtung')
    const { 'q0.fachrichtung': _, ...rest } = carried(page)
    expect(carried(removed)).toEqual(rest)
    expect(removed.decision).toBe((await assessment(service, { facts: factsOf(rest) })).decision)
  })

  it('is gone with all others after "Alles löschen"', () => {
    expect(part(page, 'angaben')).toContain('Alles löschen')
    expect(page.html).toMatch(/<a class="button danger" href="\/">/)
  })

  it('is taken back by "Zurück", one question after the other', async () => {
    const [first, second] = [await send(service, fields.slice(0, 3)), 'q0.abschluss_land']
    const back = await press(first, `aendern:${second}`, '/')
    expect(back.question).toBe('q0.abschluss_land')
    expect((await press(back, 'aendern:q0.abschluss_art')).question).toBe('q0.abschluss_art')
  })

  it('survives the change to the view of the Träger and back', async () => {
    const employer = await press(page, 'sicht:employer')
    const facts = factsOf(UKRAINIAN_BACHELOR)
    const { headline } = await assessment(service, { facts, audience: 'employer' })
    expect(part(employer, 'ergebnis')).toContain(headline)
    expect(employer.headline).not.toBe(page.headline)
    expect(employer.decision).toBe(page.decision)
    expect(carried(employer)).toEqual(carried(page))
    expect((await press(employer, 'sicht:applicant')).headline).toBe(page.headline)
  })
})

describe('a second qualification', () => {
  let page: Page
  beforeAll(async () => {
    page = await press(await send(service, fields), 'qualifikation')
  })

  it('begins with the question what it is', () => {
    expect(page.question).toBe('q1.abschluss_art')
    expect(part(page, 'frage')).toContain('Qualifikation 2')
    expect(part(page, 'angaben')).toContain('Noch keine Angabe')
  })

  it('keeps the decision of the API for both', async () => {
    let both = await answer(page, 'ausbildung')
    both = await send(service, [
      ...Object.entries(carried(both)),
      ['q1.beruf', 'kinderpfleger'],
      ['q1.abschluss_land', 'PL'],
    ])
    const facts = factsOf(carried(both))
    expect(facts['weitere_qualifikationen']).toEqual([
      { abschluss_art: 'ausbildung', beruf: 'kinderpfleger', abschluss_land: 'PL' },
    ])
    expect(both.decision).toBe((await assessment(service, { facts })).decision)
    expect(both.text).toContain('Qualifikation 2: Fertige Berufsausbildung, Polen')
  })

  it('names in each deployment the qualification it belongs to', async () => {
    const two = await send(service, [
      ...fields,
      ['q1.abschluss_art', 'studium'],
      ['q1.abschluss_land', 'DE'],
      ['q1.fachrichtung', 'heilpaedagogik'],
    ])
    const possible = part(two, 'ergebnis') + part(two, 'auch-titel')
    expect(possible).toContain('Qualifikation 1: Fertiges Studium, Ukraine')
    expect(two.text).toContain('Das ist auch möglich')
    expect(two.text).toContain('Mit Qualifikation 2: Fertiges Studium, Deutschland')
  })

  it('is removed with its answers; those after it move up', async () => {
    const three = await send(service, [
      ...fields,
      ['q1.abschluss_art', 'ausbildung'],
      ['q2.abschluss_art', 'keiner'],
    ])
    const removed = await press(three, 'qualifikation-weg:1')
    expect(carried(removed)).toEqual({ ...UKRAINIAN_BACHELOR, 'q1.abschluss_art': 'keiner' })
  })

  it('can be joined by two more and no fifth', async () => {
    const four = await send(service, [...fields, ['q3.abschluss_art', 'keiner']])
    expect(four.html).not.toContain('value="qualifikation"')
    expect(
      (await send(service, [...fields, ['anzahl', '4'], ['aktion', 'qualifikation']])).question,
    ).not.toBe('q4.abschluss_art')
  })
})

describe('an answer of several words', () => {
  it('travels as several fields, and none of them as "Nichts davon"', async () => {
    const some = await send(service, [
      ['f.bundesland', 'nrw'],
      ['q0.studieninhalte', 'grundlagen'],
      ['q0.studieninhalte', 'reflexion'],
    ])
    expect(part(some, 'angaben')).toContain(
      'Grundlagen der Sozialen Arbeit und von Erziehung und Bildung; Die eigene Arbeit',
    )
    const none = await send(service, [['q0.studieninhalte', 'nichts']])
    expect(part(none, 'angaben')).toContain('Nichts davon')
    expect(none.decision).toBe((await assessment(service, { facts: { studieninhalte: [] } })).decision)
  })
})
