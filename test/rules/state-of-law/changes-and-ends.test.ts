// The public changelog and the days on which something ends: computed from versions, occasions and readings.

import { describe, expect, it } from 'vitest'
import { localDate } from '../../../src/domain/date.ts'
import { changelog } from '../../../src/rules/state-of-law/changelog.ts'
import { entriesOf } from '../../../src/rules/state-of-law/entry.ts'
import { knownEnds } from '../../../src/rules/state-of-law/known-ends.ts'
import { realRulebook, smallKnowledge } from '../../support/knowledge.ts'
import { aSmallWorld } from '../../support/small-world.ts'

const { knowledge } = realRulebook()

function changesOn(today: string, base = knowledge) {
  return changelog(base, entriesOf(base), localDate(today))
}

/** The small world with a further version of its premise. */
function amended() {
  const world = aSmallWorld()
  const premises = world.premises.map((premise) => {
    const [version] = premise.versions
    if (!version) throw new Error('a premise without versions')
    const next = { ...version, from: localDate('2027-03-01'), occasion: 'Musterblatt 2027 S. 5' }
    return { ...premise, versions: [version, next] }
  })
  return { ...world, premises }
}

describe('the changelog', () => {
  it('begins with the newest and keeps what is to come apart', () => {
    const { past, coming } = changesOn('2026-11-20')
    expect(past.map(({ on }) => on)).toEqual(
      past
        .map(({ on }) => on)
        .toSorted()
        .toReversed(),
    )
    expect(past[0]?.on).toBe('2026-11-20')
    expect(past.filter(({ on }) => on > '2026-11-20')).toEqual([])
    expect(coming.filter(({ on }) => on <= '2026-11-20')).toEqual([])
    expect(coming).toContainEqual(expect.objectContaining({ kind: 'repeal', on: '2031-01-01' }))
  })

  it('has every start of a version and every reading exactly once', () => {
    const { past, coming } = changesOn('2026-11-20')
    const told = [...past, ...coming].flatMap(({ on, entries }) =>
      entries.map(({ kind, id }) => `${on} ${kind} ${id}`),
    )
    const written = [
      ...entriesOf(knowledge).flatMap(({ kind, id, versions }) =>
        versions.map(({ from }) => `${from} ${kind} ${id}`),
      ),
      ...Object.values(knowledge.interpretations).map(({ id, date }) => `${date} interpretation ${id}`),
    ]
    expect(told.toSorted()).toEqual(written.toSorted())
  })

  it('counts a change as come on its own day', () => {
    const end = expect.objectContaining({ kind: 'repeal', on: '2031-01-01' })
    expect(changesOn('2030-12-31').coming).toContainEqual(end)
    expect(changesOn('2031-01-01').coming).not.toContainEqual(end)
    expect(changesOn('2031-01-01').past).toContainEqual(end)
  })

  it('tells a further version from the first one and gives its occasion', () => {
    const base = amended()
    expect(changesOn('2026-11-20', base).coming).toEqual([
      {
        kind: 'new-version',
        on: '2027-03-01',
        what: 'Musterblatt 2027 S. 5',
        entries: [{ kind: 'rule', id: 'bewertung', title: 'Inhalte des Studiums reichen aus' }],
      },
      expect.objectContaining({ kind: 'repeal', on: '2031-01-01' }),
    ])
    const first = changesOn('2026-11-20', base).past.filter(({ kind }) => kind === 'first-version')
    expect(first.map(({ what }) => what)).toEqual(['Musterblatt 2024 S. 1', 'Seite der Musterbehörde'])
  })
})

describe('the changelog of what editors mend and take back', () => {
  it('has corrections and withdrawals on their day', () => {
    const world = aSmallWorld()
    const [premise, ...rest] = world.premises
    if (!premise) throw new Error('the small world has no premise')
    const withdrawal = {
      entry: 'muster-seite',
      since: localDate('2026-11-19'),
      reason: 'Die Seite ist überholt.',
      office: 'bewertungsstelle',
    }
    const { past } = changesOn('2026-11-20', {
      ...world,
      premises: [
        { ...premise, corrections: [{ on: localDate('2026-11-18'), what: 'Tippfehler.' }] },
        ...rest,
      ],
      withdrawals: { [premise.id]: withdrawal },
    })
    expect(past.filter(({ kind }) => kind === 'withdrawal' || kind === 'correction')).toMatchObject([
      {
        kind: 'withdrawal',
        on: '2026-11-19',
        what: 'Die Seite ist überholt.',
        entries: [{ id: premise.id }],
      },
      { kind: 'correction', on: '2026-11-18', what: 'Tippfehler.', entries: [{ id: premise.id }] },
    ])
  })
})

describe('known ends', () => {
  it('are the last days before a repeal, with what is known of the time after', () => {
    const end = knownEnds(entriesOf(knowledge)).find(({ note }) => note.startsWith('§ 13 '))
    expect(end).toMatchObject({
      lastDay: '2030-12-31',
      note: '§ 13 gilt nur bis zum 31. Dezember 2030. Was danach gilt, ist nicht bekannt.',
      citation: { source: 'persvo-nrw-2024', pinpoint: '§ 17 Abs. 3' },
    })
    const repealed = [...knowledge.deployments, ...knowledge.obligations].filter(({ versions }) =>
      versions.some(({ effect }) => effect.kind === 'repealed'),
    )
    expect(end?.entries.map(({ id }) => id)).toEqual(repealed.map(({ id }) => id))
    expect(repealed.length).toBeGreaterThan(5)
  })

  it('hold what statements, numbers and offices say of their end', () => {
    const { statements, values, authorities } = smallKnowledge()
    const [office] = Object.values(authorities)
    if (!office) throw new Error('the small world has no office')
    const ends = {
      from: localDate('2027-01-01'),
      note: 'Die Stelle ist befristet.',
      citation: { source: 'muster-vo', pinpoint: '§ 9' },
    }
    const world = aSmallWorld({ statements, values, authorities: { [office.id]: { ...office, ends } } })
    const told = knownEnds(entriesOf(world)).map(({ lastDay, note, entries }) => [
      lastDay,
      note,
      entries.map(({ kind }) => kind),
    ])
    expect(told).toContainEqual(['2026-12-31', 'Die Stelle ist befristet.', ['office']])
    expect(told).toContainEqual(['2030-12-31', 'Die Frist ist ausgelaufen.', ['statement']])
    expect(told).toContainEqual(['2030-12-31', 'Was danach gilt ist nicht bekannt.', ['value']])
  })

  it('stay known after the day has come', () => {
    expect(knownEnds(entriesOf(aSmallWorld())).map(({ lastDay }) => lastDay)).toEqual(['2030-12-31'])
  })
})
