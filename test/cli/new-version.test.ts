// `npm run wissen neue-fassung` on a copy of the real knowledge base.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findingOf, ledgers, rulesOf } from '../../src/cli/wissen/example-verdict.ts'
import { beginVersion } from '../../src/cli/wissen/new-version.ts'
import { localDate } from '../../src/domain/date.ts'
import { loadKnowledge } from '../../src/knowledge/compile.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { editorsDesk } from '../support/editors-desk.ts'

const desk = editorsDesk({ without: 'faelle' })
beforeEach(desk.reset)
afterAll(desk.clear)

function begin(...args: readonly string[]): { readonly code: number; readonly text: string } {
  const { code, lines } = beginVersion(desk.knowledge, args)
  return { code, text: lines.join('\n') }
}

/** The problems of the copy, as file, line and what is wrong. */
function problems(): readonly string[] {
  return loadKnowledge(desk.knowledge).problems.map(({ file, line, says }) => `${file}:${line} ${says}`)
}

/** Every file of the copy that has versions, with its text. */
function versionedFiles(): Readonly<Record<string, string>> {
  const rules = readdirSync(join(desk.knowledge, 'regeln')).map((name) => `regeln/${name}`)
  return Object.fromEntries([...rules, 'sprache.yaml'].map((file) => [file, desk.read(file)]))
}

