// Every fact of a dossier has a home in the knowledge base or a reason why not. The dossiers are not needed here:
// npm run wissen abdeckung <folder> holds them against these files.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isPlaces, lostPlaces, readCoverage } from '../../src/knowledge/coverage.ts'
import { factsOfDossier } from '../../src/knowledge/dossier.ts'
import { format } from '../../src/knowledge/problem.ts'

const WORLD = 'test/knowledge/world'

describe('the coverage of the dossiers', () => {
  const { coverages, problems } = readCoverage('test/knowledge/coverage')

  it('is written well, with a reason for every fact that stands nowhere', () => {
    expect(problems.map(format)).toEqual([])
    expect(coverages.map(({ dossier }) => dossier)).toContain('laender')
    for (const { homes } of coverages) expect(Object.keys(homes).length).toBeGreaterThan(0)
  })

  it('names only places there are', () => {
    expect(lostPlaces('knowledge', coverages).map(format)).toEqual([])
  })

  it('has an office and a rule for each of the 16 Länder', () => {
    const { homes = {} } = coverages.find(({ dossier }) => dossier === 'laender') ?? {}
    const ids = Object.keys(homes)
    expect(ids.filter((id) => id.endsWith('-stelle'))).toHaveLength(16)
    expect(ids.filter((id) => /^[a-z]+-anrechnung$/.test(id))).toHaveLength(16)
  })
})

describe('a coverage file', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'kitaweg-coverage-'))
  afterAll(() => rmSync(scratch, { recursive: true }))

  function reading(name: string, text: string) {
    const dir = join(scratch, name)
    mkdirSync(dir)
    writeFileSync(join(dir, 'akte.yaml'), text)
    const { coverages, problems } = readCoverage(dir)
    return { coverages, problems: [...problems, ...lostPlaces(WORLD, coverages)] }
  }

  it('may name files, entries, keys and conditions, or give a reason', () => {
    const { coverages, problems } = reading(
      'sound',
      [
        'eine-angabe: [regeln/kurs.yaml, werte.yaml#frist, laender/nrw.yaml#weiteres]',
        'noch-eine: ["hinweise/anerkennung.yaml#frist-der-behoerde", "auslegung/inhalte-des-studiums.md"]',
        'dritte: { fehlt: Das ist ein Schritt des Plans. }',
      ].join('\n'),
    )
    expect(problems.map(format)).toEqual([])
    const [{ homes, dossier } = { homes: {}, dossier: '' }] = coverages
    expect(dossier).toBe('akte')
    expect(Object.values(homes).map(isPlaces)).toEqual([true, true, false])
  })

  it.each([
    [
      'a file there is not',
      'a: [regeln/kurz.yaml]',
      'Den Ort „regeln/kurz.yaml“ gibt es',
      '„regeln/kurs.yaml“',
    ],
    ['an entry there is not', 'a: [werte.yaml#frisst]', 'Den Ort „werte.yaml#frisst“ gibt es', '„frist“'],
    ['a file outside', 'a: [../README.md]', 'Den Ort „../README.md“ gibt es', 'Prüfen Sie die Schreibweise'],
    ['no place', 'a: []', '', ''],
    ['no reason', 'a: { fehlt: "" }', '', ''],
    ['a word for a reason', 'a: { fehlt: unwichtig }', '„unwichtig“ ist kein Grund.', 'ganzen Satz'],
    ['neither', 'a: regeln/kurs.yaml', '', ''],
    ['another key', 'a: { fehlt: Das ist ein Satz., weil: noch einer }', '„weil“', ''],
    ['a fact twice', 'a: [regeln/kurs.yaml]\na: [werte.yaml]', '', ''],
  ])('is refused with %s', (name, text, says, fix) => {
    const reported = reading(name, text).problems.map(format)
    expect(reported).toHaveLength(1)
    expect(reported[0]).toMatch(/akte\.yaml, Zeile \d+: .+ Grund: .+ Abhilfe: .+/)
    expect(reported[0]).toContain(says)
    expect(reported[0]).toContain(fix)
  })
})

describe('a dossier', () => {
  it('has its facts in headings that are ids, whatever form they have', () => {
    const dossier = [
      '# Faktendossier: Arbeiten',
      '## A. Grundlagen',
      '### `mit-haken`',
      '- **Aussage:** `keine-kennung`',
      '### ohne-haken',
      '### `s01-schritt` – Erstgespräch und Weg wählen',
      '#### `tiefer-2`  ',
      '### Wege im Vergleich (Kurztabelle)',
      '## Ids',
    ]
    expect(factsOfDossier(dossier.join('\r\n'))).toEqual([
      'mit-haken',
      'ohne-haken',
      's01-schritt',
      'tiefer-2',
    ])
  })
})
