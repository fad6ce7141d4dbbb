// The 16 Länder: both Stichtage, what is hedged, and a version for every end that is known today.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cite } from '../../src/domain/citation.ts'
import { addDays, localDate } from '../../src/domain/date.ts'
import type { Land } from '../../src/domain/knowledge.ts'
import { type StatementVersion, saidIn } from '../../src/domain/statement.ts'
import { loadKnowledge } from '../../src/knowledge/compile.ts'
import { landTraining } from '../../src/rules/land-training.ts'
import { realRulebook } from '../support/knowledge.ts'

const { laender, sources, statements, values } = realRulebook().knowledge
const all = Object.values(laender)
const each = all.map((land) => [land.name, land] as const)

const STICHTAGE = ['2019-12-31', '2025-03-31']
const OWNS_THE_GAP = /nicht (belegt|bekannt)/

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

/** Every day a German text names in full. */
function daysIn(text: string): readonly string[] {
  return [...text.matchAll(/(\d{1,2})\. (\p{L}+) (\d{4})/gu)].flatMap(
    ([, day = '', month = '', year = '']) => {
      const number = MONTHS.indexOf(month) + 1
      return number === 0 ? [] : [`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`]
    },
  )
}

function textOf(version: StatementVersion | undefined): string {
  return version ? saidIn(version.content).text : ''
}

function landOf(id: string): Land {
  const land = laender[id]
  if (!land) throw new Error(`no Land ${id}`)
  return land
}

describe('the Länder', () => {
  it('are sixteen, each by the word of the fact "bundesland"', () => {
    const fact = realRulebook().define('bundesland')
    expect(all).toHaveLength(16)
    expect(all.map(({ id }) => id).sort()).toEqual(fact.values.map(({ value }) => value).sort())
  })

  it.each(each)('%s has both Stichtage, or says that a rule is not proven', (_, { training }) => {
    expect(training.map(({ from }) => from)).toEqual(expect.arrayContaining(STICHTAGE))
    for (const version of training) {
      const { text, certainty } = saidIn(version.content)
      if (certainty === 'ungeklaert') expect(text).toMatch(OWNS_THE_GAP)
    }
  })

  it.each(each)('%s names its day, and 2019 is cited as 2019', (_, { training }) => {
    for (const version of training.filter(({ from }) => STICHTAGE.includes(from))) {
      expect(daysIn(textOf(version))).toContain(version.from)
      expect(daysIn(version.occasion)).toContain(version.from)
    }
    const [old] = training
    expect(old && saidIn(old.content).citation.pinpoint).toMatch(/^Stand 2019 /)
  })

  it.each(each)('%s has a version for every later day its texts name', (_, { training }) => {
    const starts = training.map(({ from }) => from)
    const named = training.flatMap((version) => daysIn(textOf(version))).filter((day) => day > '2025-03-31')
    const unanswered = named.filter(
      (day) => !starts.some((from) => from === day || from === addDays(localDate(day), 1)),
    )
    expect(unanswered).toEqual([])
  })

  it.each(each)('%s says of its German a level, or that none is proven', (_, { language }) => {
    if (language.level === undefined) expect(language.text).toMatch(OWNS_THE_GAP)
    else expect(language.text).toContain(language.level.toUpperCase())
  })

  it('have a proven level in two, a reported one in two, and none in twelve', () => {
    const levels = all.map(({ id, language }) => [id, language.level, language.certainty])
    expect(levels.filter(([, level]) => level !== undefined).sort()).toEqual([
      ['bb', 'b2', 'ausgelegt'],
      ['be', 'c1', 'belegt'],
      ['nrw', 'b2', 'belegt'],
      ['rp', 'c1', 'ausgelegt'],
    ])
  })

  it('cite their own law of 2025 in the state of the comparison', () => {
    const cited = all
      .flatMap(({ training }) => training.filter(({ from }) => from === '2025-03-31'))
      .map(({ content }) => cite(saidIn(content).citation, sources))
    expect(new Set(cited.map(({ source }) => source)).size).toBe(16)
    expect(cited.filter(({ asSeen }) => asSeen !== '2025-03-31')).toEqual([])
    expect(cited.filter(({ rank }) => rank === 'wissenschaft')).toEqual([])
  })
})

describe('a known end', () => {
  it.each([
    ['he', '2025-12-31', 'Was seit dem 1. Januar 2026 gilt, ist nicht belegt.'],
    ['sn', '2025-12-31', 'Ob es eine neue gibt, ist nicht belegt.'],
    ['mv', '2025-07-31', 'Ob dieser Text noch gilt, ist nicht belegt.'],
    ['ni', '2025-07-31', 'Fehlen auch diese, beginnt die Pflicht erst am 1. August 2026.'],
    ['ni', '2026-07-31', 'Am 1. August 2026 endete der Aufschub'],
    ['ni', '2027-07-31', 'Ob es so gekommen ist, ist nicht belegt.'],
    ['sh', '2026-12-31', 'Was danach gilt, ist nicht belegt.'],
    ['st', '2027-12-31', 'Was danach gilt, ist nicht belegt.'],
    ['nrw', '2030-12-31', 'Was danach gilt, ist nicht bekannt.'],
  ])('of %s on %s is followed the next day, and the last known rule stays', (id, day, sentence) => {
    const land = landOf(id)
    const last = localDate(day)
    expect(landTraining(land, last).expires).toBe(last)
    expect(textOf(landTraining(land, last).since)).not.toContain(sentence)
    const after = landTraining(land, addDays(last, 1))
    expect(textOf(after.since)).toContain(sentence)
    expect(after.lastKnown?.from).toBe('2025-03-31')
  })

  it.each([
    ['2023-07-31', ['30', '40', '50 Prozent']],
    ['2023-08-01', ['im ersten Jahr nicht mehr', '40', '50 Prozent']],
    ['2024-08-01', ['auch im zweiten Jahr nicht mehr', '50 Prozent']],
    ['2025-08-01', ['im dritten Jahr mit 50 Prozent']],
  ])('of a step in Mecklenburg-Vorpommern is told on %s', (day, parts) => {
    const text = textOf(landTraining(landOf('mv'), localDate(day)).lastKnown)
    for (const words of parts) expect(text).toContain(words)
  })
})

