// Every kind of mistake an editor can make, one file each. A file in broken/ replaces one file of the small
// valid knowledge base in world/. Its first lines say what must be reported, and nothing else may be:
//   # erwartet: regeln/studium.yaml:12 a part of the message      (one line for each problem)
//   # ersetzt: quellen.yaml      (only where the replaced file is not the one that is reported)
// In YAML the comments count as lines; from Markdown, which has no room for them, they are taken out.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileToJson, loadKnowledge } from '../../src/knowledge/compile.ts'
import { renderIdTypes } from '../../src/knowledge/id-types.ts'
import { COMPLETENESS_LINTS, LINTS } from '../../src/knowledge/lints.ts'
import { format, type Problem } from '../../src/knowledge/problem.ts'

const WORLD = join(import.meta.dirname, 'world')
const BROKEN = join(import.meta.dirname, 'broken')

let scratch: string
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'kitaweg-broken-'))
})
afterAll(() => rmSync(scratch, { recursive: true }))

interface Expectation {
  readonly place: string
  readonly fragment: string
}

interface Fixture {
  readonly replaces: string
  readonly text: string
  readonly expected: readonly Expectation[]
}

function readFixture(name: string): Fixture {
  const text = readFileSync(join(BROKEN, name), 'utf8')
  const head = /^(?:# (?:erwartet|ersetzt): .*\n)+/.exec(text)?.[0] ?? ''
  const expected = [...head.matchAll(/^# erwartet: (\S+:\d+) (.*)$/gm)].map(
    ([, place = '', fragment = '']) => ({ place, fragment }),
  )
  const replaces = /^# ersetzt: (.*)$/m.exec(head)?.[1] ?? expected[0]?.place.replace(/:\d+$/, '')
  if (replaces === undefined) throw new Error(`${name} does not say what it expects`)
  return { replaces, expected, text: name.endsWith('.md') ? text.slice(head.length) : text }
}

/** The problems of the small world with some files replaced; `undefined` removes a file. */
function problemsWith(files: Readonly<Record<string, string | undefined>>): readonly Problem[] {
  const dir = mkdtempSync(join(scratch, 'world-'))
  cpSync(WORLD, dir, { recursive: true })
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) rmSync(join(dir, file))
    else writeFileSync(join(dir, file), text)
  }
  return loadKnowledge(dir, { complete: false }).problems
}

function placeOf({ file, line }: Problem): string {
  return `${file}:${line}`
}

const byPlace = (a: Expectation, b: Expectation) => (a.place + a.fragment < b.place + b.fragment ? -1 : 1)

describe('a broken knowledge base', () => {
  for (const name of readdirSync(BROKEN)) {
    it(`is reported: ${name}`, () => {
      const { replaces, text, expected } = readFixture(name)
      const problems = problemsWith({ [replaces]: text })
      const reported = problems.map((problem) => {
        const says = format(problem)
        const match = expected.find(
          ({ place, fragment }) => place === placeOf(problem) && says.includes(fragment),
        )
        return { place: placeOf(problem), fragment: match?.fragment ?? says }
      })
      expect(reported.toSorted(byPlace)).toEqual(expected.toSorted(byPlace))
    })
  }

  it('has every problem reported at once', () => {
    const names = [
      'wort-unbekannt.yaml',
      'beispiel-fehlt.yaml',
      'durchsicht-zu-spaet.yaml',
      'versprechen.yaml',
      'kopf-fehlt.md',
      'satz-zu-lang.yaml',
    ]
    const fixtures = names.map(readFixture)
    const problems = problemsWith({
      ...Object.fromEntries(fixtures.map(({ replaces, text }) => [replaces, text])),
      'regeln/kurs.yaml': `${readFixture('satz-zu-lang.yaml').text}${'fehler: ja\n'}`,
    })
    expect(problems.map(placeOf)).toEqual([
      'auslegung/inhalte-des-studiums.md:1',
      'quellen.yaml:13',
      'regeln/kurs.yaml:6',
      'regeln/kurs.yaml:22',
      'regeln/studium.yaml:15',
      'texte.yaml:3',
    ])
  })

  it('names every malformed key of one entry, not only the first', () => {
    const rule = readFileSync(join(WORLD, 'regeln/kurs.yaml'), 'utf8')
    const text = rule
      .replace('ebene: person', 'ebene: mensch')
      .replace('modalitaet: muss', 'modalitaet: darf')
      .replace('mindestens: 80', 'ist: [80]')
    expect(problemsWith({ 'regeln/kurs.yaml': text }).map(placeOf)).toEqual([
      'regeln/kurs.yaml:3',
      'regeln/kurs.yaml:4',
      'regeln/kurs.yaml:13',
    ])
  })

  it('has a circle through several rules reported once', () => {
    const rule = readFileSync(join(WORLD, 'regeln/bewertung.yaml'), 'utf8')
    const referring = (id: string) =>
      rule.replace('    alle:\n', `    alle:\n      - { regel: ${id}, fundstelle: muster-seite Inhalte }\n`)
    const problems = problemsWith({
      'regeln/bewertung.yaml': referring('gegenstueck'),
      'regeln/gegenstueck.yaml': referring('bewertung'),
    })
    expect(problems.map(({ says }) => says)).toEqual([
      'Die Regel baut auf sich selbst auf: bewertung → gegenstueck → bewertung.',
    ])
    expect(problems.map(placeOf)).toEqual(['regeln/bewertung.yaml:12'])
  })

  it('is not blamed for references into a file that could not be read', () => {
    expect(problemsWith({ 'quellen.yaml': undefined }).map(format)).toEqual([
      'quellen.yaml, Zeile 1: Die Datei fehlt. Grund: Ohne sie ist die Wissensbasis nicht vollständig. Abhilfe: Legen Sie quellen.yaml wieder an.',
    ])
  })

  it('gives no knowledge', () => {
    expect(loadKnowledge(WORLD).knowledge).toBeUndefined()
  })

  it('reports missing countries and Kreise unless told that it is a part', () => {
    const problems = loadKnowledge(WORLD).problems
    expect(problems.map((problem) => [placeOf(problem), problem.says.slice(0, 62)])).toEqual([
      ['behoerden.yaml:16', 'In der Tabelle „bewertung_nach_land“ fehlen 246 Ländercodes: A'],
      ['behoerden.yaml:21', 'Es fehlen 52 Kreise: duisburg, duesseldorf, essen, krefeld, mo'],
    ])
  })
})

