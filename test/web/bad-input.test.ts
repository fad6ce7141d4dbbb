// What cannot be used comes back marked; nothing else is lost, and nothing is ever taken as markup.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aService, knowledge } from '../http/service.ts'
import { carried, type FormField, open, type Page, part, press, send } from './visitor.ts'

const service = aService()
const ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(1)>'

/** The element of a field, with its attributes. */
function control({ html }: Page, id: string): string {
  return new RegExp(`<(?:input|select)[^>]* id="${id}"[^>]*>`).exec(html)?.[0] ?? ''
}

/** The names of all attributes of all elements. */
function attributeNames({ html }: Page): readonly string[] {
  const tags = html.match(/<[a-z][^>]*>/g) ?? []
  return tags.flatMap((tag) => tag.replace(/"[^"]*"/g, '').match(/(?<=\s)[\w-]+/g) ?? [])
}

describe('a day that does not exist', async () => {
  const page = await send(service, [
    ['f.bundesland', 'nrw'],
    ['f.deutsch', 'b1'],
    ['frage', 'f.start_datum'],
    ['f.start_datum', '2027-02-31'],
  ])

  it('comes back with its question, marked, and a message that names it', () => {
    expect(page.status).toBe(400)
    expect(page.question).toBe('f.start_datum')
    expect(control(page, 'f-start_datum')).toContain('aria-invalid="true"')
    expect(control(page, 'f-start_datum')).toContain(
      'aria-describedby="f-start_datum-fehler f-start_datum-hilfe"',
    )
    expect(page.html).toContain('<p class="fault" id="f-start_datum-fehler">')
    expect(page.text).toContain(
      'Erster Arbeitstag: Den Tag „31.02.2027“ gibt es nicht. Prüfen Sie Tag, Monat und Jahr.',
    )
  })

  it('is named first on the page, with a link to its field', () => {
    expect(page.headline).toBe('Eine Angabe passt noch nicht')
    expect(page.html).toContain('<a href="#f-start_datum">')
    expect(page.html).toContain('role="alert"')
  })

  it('costs no other answer', () => {
    expect(carried(page)).toEqual({ 'f.bundesland': 'nrw', 'f.deutsch': 'b1' })
  })
})

describe('99 hours a week', () => {
  it('come back on the page with all questions when they were typed there', async () => {
    const page = await send(service, [
      ['f.bundesland', 'nrw'],
      ['f.deutsch', 'b1'],
      ['von', 'alle'],
      ['f.wochenstunden_kita', '99'],
    ])
    expect(page.status).toBe(400)
    expect(page.text).toContain(
      'Wochenstunden in der Kita: „99“ passt nicht. Schreiben Sie eine Zahl von 0 bis 48.',
    )
    expect(control(page, 'f-wochenstunden_kita')).toMatch(/value="99".*aria-invalid="true"/)
    expect(page.html).toContain('value="b1" selected=""')
  })
})

describe('people write as they write', () => {
  it.each([
    ['f.start_datum', '1.2.2027', '2027-02-01'],
    ['f.start_datum', '01. 02. 2027', '2027-02-01'],
    ['f.wochenstunden_kita', '19,5', '19.5'],
    ['f.wochenstunden_kita', ' 30 ', '30'],
  ])('%s: %s is %s', async (field, typed, meant) => {
    const page = await send(service, [
      ['f.bundesland', 'nrw'],
      [field, typed],
    ])
    expect(page.status).toBe(200)
    expect(carried(page)[field]).toBe(meant)
  })
})

describe('a form that cannot be right', () => {
  it.each<[string, readonly FormField[], string]>([
    [
      'a word outside the vocabulary',
      [['f.deutsch', 'd7']],
      'Deutschkenntnisse: Wählen Sie eine der Antworten.',
    ],
    [
      'an answer beside "Weiß ich nicht"',
      [
        ['f.start_datum', '2027-02-01'],
        ['f.start_datum', 'unbekannt'],
      ],
      'Erster Arbeitstag: Geben Sie entweder eine Antwort',
    ],
    [
      'words beside "Nichts davon"',
      [
        ['q0.studieninhalte', 'grundlagen'],
        ['q0.studieninhalte', 'nichts'],
      ],
      'Inhalte des Studiums: Geben Sie entweder',
    ],
    [
      'half an hour of a whole number',
      [['q0.ausbildungsjahr', '1,5']],
      'Schreiben Sie eine ganze Zahl von 1 bis 4.',
    ],
    [
      'no answer at all',
      [['frage', 'f.deutsch']],
      'Deutschkenntnisse: Wählen Sie eine Antwort. „Weiß ich nicht / trifft nicht zu“ ist auch eine Antwort.',
    ],
    ['a field nobody has', [['f.gehalt', '1']], 'Das Feld „f.gehalt“ gibt es hier nicht.'],
    ['a fact at the wrong level', [['f.beruf', 'erzieher']], 'Das Feld „f.beruf“ gibt es hier nicht.'],
    ['a fifth qualification', [['q4.beruf', 'erzieher']], 'Das Feld „q4.beruf“ gibt es hier nicht.'],
  ])('%s is named', async (_, fields, message) => {
    const page = await send(service, [['f.bundesland', 'nrw'], ...fields])
    expect(page.status).toBe(400)
    expect(page.text).toContain(message)
    expect(carried(page)['f.bundesland']).toBe('nrw')
  })

  it('with several faults shows all of them on the page with all questions', async () => {
    const page = await send(service, [
      ['f.deutsch', 'd7'],
      ['f.start_datum', '31.2.2027'],
      ['f.bundesland', 'nrw'],
    ])
    expect(page.headline).toBe('2 Angaben passen noch nicht')
    expect(page.html.match(/aria-invalid="true"/g)).toHaveLength(2)
  })
})

describe('markup in a field', () => {
  it.each([
    'f.deutsch',
    'f.start_datum',
    'f.wochenstunden_kita',
    'q0.abschluss_land',
    'f.x',
    ATTACK,
    'aktion',
    'frage',
    'sicht',
    'anzahl',
  ])('%s never becomes markup', async (name) => {
    for (const path of ['/', '/alle']) {
      const page = await send(
        service,
        [
          [name, ATTACK],
          ['frage', 'f.start_datum'],
          ['f.start_datum', ATTACK],
        ],
        path,
      )
      expect(page.html).not.toContain('<script')
      expect(page.html).not.toContain('<img')
      expect(attributeNames(page).filter((name) => name.startsWith('on'))).toEqual([])
    }
  })

  it('is shown as text where it was typed', async () => {
    const page = await send(service, [['f.wochenstunden_kita', '<b>30</b>']])
    expect(page.text).toContain('„<b>30</b>“ passt nicht')
    expect(page.html).not.toContain('<b>30')
  })
})

describe('any form at all', () => {
  const names = [
    ...knowledge.facts.map(({ id, level }) => (level === 'person' ? `f.${id}` : `q0.${id}`)),
    'q1.beruf',
    'q3.abschluss_art',
    'sicht',
    'anzahl',
    'aktion',
    'frage',
    'von',
    '__proto__',
    'f.constructor',
  ]
  const word = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      'unbekannt',
      'nichts',
      'ja',
      'nein',
      'b1',
      'nrw',
      'DE',
      'studium',
      '2027-02-01',
      '12',
      'alle',
      'employer',
      'aendern:q0.beruf',
      'entfernen:f.deutsch',
      'qualifikation',
      'qualifikation-weg:0',
      'sicht:employer',
    ),
  )
  const form = fc.array(fc.tuple(fc.constantFrom(...names), word), { maxLength: 12 })

  it('gets a page, with everything that could be used still on it', async () => {
    await fc.assert(
      fc.asyncProperty(form, fc.constantFrom('/', '/alle'), async (fields, path) => {
        const page = await send(service, fields, path)
        expect([200, 400]).toContain(page.status)
        expect(page.html.match(/<h1/g)).toHaveLength(1)
        const again = await send(service, Object.entries(carried(page)))
        expect(again.status).toBe(200)
        expect(carried(again)).toEqual(carried(page))
      }),
      { numRuns: 150 },
    )
  })
})

describe('an address with facts in it', () => {
  it('changes nothing: facts are read from bodies only', async () => {
    const plain = await open('/')
    const queried = await open('/?f.deutsch=c2&f.bundesland=by')
    expect(queried.html).toBe(plain.html)
  })

  it('is never made: no link and no form of any page carries a fact', async () => {
    const result = await send(service, [
      ['f.bundesland', 'nrw'],
      ['f.deutsch', 'b1'],
      ['q0.abschluss_art', 'studium'],
    ])
    for (const page of [
      await open(),
      result,
      await press(result, 'aendern:f.deutsch'),
      await send(service, [['f.deutsch', 'b1']], '/alle'),
    ]) {
      const own = [...page.html.matchAll(/(?:href|action|formaction|src)="(\/[^"]*|#[^"]*)"/g)].map(
        ([, target]) => target,
      )
      expect(own.filter((target) => target?.includes('?'))).toEqual([
        expect.stringMatching(/^\/assets\/style\.css\?v=[0-9a-f]{12}$/),
      ])
      expect(page.html).not.toMatch(/method="get"/i)
    }
    expect(part(result, 'angaben')).toContain('B1')
  })
})
