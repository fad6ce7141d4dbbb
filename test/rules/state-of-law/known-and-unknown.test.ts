// What was read, what was never seen, what is open, and whom to ask.

import { describe, expect, it } from 'vitest'
import { localDate } from '../../../src/domain/date.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { stateOfLaw } from '../../../src/rules/state-of-law/state-of-law.ts'
import { realRulebook } from '../../support/knowledge.ts'
import { aSmallWorld } from '../../support/small-world.ts'

const TODAY = localDate('2026-11-20')
const { knowledge } = realRulebook()
const state = stateOfLaw(knowledge, TODAY)

function smallState(changes: Partial<Knowledge> = {}, today = '2026-11-20') {
  return stateOfLaw(aSmallWorld(changes), localDate(today))
}

describe('what was read', () => {
  it('is every source, laws first, with the state of its text', () => {
    expect(new Set(state.seen.map(({ id }) => id))).toEqual(new Set(Object.keys(knowledge.sources)))
    expect(state.seen[0]?.rank).toBe('gesetz')
    const persvo = state.seen.find(({ id }) => id === 'persvo-nrw-2024')
    expect(persvo).toMatchObject({ asSeen: '2025-03-21', notSeen: 15, publisher: 'Land Nordrhein-Westfalen' })
    expect(persvo?.places).toContainEqual(
      expect.objectContaining({ pinpoint: '§ 8', asSeen: '2025-11-07', url: expect.any(String) }),
    )
  })

  it('names only places seen in another state than the rest', () => {
    const persvo = state.seen.find(({ id }) => id === 'persvo-nrw-2024')
    expect(persvo?.places.map(({ pinpoint }) => pinpoint)).toEqual(['§ 2 Abs. 5', '§ 8', '§ 13', '§ 17'])
  })

  it('has the source most deployments rest on as its main law', () => {
    expect(state.main).toEqual({
      id: 'persvo-nrw-2024',
      title: 'Personalverordnung NRW',
      asSeen: '2025-03-21',
      latest: '2025-11-07',
    })
    expect(smallState().main?.id).toBe('muster-vo')
    expect(smallState({ deployments: [] }).main).toBeUndefined()
  })
})

describe('what was never seen', () => {
  const persvo = state.notSeen[0]
  const waitingFor = (pinpoint: string) =>
    persvo?.places.find((place) => place.pinpoint === pinpoint)?.waiting.map(({ id }) => id)

  it('is every place of every source, the one most hangs on first', () => {
    const places = state.notSeen.flatMap((source) =>
      source.places.map(({ pinpoint }) => `${source.id} ${pinpoint}`),
    )
    const written = Object.values(knowledge.sources).flatMap(({ id, notSeen }) =>
      notSeen.map((pinpoint) => `${id} ${pinpoint}`),
    )
    expect(places.toSorted()).toEqual(written.toSorted())
    expect(persvo?.id).toBe('persvo-nrw-2024')
  })

  it('is told with the rules and readings that cite it', () => {
    expect(waitingFor('§ 7')).toEqual(['leitung', 'gruppenleitung', 'leitung-gruppenleitung'])
    expect(waitingFor('§ 5')).toEqual([
      'weitere-fachkraft-pflege',
      'altrecht-pflegeberufe',
      'nicht-gesehene-kataloge',
    ])
    expect(waitingFor('§ 16')).toEqual([])
  })

  it('does not take § 40 for a part of § 4', () => {
    const source = (id: string) => {
      const found = aSmallWorld().sources[id]
      if (!found) throw new Error(`no source ${id}`)
      return found
    }
    const sources = {
      'muster-seite': source('muster-seite'),
      'muster-vo': { ...source('muster-vo'), notSeen: ['§ 4', '§ 1', '§ 17 Abs. 30'] },
    }
    const waiting = smallState({ sources }).notSeen[0]?.places.map((place) => [
      place.pinpoint,
      place.waiting.map(({ id }) => id),
    ])
    expect(waiting).toEqual([
      ['§ 4', ['studium', 'inhalte-des-studiums', 'nrw']],
      ['§ 1', ['studium']],
      ['§ 17 Abs. 30', []],
    ])
  })

  it('leads to somebody who can be asked, for every source', () => {
    expect(state.notSeen.filter(({ ask }) => ask.length === 0)).toEqual([])
    expect(persvo?.ask.map(({ id }) => id)).toEqual(['lvr-landesjugendamt', 'lwl-landesjugendamt'])
  })

  it('of another Land leads to the office of that Land', () => {
    const saxony = state.notSeen.find(({ id }) => id === 'erzanerkvo-sachsen')
    expect(saxony?.ask.map(({ id }) => id)).toEqual(['sn'])
    expect(saxony?.ask[0]?.name).toMatch(/^Landesamt für Schule und Bildung/)
  })
})