/** Held against the printed wording; a changed figure is a changed law. */
const FIGURES: readonly (readonly [string, string, readonly string[]])[] = [
  ['bb', '2019-12-31', ['80 Prozent der praktischen Tätigkeit', '70 Prozent']],
  ['bb', '2025-03-31', ['zu 70 Prozent (§ 17 Abs. 1)', 'zwei Jahre', '80 Prozent']],
  ['hh', '2025-03-31', ['30 Prozent, im zweiten und dritten 90', 'im dritten 90 Prozent als Erstkraft']],
  ['he', '2019-12-31', ['50 Prozent der Wochenarbeitszeit', '§ 25c Abs. 3']],
  ['he', '2025-03-31', ['160 Unterrichtsstunden in zwei Jahren', '25 Prozent', '50 Prozent', '§ 25c Abs. 4']],
  ['mv', '2025-03-31', ['50 Prozent einer Stelle', '30 und 40 Prozent', '25 Prozent', '80', '120']],
  ['rp', '2025-03-31', ['höchstens in den letzten drei Monaten', 'Nr. 11.1.2']],
  ['sl', '2019-12-31', ['0,5 Fachkraft', 'mindestens zwei Gruppen']],
  ['sn', '2025-03-31', ['Je 70 genehmigte Plätze', 'fünf Jahren']],
  ['st', '2025-03-31', ['ersten Jahr darf die Person nicht', '30 Prozent', '70 Prozent']],
  ['sh', '2025-03-31', ['im dritten Schulleistungsjahr', 'zweiten Jahr', 'dritten Semester']],
  ['nrw', '2019-12-31', ['ein Drittel der Arbeitszeit', 'im dritten die Hälfte', '95 Creditpoints']],
  ['nrw', '2025-03-31', ['die Hälfte, im dritten Jahr zwei Drittel', '60', '200', '90', '400', 'drei Jahre']],
]

describe('the figures', () => {
  it.each(FIGURES)('of %s on %s stand in the text', (id, day, figures) => {
    const text = textOf(landOf(id).training.find(({ from }) => from === day))
    for (const figure of figures) expect(text).toContain(figure)
  })

  it.each([
    ['laender-be-gebuehr-fachschule', 145],
    ['laender-be-gebuehr-hochschule', 196],
    ['laender-mv-mentoring', 150],
    ['laender-mv-mentoring-weitere', 50],
    ['laender-mv-verguetung', 90],
    ['laender-ni-finanzhilfe', 20_000],
    ['laender-ni-gebuehr', 100],
    ['laender-rp-gebuehr', 80],
    ['laender-sh-gebuehr', 100],
    ['laender-sl-befristung', 24],
    ['laender-st-verguetung-1', 1140],
    ['laender-st-verguetung-2', 1202],
    ['laender-st-verguetung-3', 1303],
    ['laender-th-zuschuss', 1200],
  ])('%s is %d', (id, amount) => {
    expect(values[id]?.versions[0]?.amount).toEqual({ kind: 'exact', amount })
  })

  it('of a funding period are unknown after it', () => {
    for (const year of ['1', '2', '3']) {
      const last = values[`laender-st-verguetung-${year}`]?.versions.at(-1)
      expect([last?.from, last?.amount.kind]).toEqual(['2028-01-01', 'unknown'])
    }
  })
})

describe('the comparison of the Länder', () => {
  it('is there to be looked up, and in no assessment', () => {
    const compared = statements.filter(({ id }) => id.startsWith('laender-'))
    expect(compared.filter(({ lookUpOnly }) => !lookUpOnly)).toEqual([])
    expect(compared.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'laender-sprachvergleich',
        'laender-partieller-zugang',
        'laender-anerkennungsfaelle-anrechnung',
        'laender-stand-warnung',
      ]),
    )
  })
})

describe('a withdrawn number', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'kitaweg-land-'))
  afterAll(() => rmSync(scratch, { recursive: true }))

  it('takes back the Land that names it', () => {
    cpSync(join(import.meta.dirname, 'world'), scratch, { recursive: true })
    const withdrawal = 'frist:\n  seit: 2026-11-20\n  grund: Falsch abgelesen.\n  stelle: bewertungsstelle\n'
    writeFileSync(join(scratch, 'sperren.yaml'), withdrawal)
    const { knowledge, problems } = loadKnowledge(scratch, { complete: false })
    expect(problems).toEqual([])
    expect(knowledge?.withdrawals['nrw']).toMatchObject({ entry: 'frist', since: '2026-11-20' })
  })
})
