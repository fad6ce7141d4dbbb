// `npm run wissen woher` on the real knowledge base.

import { afterAll, describe, expect, it } from 'vitest'
import { whereCited } from '../../src/cli/wissen/cited-where.ts'
import { citationsIn } from '../../src/knowledge/citations.ts'
import { parseYaml } from '../../src/knowledge/document.ts'
import { readKnowledge } from '../../src/knowledge/read.ts'
import { buildWorld } from '../../src/knowledge/world.ts'
import { editorsDesk } from '../support/editors-desk.ts'

const desk = editorsDesk()
afterAll(desk.clear)

const { world } = buildWorld(readKnowledge('knowledge').files)
const cited = world.documents.flatMap((document) =>
  citationsIn(document).map(({ path, citation }) => ({
    ...citation,
    place: `knowledge/${document.file}:${document.lineOf(path)}`,
  })),
)

/** The lines with a place, without what comes after an empty heading. */
function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/^(knowledge\/\S+:\d+) {2}(?!.*ohne Namen)/gm)].map(([, place = '']) => place)
}

/** The answer as one text; with another knowledge base where given. */
function woher(written: string, among = world): { readonly code: number; readonly text: string } {
  const { code, lines } = whereCited(written, among)
  return { code, text: lines.join('\n') }
}

/** The part of the answer above the wider places and the mentions. */
function ownPart(text: string): string {
  return text.split(/^(?:Dazu|Im Text genannt)/m)[0] ?? ''
}