describe('what is open', () => {
  const entriesIn = (questions: typeof state.open) =>
    new Set(questions.flatMap(({ entries }) => entries.map(({ id }) => id)))

  it('is every unclear rule, reading and Land', () => {
    const { deployments, premises, competences, obligations, interpretations, laender } = knowledge
    const unclear = [
      ...[...deployments, ...premises, ...competences, ...obligations],
      ...Object.values(interpretations),
      ...Object.values(laender),
    ].filter(({ certainty }) => certainty === 'ungeklaert')
    const told = entriesIn(state.open)
    expect(unclear.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([])
    expect(unclear.length).toBeGreaterThan(10)
  })

  it('is what the law leaves to others, and what only holds "in der Regel"', () => {
    const reasonsOf = (id: string) =>
      state.open.filter(({ entries }) => entries.some((entry) => entry.id === id)).map(({ reason }) => reason)
    expect(reasonsOf('ausnahme-weitere-fachkraft')).toEqual(['wording_not_available', 'authority_decides'])
    expect(reasonsOf('anabin-zab')).toEqual(['sources_conflict', 'authority_decides'])
    expect(new Set(reasonsOf('arbeitserlaubnis'))).toEqual(new Set(['authority_decides']))
    expect(reasonsOf('staatliche-anerkennung')).toEqual([])
  })

  it('says how an unclear norm is read meanwhile', () => {
    const short = state.open.find(({ entries }) => entries.some(({ id }) => id === 'kurzstudium'))
    expect(short).toMatchObject({
      reason: 'unclear',
      meanwhile: expect.stringMatching(/^Das ist offen, wenn die ZAB positiv bewertet hat/),
    })
  })

  it('tells one question once, with all rules that ask it', () => {
    const questions = state.open.map(({ reason, question, ask }) =>
      JSON.stringify([reason, question, ask.map(({ id }) => id)]),
    )
    expect(new Set(questions).size).toBe(questions.length)
    const list = state.open.find(({ question }) =>
      question?.startsWith('Der Wortlaut der Liste der Ergänzungs'),
    )
    expect(list?.entries.map(({ id }) => id)).toEqual(['ergaenzungskraft-offen', 'sozialassistenz-anerkannt'])
    expect(list?.citations).toEqual([{ source: 'persvo-nrw-2024', pinpoint: '§ 6' }])
  })

  it('always says whom to ask: the offices of the entry, else those of its source', () => {
    expect(state.open.filter(({ ask }) => ask.length === 0)).toEqual([])
    const asked = (id: string) =>
      state.open
        .find(({ entries }) => entries.some((entry) => entry.id === id))
        ?.ask.map(({ id: office }) => office)
    expect(asked('kurzstudium')).toEqual(['zab'])
    expect(asked('gruppenleitung')).toEqual(['lvr-landesjugendamt', 'lwl-landesjugendamt'])
    expect(asked('sl')).toEqual(['sl'])
  })

  it('leaves out what only a version of the past left open', () => {
    const world = aSmallWorld()
    const [first, ...rest] = world.premises
    const [version] = first?.versions ?? []
    if (!first || !version) throw new Error('the small world has no premise')
    const open = {
      kind: 'condition' as const,
      consequence: 'Die Inhalte reichen aus.',
      condition: {
        kind: 'authority' as const,
        reason: 'authority_decides' as const,
        note: 'Die Stelle bewertet die Inhalte.',
        citation: { source: 'muster-vo', pinpoint: '§ 4' },
      },
    }
    const versions = [
      { ...version, effect: open },
      { ...version, from: localDate('2026-01-01') },
    ]
    const premises = [{ ...first, versions }, ...rest]
    expect(smallState({ premises }, '2025-06-01').open.map(({ question }) => question)).toEqual([
      'Die Stelle bewertet die Inhalte.',
    ])
    expect(smallState({ premises }, '2026-01-01').open).toEqual([])
  })

  it('names an unclear entry without a question by its title', () => {
    const world = aSmallWorld()
    const { nrw } = world.laender
    if (!nrw) throw new Error('the small world has no Land')
    expect(smallState({ laender: { nrw: { ...nrw, certainty: 'ungeklaert' } } }).open).toEqual([
      {
        reason: 'unclear',
        entries: [{ kind: 'land', id: 'nrw', title: 'Nordrhein-Westfalen' }],
        citations: [
          { source: 'muster-seite', pinpoint: 'Zuständigkeit' },
          { source: 'muster-vo', pinpoint: '§ 4 Abs. 2' },
          { source: 'muster-vo', pinpoint: '§ 5' },
        ],
        ask: [{ id: 'nrw', name: 'Bezirksregierung', url: 'https://nrw.example' }],
      },
    ])
  })
})