describe('the house rules', () => {
  it('each have a name of their own and say what they demand', () => {
    const lints = [...LINTS, ...COMPLETENESS_LINTS]
    expect(new Set(lints.map(({ name }) => name)).size).toBe(lints.length)
    expect(lints.filter(({ description }) => !description.endsWith('.'))).toEqual([])
  })
})

describe('the small valid knowledge base', () => {
  const { knowledge, examples, cases, problems } = loadKnowledge(WORLD, { complete: false })

  it('has no problems', () => {
    expect(problems.map(format)).toEqual([])
  })

  it('is compiled with its rules by kind and its facts in order of asking', () => {
    expect(knowledge?.deployments.map(({ id }) => id)).toEqual(['studium'])
    expect(knowledge?.premises.map(({ id }) => id)).toEqual(['bewertung'])
    expect(knowledge?.obligations.map(({ id }) => id)).toEqual(['kurs'])
    expect(knowledge?.competences.map(({ id }) => id)).toEqual(['zeugnisbewertung'])
    expect(knowledge?.facts.map(({ id }) => id)).toEqual([
      'abschluss_art',
      'abschluss_land',
      'studieninhalte',
      'kurs_stunden',
      'deutsch',
      'frueher_in_kita',
      'start_datum',
    ])
    expect(Object.keys(examples)).toEqual(['bewertung', 'kurs', 'studium', 'zeugnisbewertung'])
  })

  it('carries German keys over to domain values', () => {
    const [study] = knowledge?.deployments ?? []
    expect(study?.versions[0]).toEqual({
      from: '2025-01-01',
      occasion: 'Musterblatt 2024 S. 1',
      effect: {
        kind: 'condition',
        consequence: 'Die Person ist sozialpädagogische Fachkraft.',
        condition: {
          kind: 'all',
          of: [
            {
              kind: 'test',
              fact: 'abschluss_art',
              operator: 'is',
              value: 'studium',
              citation: { source: 'muster-vo', pinpoint: '§ 4 Abs. 2 Satz 1' },
            },
            {
              kind: 'any',
              of: [
                {
                  kind: 'test',
                  fact: 'abschluss_land',
                  operator: 'is',
                  value: 'DE',
                  citation: { source: 'muster-vo', pinpoint: '§ 4 Abs. 2 Satz 2' },
                },
                {
                  kind: 'rule',
                  rules: ['bewertung'],
                  citation: { source: 'muster-vo', pinpoint: '§ 4 Abs. 2 Satz 2' },
                },
              ],
            },
          ],
        },
      },
    })
    expect(knowledge?.countryTables['bewertung_nach_land']).toEqual({
      UA: { kind: 'known', authority: 'bewertungsstelle' },
      TR: { kind: 'known', authority: 'bewertungsstelle' },
      MT: { kind: 'open' },
      DE: { kind: 'none' },
    })
    expect(knowledge?.interpretations['inhalte-des-studiums']?.body).toMatch(/^Die Verordnung zählt/)
    expect(knowledge?.released).toBe(false)
    expect(knowledge?.reviewed).toBe('2026-11-20')
  })

  it('carries a case over, with the first qualification and the applicant as defaults', () => {
    const [one] = cases
    expect(one?.id).toBe('studium-aus-der-ukraine')
    expect(one?.audience).toBe('applicant')
    expect(one?.today).toBe('2026-11-20')
    expect(one?.expected.deployments).toEqual([
      {
        rule: 'studium',
        qualification: 0,
        verdict: 'yes',
        hours: [{ kind: 'fachkraftstunden', share: '1' }],
        until: { date: '2030-12-31', because: 'sunset' },
      },
      { rule: 'studium', qualification: 1, verdict: 'no', notYet: false },
    ])
    expect(one?.expected.authorities).toEqual([
      { purpose: 'zeugnisbewertung', verdict: 'known', authority: 'bewertungsstelle' },
    ])
  })

  it('has one version for one content', () => {
    expect(knowledge?.version).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(loadKnowledge(WORLD, { complete: false }).knowledge?.version).toBe(knowledge?.version)
  })

  it('is written as JSON that reads back the same, and as id types', () => {
    if (!knowledge) throw new Error('the world has problems')
    expect(JSON.parse(compileToJson(knowledge))).toEqual(knowledge)
    expect(renderIdTypes(knowledge)).toContain("export type DeploymentId =\n  | 'studium'\n")
  })
})