describe('npm run wissen neue-fassung', () => {
  it('adds a copy of the last version, which the check refuses until it is filled in', () => {
    const before = desk.read('regeln/leitung.yaml')
    const { code, text } = begin('leitung', '2027-08-01')
    const after = desk.read('regeln/leitung.yaml')
    expect(code).toBe(0)
    const place = /^knowledge\/regeln\/leitung\.yaml:(\d+) bis (\d+): neue Fassung ab 2027-08-01$/m.exec(text)
    const [first, last] = [Number(place?.[1]), Number(place?.[2])]
    const lines = after.split('\n')
    expect([...lines.slice(0, first - 1), ...lines.slice(last)].join('\n')).toBe(before)
    expect(problems()).toEqual([`regeln/leitung.yaml:${first + 1} „anlass“ ist noch nicht ausgefüllt.`])
    desk.write('regeln/leitung.yaml', after.replace('BITTE AUSFÜLLEN', 'GV. NRW. 2027 S. 1'))
    expect(problems()).toEqual([])
  })

  it('reads the new version back and says what to do next', () => {
    const { text } = begin('leitung', '2027-08-01')
    expect(text).toContain('\n+ Ab 01.08.2027: ')
    expect(text).not.toContain('+ Ab 06.12.2024')
    expect(text).not.toMatch(/^\+.*\[muss\]/m)
    expect(text).toContain('Beispiele für die neue Fassung ergänzen, mit „stichtag: 2027-08-01“ oder später.')
    expect(text).toContain('gibt den alten Beispielen einen „stichtag“ davor')
    for (const command of ['kontrolle', 'ruecklesen leitung', 'wirkung'])
      expect(text).toContain(`npm run wissen ${command}`)
  })

  it('begins a repeal, with the three places to fill in', () => {
    expect(begin('leitung', '2027-08-01', '--aufgehoben').code).toBe(0)
    expect(problems().map((problem) => problem.replace(/^.*:\d+ /, ''))).toEqual([
      '„anlass“ ist noch nicht ausgefüllt.',
      '„fundstelle“ ist noch nicht ausgefüllt.',
      '„hinweis“ ist noch nicht ausgefüllt.',
    ])
    const filled = desk
      .read('regeln/leitung.yaml')
      .replace('persvo-nrw-2024 BITTE AUSFÜLLEN', 'persvo-nrw-2024 § 8')
      .replaceAll('BITTE AUSFÜLLEN', 'Das Gesetz von 2027.')
    desk.write('regeln/leitung.yaml', filled)
    const { knowledge } = loadKnowledge(desk.knowledge)
    const rule = knowledge?.deployments.find(({ id }) => id === 'leitung')
    expect(rule?.versions.at(-1)?.effect).toEqual({
      kind: 'repealed',
      citation: { source: 'persvo-nrw-2024', pinpoint: '§ 8' },
      note: 'Das Gesetz von 2027.',
    })
  })

  it('ties examples to the day before where the new version would read them, and they stay true', () => {
    const { code, text } = begin('fachrichtung', '2026-08-01')
    expect(code).toBe(0)
    expect(text).toMatch(/\d+ Beispiele haben jetzt einen „stichtag“ am Tag davor/)
    const changed = desk.read('regeln/fachrichtung.yaml').replace('BITTE AUSFÜLLEN', 'Probe')
    desk.write('regeln/fachrichtung.yaml', changed)
    const { knowledge, examples } = loadKnowledge(desk.knowledge)
    if (!knowledge) throw new Error('the filled version has problems')
    const rule = rulesOf(knowledge).find(({ id }) => id === 'fachrichtung')
    if (!rule) throw new Error('no rule fachrichtung')
    const own = examples['fachrichtung'] ?? []
    expect(new Set(own.map(({ asOf }) => asOf))).toEqual(new Set([localDate('2026-07-31')]))
    const ledgerOf = ledgers(knowledge)
    for (const example of own)
      expect(findingOf(openRulebook(knowledge), rule, example, ledgerOf(example)).verdict).toBe(
        example.outcome,
      )
  })

  it('leaves examples alone that are read before the new version', () => {
    const count = () => desk.read('regeln/leitung.yaml').split('stichtag').length
    const before = count()
    begin('leitung', '2027-08-01')
    expect(count()).toBe(before)
  })

  it('begins a version of the language rule, shown as it stands in the file', () => {
    const { code, text } = begin('sprache', '2028-01-01')
    expect(code).toBe(0)
    expect(text).toContain('+   - gilt_ab: 2028-01-01\n+     anlass: BITTE AUSFÜLLEN\n')
    expect(problems()).toEqual([
      expect.stringMatching(/^sprache\.yaml:\d+ „anlass“ ist noch nicht ausgefüllt\.$/),
    ])
  })

  it('takes file names as well', () => {
    expect(begin('regeln/leitung.yaml', '2027-08-01').code).toBe(0)
    expect(begin('sprache.yaml', '2028-01-01').code).toBe(0)
  })

  it('takes any entry with versions by its file and key, and by its key alone where there is one', () => {
    const entry = 'satz: { name: Satz, fassungen: [{ gilt_ab: 2024-01-01, anlass: a, betrag: 1 }] }\n'
    desk.write('texte.yaml', desk.read('texte.yaml') + entry)
    expect(begin('satz', '2027-08-01').code).toBe(0)
    expect(begin('texte.yaml#satz', '2028-08-01').code).toBe(0)
    expect(
      desk
        .read('texte.yaml')
        .endsWith(
          'betrag: 1 }, { gilt_ab: 2027-08-01, anlass: BITTE AUSFÜLLEN, betrag: 1 }, { gilt_ab: 2028-08-01, anlass: BITTE AUSFÜLLEN, betrag: 1 }] }\n',
        ),
    ).toBe(true)
    desk.write('ausnahmen.yaml', desk.read('ausnahmen.yaml') + entry)
    const { code, text } = begin('satz', '2029-08-01')
    expect(code).toBe(2)
    expect(text).toContain('„satz“ gibt es mehrmals.')
    expect(text).toContain('  ausnahmen.yaml#satz\n  texte.yaml#satz')
  })

  it('shows the lines where other problems stand in the way of reading back', () => {
    desk.write(
      'regeln/masern.yaml',
      desk.read('regeln/masern.yaml').replace('ifsg § 20 Abs. 9', 'ifsgg § 20 Abs. 9'),
    )
    const { code, text } = begin('leitung', '2027-08-01')
    expect(code).toBe(0)
    expect(text).toContain('+   - gilt_ab: 2027-08-01')
  })
})

