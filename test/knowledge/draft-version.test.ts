// A further version is put into the text of a file; all else stays as it is.

import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { localDate } from '../../src/domain/date.ts'
import { draftVersion } from '../../src/knowledge/draft-version.ts'

const from = localDate('2027-08-01')

function draft(text: string, options: { path?: readonly (string | number)[]; repealedBy?: string } = {}) {
  const { path = [], repealedBy } = options
  return draftVersion(text, { path, from, ...(repealedBy ? { repealedBy } : {}) })
}

/** The text without the lines of the new version. */
function without({ text, first, last }: ReturnType<typeof draft>): string {
  return text
    .split('\n')
    .filter((_, index) => index + 1 < first || index + 1 > last)
    .join('\n')
}

const BLOCK = `# Kopf
titel: Regel   # Abstand bleibt
fassungen:
  # die erste
  - gilt_ab: 2024-12-06
    anlass: "GV. NRW. 2024 S. 910" # Blatt
    # innen
    text: >-
      Zeile eins
      Zeile zwei
    # gehört noch dazu

# gehört zum Nächsten
weiter:   [ 1,2 ]
`

describe('a version in a list of lines', () => {
  it('is a copy of the last one with its day and an occasion to fill in', () => {
    const { text, first, last } = draft(BLOCK)
    expect(text.split('\n').slice(first - 1, last)).toEqual([
      '  - gilt_ab: 2027-08-01',
      '    anlass: BITTE AUSFÜLLEN # Blatt',
      '    # innen',
      '    text: >-',
      '      Zeile eins',
      '      Zeile zwei',
      '    # gehört noch dazu',
    ])
  })

  it('leaves every other byte as it is', () => {
    expect(without(draft(BLOCK))).toBe(BLOCK)
    expect(without(draft(BLOCK, { repealedBy: 'muster-vo' }))).toBe(BLOCK)
  })

  it('keeps line breaks of Windows', () => {
    const windows = BLOCK.replaceAll('\n', '\r\n')
    const { text, first, last } = draft(windows)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(text.replaceAll('\r\n', '\n')).toBe(draft(BLOCK).text)
    expect([first, last]).toEqual([draft(BLOCK).first, draft(BLOCK).last])
    expect(draft(windows, { repealedBy: 'muster-vo' }).text.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('may be the last thing in a file without a final line break', () => {
    const { text } = draft('fassungen:\n  - gilt_ab: 2024-12-06\n    anlass: a')
    expect(text).toBe(
      'fassungen:\n  - gilt_ab: 2024-12-06\n    anlass: a\n  - gilt_ab: 2027-08-01\n    anlass: BITTE AUSFÜLLEN',
    )
  })

  it('may stand on one line, and without indentation', () => {
    const { text } = draft('fassungen:\n- { gilt_ab: 2024-12-06, anlass: a, wert: 5 } # Rest\nende: ja\n')
    expect(text).toBe(
      'fassungen:\n- { gilt_ab: 2024-12-06, anlass: a, wert: 5 } # Rest\n- { gilt_ab: 2027-08-01, anlass: BITTE AUSFÜLLEN, wert: 5 } # Rest\nende: ja\n',
    )
  })

  it('takes the place of a day and an occasion however they are written', () => {
    const { text } = draft('fassungen:\n  - anlass: |\n      lang\n    gilt_ab: "2024-12-06"\n    wert: 1\n')
    expect(parseDocument(text).toJS()).toEqual({
      fassungen: [
        { anlass: 'lang\n', gilt_ab: '2024-12-06', wert: 1 },
        { anlass: 'BITTE AUSFÜLLEN', gilt_ab: '2027-08-01', wert: 1 },
      ],
    })
  })

  it('repeals with a place to fill in', () => {
    const { text, first, last } = draft(BLOCK, { repealedBy: 'muster-vo' })
    expect(text.split('\n').slice(first - 1, last)).toEqual([
      '  - gilt_ab: 2027-08-01',
      '    anlass: BITTE AUSFÜLLEN',
      '    aufgehoben:',
      '      fundstelle: muster-vo BITTE AUSFÜLLEN',
      '      hinweis: BITTE AUSFÜLLEN',
    ])
  })
})

describe('a version in square brackets', () => {
  const line =
    'werte:\n  satz: { name: Satz, fassungen: [{ gilt_ab: 2024-01-01, anlass: a, wert: 1 }], b: 2 }\n'

  it('follows on the same line', () => {
    expect(draft(line, { path: ['werte', 'satz'] }).text).toBe(
      line.replace('wert: 1 }]', 'wert: 1 }, { gilt_ab: 2027-08-01, anlass: BITTE AUSFÜLLEN, wert: 1 }]'),
    )
  })

  it.each([
    ['with a comma at the end', ','],
    ['without one', ''],
  ])('follows on a line of its own where the last one has one, %s', (_, comma) => {
    const lines = `fassungen: [\n    { gilt_ab: 2023-01-01, wert: 1 }, # eins\n    { gilt_ab: 2024-01-01, wert: 2 }${comma} # zwei\n  ]\n`
    const { text, first, last } = draft(lines)
    expect(text).toBe(
      lines.replace(
        `wert: 2 }${comma} # zwei\n`,
        `wert: 2 }, # zwei\n    { gilt_ab: 2027-08-01, wert: 2 }${comma}\n`,
      ),
    )
    expect([first, last]).toEqual([4, 4])
    expect(parseDocument(text).errors).toEqual([])
  })

  it('stays in front of a bracket that closes on the line of the last one', () => {
    const { text } = draft('fassungen: [\n  { gilt_ab: 2023-01-01 },\n  { gilt_ab: 2024-01-01 }] # Ende\n')
    expect(text).toBe(
      'fassungen: [\n  { gilt_ab: 2023-01-01 },\n  { gilt_ab: 2024-01-01 },\n  { gilt_ab: 2027-08-01 }] # Ende\n',
    )
  })

  it('repeals on one line', () => {
    const { text } = draft(line, { path: ['werte', 'satz'], repealedBy: 'bgb' })
    expect(parseDocument(text).getIn(['werte', 'satz', 'fassungen', 1, 'aufgehoben', 'fundstelle'])).toBe(
      'bgb BITTE AUSFÜLLEN',
    )
  })
})

describe('an example without a day', () => {
  const rule = (readOn: string) => `fassungen:
  - gilt_ab: 2024-12-06
    anlass: a
durchsicht: { am: ${readOn}, naechste: 2028-01-01, durch: entwurf }
beispiele:
  - { name: eins, angaben: { a: ja }, ergebnis: ja }   # eins
  - { name: zwei, angaben: {}, stichtag: 2025-01-01, ergebnis: nein }
  - name: drei
    ergebnis: offen
  - ergebnis: ja
    name: vier
`

  it('is tied to the day before where it would be read under the new version', () => {
    for (const readOn of ['2027-08-01', '2027-09-15']) {
      const { text, dated } = draft(rule(readOn))
      expect(dated).toBe(3)
      expect(text).toContain(
        '  - { name: eins, angaben: { a: ja }, stichtag: 2027-07-31, ergebnis: ja }   # eins\n',
      )
      expect(text).toContain('  - name: drei\n    stichtag: 2027-07-31\n    ergebnis: offen\n')
      expect(text).toContain('  - stichtag: 2027-07-31\n    ergebnis: ja\n    name: vier\n')
      expect(text).toContain('stichtag: 2025-01-01')
    }
  })

  it('stays as it is where it is read before', () => {
    const { text, dated } = draft(rule('2027-07-31'))
    expect(dated).toBe(0)
    expect(text).not.toContain('2027-07-31, ergebnis')
  })

  it('does not shift the lines that are named when it stands above', () => {
    const [versions = '', rest = ''] = rule('2027-09-15').split(/(?=durchsicht)/)
    const { text, first } = draft(rest + versions)
    expect(text.split('\n')[first - 1]).toBe('  - gilt_ab: 2027-08-01')
  })
})
