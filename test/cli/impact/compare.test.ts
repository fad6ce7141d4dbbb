// What the comparison says beside the changed cases: who is new, what was expected, what nobody shows.

import { describe, expect, it } from 'vitest'
import { compare, type State } from '../../../src/cli/wissen/impact/compare.ts'
import { reportLines } from '../../../src/cli/wissen/impact/report-lines.ts'
import { seenEntries } from '../../../src/cli/wissen/impact/seen-entries.ts'
import { summaryOf } from '../../../src/cli/wissen/impact/summary.ts'
import { localDate } from '../../../src/domain/date.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { loadKnowledge } from '../../../src/knowledge/compile.ts'

const NAMES = ['altzulassung-neuer-traeger', 'student-89-creditpoints', 'noch-nichts-gesagt']

const loaded = loadKnowledge('knowledge')

/** The real knowledge with three people and the examples of one rule. */
const state: State = {
  knowledge: knowledgeOf(loaded.knowledge),
  cases: NAMES.map((name) => caseOf(name)),
  examples: { altzulassung: loaded.examples['altzulassung'] ?? [] },
}

function knowledgeOf(knowledge: Knowledge | undefined): Knowledge {
  if (!knowledge) throw new Error('knowledge/ has problems: npm run wissen -- kontrolle')
  return knowledge
}

function caseOf(name: string): State['cases'][number] {
  const one = loaded.cases.find(({ id }) => id === name)
  if (!one) throw new Error(`there is no case ${name}`)
  return one
}

/** Another knowledge base has another version; which one, nobody asks. */
function withKnowledge(change: Partial<Knowledge>): State {
  return { ...state, knowledge: { ...state.knowledge, ...change, version: 'sha256:other' } }
}

const linesOf = (now: State, old: State = state) =>
  reportLines(compare(old, now), { ref: 'main', commit: '1234567' })

describe('cases and examples that are written otherwise', () => {
  const [first, second, third] = state.cases
  if (!first || !second || !third) throw new Error('three cases')
  const edited = { ...second, facts: { ...second.facts, creditpoints: 91 } }
  const [example, ...examples] = state.examples['altzulassung'] ?? []
  const now: State = { ...state, cases: [first, edited], examples: { altzulassung: examples } }

  it('are listed as new, gone or edited, and change nobody', () => {
    expect(summaryOf(compare(state, now).cases)).toMatchObject({
      total: 3,
      changed: [],
      new: [],
      removed: [third.id],
      edited: [second.id],
    })
    expect(summaryOf(compare(now, state).cases).new).toEqual([third.id])
    expect(summaryOf(compare(state, now).examples).removed).toEqual([`altzulassung: ${example?.name}`])
  })

  it('are asked under both states all the same', () => {
    const texts = { ...state.knowledge.texts, 'kopf.land_fehlt.applicant': 'Wo möchten Sie arbeiten?' }
    const { cases } = compare(state, { ...withKnowledge({ texts }), cases: [first, edited] })
    expect(summaryOf(cases).changed.map(({ id, status }) => [id, status])).toEqual([[third.id, 'removed']])
  })

  it('show which expectation no longer holds', () => {
    expect(linesOf(now)).toContain(
      `  ${second.id}: studierende-90-creditpoints (0): erwartet nein, gerechnet ja`,
    )
    expect(linesOf(state).join('\n')).not.toContain('Erwartung')
  })

  it('show an example whose outcome no longer holds', () => {
    const wrong = {
      altzulassung: (state.examples['altzulassung'] ?? []).map((one) => ({ ...one, outcome: 'no' as const })),
    }
    expect(linesOf({ ...state, examples: wrong })).toContain('  altzulassung: Altzulassung ohne Kurs')
  })
})

describe('what one state does not know', () => {
  it('is left out there and named', () => {
    const facts = state.knowledge.facts.map((fact) =>
      fact.id === 'fachrichtung'
        ? { ...fact, values: [...fact.values, { value: 'waldpaedagogik', label: 'Waldpädagogik' }] }
        : fact,
    )
    const one = caseOf('student-89-creditpoints')
    const cases = [{ ...one, facts: { ...one.facts, fachrichtung: 'waldpaedagogik' } }]
    const now = { ...withKnowledge({ facts }), cases }
    expect(linesOf(now)).toContain('  student-89-creditpoints: fachrichtung (früherer Stand)')
    expect(linesOf(state, now)).not.toContain('  student-89-creditpoints: fachrichtung (früherer Stand)')
  })

  it('is lent to it where it is a sentence', () => {
    const { 'kopf.land_fehlt.applicant': _, ...texts } = state.knowledge.texts
    const { cases, lent } = compare(withKnowledge({ texts }), state)
    expect(lent).toEqual(['kopf.land_fehlt.applicant'])
    expect(summaryOf(cases).changed).toEqual([])
  })
})

describe('an entry that is changed', () => {
  const office = state.knowledge.authorities['zab']
  if (!office) throw new Error('there is no ZAB')
  const authorities = { ...state.knowledge.authorities, zab: { ...office, phone: '0228 501-0' } }
  const texts = { ...state.knowledge.texts, 'kopf.land_fehlt.applicant': 'Wo möchten Sie arbeiten?' }

  it('counts as seen where a case comes out differently because of it', () => {
    expect(compare(state, withKnowledge({ authorities, texts })).entries).toEqual([
      { path: ['authorities', 'zab'], change: 'changed', seen: false },
      { path: ['texts', 'kopf.land_fehlt.applicant'], change: 'changed', seen: true },
    ])
  })

  it('may be the order in which facts are asked', () => {
    const facts = state.knowledge.facts.toReversed()
    const { entries } = compare(state, withKnowledge({ facts }))
    expect(entries).toEqual([{ path: ['facts', 'Reihenfolge'], change: 'changed', seen: true }])
  })

  it('is not told where it stays the same under another order of writing', () => {
    const laender = Object.fromEntries(Object.entries(state.knowledge.laender).toReversed())
    expect(compare(state, withKnowledge({ laender })).entries).toEqual([])
  })

  const entry = (name: string) => ({ path: ['texts', name], change: 'changed' }) as const
  const [a, b, c, d] = [entry('a'), entry('b'), entry('c'), entry('d')]

  it('counts as seen together with those without which it is not', () => {
    const differs = (some: readonly unknown[]) => some.includes(c) || (some.includes(a) && some.includes(d))
    expect(new Set(seenEntries([a, b, c, d], differs))).toEqual(new Set([a, c, d]))
    expect(seenEntries([a, b, c], differs)).toEqual([c])
    expect(seenEntries([a, b], differs)).toEqual([])
  })
})

describe('the days that are new', () => {
  it('are those of versions that are only in one state, or have another content there', () => {
    const { language } = state.knowledge
    const [version] = language.versions
    if (!version) throw new Error('the language rule has no version')
    const versions = [version, { ...version, from: localDate('2027-08-01'), text: 'Anders.' }]
    const now = withKnowledge({ language: { ...language, versions } })
    expect(compare(state, now).days).toEqual(['2027-08-01'])
    expect(compare(now, state).days).toEqual(['2027-08-01'])
    const other = withKnowledge({ language: { ...language, versions: [{ ...version, text: 'Anders.' }] } })
    expect(compare(state, other).days).toEqual([version.from])
  })
})