describe('npm run wissen neue-fassung refuses', () => {
  const refusals: readonly (readonly [string, readonly string[], number, readonly string[]])[] = [
    ['a call without a day', ['leitung'], 2, ['Welche Regel, und ab welchem Tag?']],
    ['a call without anything', [], 2, ['Welche Regel, und ab welchem Tag?']],
    ['a third word', ['leitung', '2027-08-01', 'ja'], 2, ['Welche Regel, und ab welchem Tag?']],
    ['a misspelled option', ['leitung', '2027-08-01', '--aufgehobn'], 2, ['--aufgehoben']],
    ['an unknown rule', ['externenprufung', '2027-08-01'], 2, ['„externenprufung“', '  externenpruefung']],
    ['a fact', ['deutsch', '2027-08-01'], 2, ['Es gibt nichts mit Fassungen, das „deutsch“ heißt.']],
    ['a day that does not exist', ['leitung', '2027-02-30'], 2, ['„2027-02-30“ ist kein Kalendertag.']],
    ['a day in another form', ['leitung', '1.8.2027'], 2, ['„1.8.2027“ ist kein Kalendertag.', '2027-08-01']],
    [
      'a day that has a version',
      ['leitung', '2024-12-06'],
      1,
      ['hat schon eine Fassung ab 2024-12-06', 'leitung.yaml:'],
    ],
    [
      'a day before the last version',
      ['leitung', '2024-12-05'],
      1,
      ['liegt vor der letzten Fassung', 'von Hand'],
    ],
    [
      'a day before a repeal',
      ['externenpruefung', '2027-08-01'],
      1,
      ['ist ab 2031-01-01 aufgehoben', 'Kopieren Sie die Fassung ab 2024-12-06', ') vor die Aufhebung'],
    ],
    ['a day after a repeal', ['externenpruefung', '2032-01-01'], 1, [') hinter die Aufhebung']],
    [
      'a second repeal',
      ['externenpruefung', '2032-01-01', '--aufgehoben'],
      1,
      ['ist ab 2031-01-01 aufgehoben'],
    ],
    [
      'a repeal of the language rule',
      ['sprache', '2027-08-01', '--aufgehoben'],
      1,
      ['„sprache“ kennt keine Aufhebung'],
    ],
  ]

  it.each(refusals)('%s', (_, args, expected, fragments) => {
    const before = versionedFiles()
    const { code, text } = begin(...args)
    expect(code).toBe(expected)
    for (const fragment of fragments) expect(text).toContain(fragment)
    expect(versionedFiles()).toEqual(before)
  })

  it('a rule whose file cannot be read', () => {
    desk.write('regeln/leitung.yaml', 'titel: [')
    const { code, text } = begin('leitung', '2027-08-01')
    expect(code).toBe(2)
    expect(text).toContain('knowledge/regeln/leitung.yaml ist nicht lesbar. Zuerst: npm run wissen kontrolle')
  })

  it('a rule whose last day cannot be read', () => {
    desk.write('regeln/leitung.yaml', desk.read('regeln/leitung.yaml').replace('2024-12-06', '2024-13-06'))
    const { code, text } = begin('leitung', '2027-08-01')
    expect(code).toBe(1)
    expect(text).toContain('hat keinen lesbaren Tag')
  })
})

describe('the command', () => {
  it('writes into knowledge/ and prints where', () => {
    const { status, stdout, stderr } = desk.wissen('neue-fassung', 'leitung', '2027-08-01')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Was jetzt zu tun ist:')
    expect(desk.read('regeln/leitung.yaml')).toContain(
      '  - gilt_ab: 2027-08-01\n    anlass: BITTE AUSFÜLLEN\n',
    )
  })

  it('repeals also where npm took the option for its own', () => {
    vi.stubEnv('npm_config_aufgehoben', 'true')
    const { status, stdout } = desk.wissen('neue-fassung', 'leitung', '2027-08-01')
    vi.unstubAllEnvs()
    expect(status).toBe(0)
    expect(stdout).toContain('Aufhebung ab 2027-08-01')
  })

  it('reports a refusal as an error', () => {
    const { status, stdout, stderr } = desk.wissen('neue-fassung', 'leitung', '2024-12-06')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('hat schon eine Fassung')
  })
})