describe('npm run wissen woher', () => {
  it('lists every citation of a place and within it, and no other', () => {
    const { code, text } = woher('§ 13 Abs. 6 PersVO')
    const expected = cited
      .filter(
        ({ source, pinpoint }) =>
          source === 'persvo-nrw-2024' && /^§ 13 Abs\. (?:6(?: |$)|5 und 6|1 bis 6)/.test(pinpoint),
      )
      .map(({ place }) => place)
    expect(code).toBe(0)
    expect(expected.length).toBeGreaterThan(20)
    expect(placesIn(ownPart(text)).toSorted()).toEqual(expected.toSorted())
  })

  it('lists every citation of a source that is asked for alone', () => {
    const { code, text } = woher('persvo-nrw-2024')
    const expected = cited.filter(({ source }) => source === 'persvo-nrw-2024').map(({ place }) => place)
    expect(code).toBe(0)
    expect(placesIn(text).toSorted()).toEqual(expected.toSorted())
  })

  it('does not find § 13 for § 1', () => {
    const { text } = woher('§ 1 PersVO')
    expect(ownPart(text)).toContain('§ 1 Abs. 2')
    expect(text).not.toMatch(/§ 1\d/)
  })

  it('shows kind, version, title and text of each', () => {
    const { text } = woher('persvo-nrw-2024 § 13 Abs. 6')
    expect(text).toContain('Regel, Voraussetzung, Fassung ab 06.12.2024: Mit Defizitbescheid während des')
    expect(text).toContain('  ausgleichsmassnahme ist anpassungslehrgang')
    expect(text).toContain('Regel, Höchstdauer: ')
    expect(text).toContain('Regel, Bedingung: ')
    expect(text).toContain('Auslegung: Wie Fristen gezählt werden')
    expect(text).toContain('Pflicht, Erfüllung: ')
    expect(woher('§ 17 Abs. 3 PersVO').text).toContain('Regel, Aufhebung, Fassung ab 01.01.2031')
    expect(woher('§ 2 Abs. 5 PersVO').text).toContain('Sprache, später, Fassung ab 06.12.2024')
    expect(woher('§ 45b AufenthG').text).toContain('Stelle: Faire Integration')
    expect(woher('las-bayern').text).toContain('Land: Bayern')
  })

  it('lists wider places apart, with what they cite', () => {
    const { text } = woher('§ 13 Abs. 6 Satz 2')
    const [own = '', wider = ''] = text.split(/^Dazu \d+ Fundstellen, die mehr umfassen:/m)
    expect(own).toMatch(
      /^knowledge\/regeln\/defizitbescheid-eignungspruefung\.yaml:\d+ {2}§ 13 Abs\. 6 Satz 2$/m,
    )
    expect(wider).toMatch(/paragraf-13-ende\.md:\d+ {2}§ 13 {2}\[zitiert den ganzen Paragrafen\]$/m)
    expect(wider).toContain('§ 13 Abs. 5 und 6  [zitiert den ganzen Absatz]')
  })

  it('marks what was never seen', () => {
    const { text } = woher('§ 5 PersVO')
    expect(text).toContain('Wortlaut nicht gesehen: quellen.yaml führt die Stelle unter „nicht_gesehen“.')
    const places = ownPart(text)
      .split('\n')
      .filter((line) => /^knowledge\/.* {2}§ 5/.test(line))
    expect(places.length).toBeGreaterThan(4)
    expect(places.filter((line) => !line.includes('[Wortlaut nicht gesehen]'))).toEqual([])
    expect(woher('§ 4 Abs. 1 PersVO').text).not.toContain('Wortlaut nicht gesehen')
  })

  it('names the sentences that speak of the place without citing it', () => {
    const { text } = woher('§ 13 Abs. 6 Satz 2 PersVO')
    expect(text).toMatch(/^knowledge\/angaben\.yaml:\d+ {2}§ 13 Abs\. 6 Satz 2$/m)
    expect(text).toMatch(
      /^knowledge\/faelle\/\S+:\d+ {2}§ 13 Abs\. 6 Satz 2 {2}\[ohne Namen des Gesetzes\]$/m,
    )
    expect(woher('§ 16d AufenthG').text).toMatch(/^knowledge\/angaben\.yaml:\d+ {2}§ 16d$/m)
  })

  it.each([
    ['§ 13 Abs. 6 PersVO', 'persvo-nrw-2024 § 13 Abs. 6 '],
    ['persvo-nrw-2024 §13 Absatz 6', 'persvo-nrw-2024 § 13 Abs. 6 '],
    ['§ 13 Abs. 6 Satz 2', 'persvo-nrw-2024 § 13 Abs. 6 Satz 2 '],
    ['§ 72a SGB VIII', 'sgb-8 § 72a '],
    ['SGB 8 § 72a Abs. 1', 'sgb-8 § 72a Abs. 1 '],
    ['§ 28 des KiBiz', 'kibiz-nrw § 28 '],
    ['Anlage KiBiz', 'kibiz-nrw Anlage '],
    ['Personalverordnung NRW', 'persvo-nrw-2024 '],
    ['PersVO 2020 § 10', 'persvo-nrw-2020 § 10 '],
    ['kitanrw-ausland Absatz 4', 'kitanrw-ausland Absatz 4 '],
    ['bgb', 'bgb '],
    ['BQFG NRW', 'bqfg-nrw '],
  ])('understands %s', (written, heading) => {
    const { code, text } = woher(written)
    expect(code).toBe(0)
    expect(text.startsWith(`${heading}(`)).toBe(true)
  })

  it('says which text of a norm it takes where there are several', () => {
    expect(woher('§ 4 PersVO').text).toContain('die neueste Fassung. Älter: persvo-nrw-2020')
    expect(woher('persvo-nrw-2024 § 4').text).not.toContain('Älter')
  })

  it('asks where a name or a place fits several sources', () => {
    const byName = woher('anabin')
    expect(byName.code).toBe(1)
    expect(byName.text).toContain('Welche meinen Sie?')
    expect(byName.text).toContain('woher "anabin-portal"')
    const byPlace = woher('§ 2')
    expect(byPlace.code).toBe(1)
    expect(byPlace.text).toContain('woher "persvo-nrw-2024 § 2"')
    expect(byPlace.text).toContain('woher "sobag-nrw § 2"')
  })

  it.each([
    ['zab-faq Ablehnun', 'zab-faq Ablehnung'],
    ['§ 13 Abs. 6 PersFO', 'Keine Quelle in quellen.yaml heißt „PersFO“'],
    ['Personalverodnung', 'persvo-nrw-2024 (Personalverordnung NRW)'],
    ['§ 99 PersVO', 'persvo-nrw-2024 § 99 zitiert im Wissen niemand.'],
    ['§ 777', 'Nennen Sie das Gesetz dazu'],
  ])('says that %s is unknown and what is like it', (written, expected) => {
    const { code, text } = woher(written)
    expect(code).toBe(1)
    expect(text).toContain(expected)
  })

  it('knows a place that is listed and cited by nothing', () => {
    const { code, text } = woher('§ 16 PersVO')
    expect(code).toBe(0)
    expect(text).toContain('persvo-nrw-2024 § 16 (Personalverordnung NRW): keine Fundstelle')
  })

  it('finds a Fundstelle in any file, whatever its keys are called', () => {
    const text = 'neuartig: { name: Neuer Eintrag, teile: [{ wert: 3, fundstelle: rdg § 2 Abs. 1 }] }\n'
    const parsed = parseYaml('neues/neu.yaml', text)
    if (!parsed.ok) throw new Error('the new file cannot be parsed')
    const grown = { ...world, documents: [...world.documents, parsed.document] }
    expect(ownPart(woher('§ 2 RDG', grown).text)).toContain(
      '\nknowledge/neues/neu.yaml:1  § 2 Abs. 1\n  neues: Neuer Eintrag\n  wert 3',
    )
  })
})

describe('the command', () => {
  it('prints what it found', () => {
    const { status, stdout, stderr } = desk.wissen('woher', '§', '17', 'Abs.', '3', 'PersVO')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`${woher('§ 17 Abs. 3 PersVO').text}\n`)
  })

  it('asks for a place when called without one', () => {
    const { status, stdout, stderr } = desk.wissen('woher')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Welche Stelle?')
  })

  it('reports an unknown place as an error', () => {
    const { status, stdout, stderr } = desk.wissen('woher', '§ 99 PersVO')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('Meinten Sie:')
  })

  it('searches what can be read and names what cannot', () => {
    desk.write('regeln/masern.yaml', 'titel: [')
    const { status, stdout, stderr } = desk.wissen('woher', '§ 4 Abs. 1 PersVO')
    expect(status).toBe(0)
    expect(stdout).toContain('regeln/staatliche-anerkennung.yaml')
    expect(stderr).toContain('Nicht durchsucht, weil nicht lesbar: knowledge/regeln/masern.yaml')
  })
})
