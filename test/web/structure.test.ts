// Pages as assistive technology finds them: one h1, headings in order, every control named, every reference met.

import { describe, expect, it } from 'vitest'
import { aService } from '../http/service.ts'
import { TURKISH_EDUCATOR, UKRAINIAN_BACHELOR } from './people.ts'
import { open, type Page, send } from './visitor.ts'

const service = aService()
const ua = Object.entries(UKRAINIAN_BACHELOR)

const PAGES: readonly (readonly [string, () => Promise<Page>])[] = [
  ['start', () => open('/')],
  ['start of a Träger', () => open('/traeger')],
  [
    'first answer',
    () =>
      send(service, [
        ['f.bundesland', 'nrw'],
        ['q0.abschluss_art', 'studium'],
      ]),
  ],
  ['result', () => send(service, ua)],
  ['result with a last day', () => send(service, Object.entries(TURKISH_EDUCATOR))],
  ['result for a Träger', () => send(service, [...ua, ['sicht', 'employer']])],
  [
    'several qualifications',
    () => send(service, [...ua, ['q1.abschluss_art', 'ausbildung'], ['q2.beruf', 'logopaedie']]),
  ],
  ['another Land', () => send(service, [['f.bundesland', 'be']])],
  [
    'nothing possible',
    () =>
      send(service, [
        ['f.bundesland', 'nrw'],
        ['q0.abschluss_art', 'keiner'],
        ['f.lja_zulassung', 'keine'],
      ]),
  ],
  ['a day', () => send(service, [...ua, ['aktion', 'aendern:f.start_datum']])],
  ['a set', () => send(service, [...ua, ['aktion', 'aendern:q0.studieninhalte']])],
  ['all questions', () => send(service, [...ua, ['q1.beruf', 'logopaedie']], '/alle')],
  ['one fault', () => send(service, [['f.start_datum', '2027-02-31']])],
  [
    'faults among all questions',
    () =>
      send(service, [
        ['f.start_datum', 'x'],
        ['f.wochenstunden_kita', '99'],
        ['von', 'alle'],
      ]),
  ],
  ['the state of law', () => open('/stand')],
  ['not found', () => open('/gibtsnicht')],
]

describe.each(PAGES)('%s', async (_, load) => {
  const { html } = await load()
  const ids = matches(/ id="([^"]*)"/g)

  function matches(pattern: RegExp): readonly string[] {
    return [...html.matchAll(pattern)].map(([, found = '']) => found)
  }

  it('is a German page with landmarks and a way past the header', () => {
    expect(html).toMatch(/^<!doctype html><html lang="de" dir="ltr">/)
    expect(html).toMatch(/<header.*<main id="inhalt".*<footer/s)
    expect(html).toContain('<a class="skip" href="#inhalt">')
    expect(matches(/<title>([^<]+) – Kitaweg<\/title>/g)).toHaveLength(1)
  })

  it('has one h1 and leaves out no level of headings', () => {
    const levels = matches(/<h([1-6])[ >]/g).map(Number)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
    expect(jumps).toEqual([])
  })

  it('uses each id once, and refers only to ids there are', () => {
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [
      ...matches(/ (?:for|form|aria-labelledby)="([^"]*)"/g),
      ...matches(/ aria-describedby="([^"]*)"/g).flatMap((list) => list.split(' ')),
      ...matches(/ href="#([^"]*)"/g),
    ]
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  it('names every control', () => {
    const controls = html.match(/<(?:select|input type="(?!hidden)|input class="typed")[^>]*>/g) ?? []
    const labelled = new Set(matches(/<label[^>]* for="([^"]*)"/g))
    const wrapped = matches(/<label class="choice[^"]*">(<input[^>]*>)<span>[^<]+<\/span>/g)
    const nameless = controls.filter(
      (control) => !wrapped.includes(control) && !labelled.has(/ id="([^"]*)"/.exec(control)?.[1] ?? ''),
    )
    expect(nameless).toEqual([])
  })

  it('asks every question in a group with a legend, or with a label of its own', () => {
    expect(html.match(/<fieldset/g)?.length ?? 0).toBe(html.match(/<fieldset[^>]*><legend/g)?.length ?? 0)
  })
})
