// Who reads what again and when; what nobody has signed. The clock is moved, the knowledge is the real one.

import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../src/domain/date.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { freshness } from '../../../src/rules/freshness.ts'
import { entriesOf } from '../../../src/rules/state-of-law/entry.ts'
import { byOwner, reviewsOf } from '../../../src/rules/state-of-law/reviews-due.ts'
import { signaturesOf } from '../../../src/rules/state-of-law/signatures.ts'
import { realRulebook } from '../../support/knowledge.ts'
import { aSmallWorld } from '../../support/small-world.ts'

const TODAY = localDate('2026-11-20')
const { knowledge } = realRulebook()
const entries = entriesOf(knowledge)

/** Everything in a knowledge base that carries a review, wherever it stands. */
function reviewed(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'review' in value ? [value] : []
  return [...own, ...Object.values(value).flatMap(reviewed)]
}

describe('the entries', () => {
  it.each([
    ['the real base', knowledge],
    ['the small world', aSmallWorld()],
  ] as const)('of %s are all that is ever reviewed', (_, base: Knowledge) => {
    expect(entriesOf(base)).toHaveLength(reviewed(base).length)
  })

  it('each have a name of their own', () => {
    expect(new Set(entries.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(entries.length)
    expect(entries.filter(({ title }) => title.trim() === '')).toEqual([])
  })
})

describe('reviews', () => {
  const statesOn = (days: number) => {
    const today = addDays(TODAY, days)
    const reviews = reviewsOf(entries, today)
    const ids = (state: string) =>
      reviews.filter((review) => review.state === state).map(({ entry }) => `${entry.kind} ${entry.id}`)
    return { today, reviews, ids }
  }

  it('are all in time on the day the knowledge was written', () => {
    const { ids } = statesOn(0)
    expect([...ids('withdrawn'), ...ids('overdue')]).toEqual([])
    expect(ids('due')).toEqual(
      expect.arrayContaining([
        'source sgb-3',
        'source ba-zsba',
        'office zentrale-servicestelle-berufsanerkennung',
      ]),
    )
    expect(ids('due')).not.toContain('land sh')
  })

  it('are still in time on the very day they are due, and due ahead of it', () => {
    const { ids } = statesOn(25)
    expect([...ids('withdrawn'), ...ids('overdue')]).toEqual([])
    expect(ids('due')).toContain('source sgb-2')
    expect(ids('due')).toContain('land sh')
  })

  it('are overdue from the next day on', () => {
    expect(statesOn(26).ids('overdue')).toContain('source sgb-2')
    expect(statesOn(31).ids('overdue')).toContain('source sgb-3')
  })

  it('are withdrawn 61 days after they were due, not 60', () => {
    expect(statesOn(30 + 60).ids('overdue')).toContain('source sgb-3')
    expect(statesOn(30 + 61).ids('withdrawn')).toContain('source sgb-3')
  })

  it.each([400, 2000])('are all withdrawn %i days later if nobody reads anything', (days) => {
    const { reviews } = statesOn(days)
    expect(reviews).toHaveLength(entries.length)
    expect(reviews.filter(({ state }) => state !== 'withdrawn')).toEqual([])
    expect(reviews[0]?.days).toBeLessThan(-60)
  })

  it.each([0, 30, 31, 150, 250, 400])('agree with the freshness of every entry after %i days', (days) => {
    const { today, reviews } = statesOn(days)
    for (const { entry, state } of reviews) {
      const own = entries.find(({ kind, id }) => kind === entry.kind && id === entry.id)
      const expected = own && freshness(own.review, today)
      expect(state === 'due' || state === 'later' ? 'fresh' : state, entry.id).toBe(expected)
    }
  })

  it('come in order, as far ahead as asked', () => {
    const reviews = reviewsOf(entries, TODAY, localDate('2027-03-31'))
    expect(reviews.map(({ next }) => next)).toEqual(reviews.map(({ next }) => next).toSorted())
    const due = reviews.filter(({ state }) => state === 'due').map(({ next }) => next)
    expect(due.at(-1)).toBe('2027-03-31')
    expect(due.length).toBeGreaterThan(10)
  })

  it('are told by who does them', () => {
    const [first, ...rest] = entries
    if (!first) throw new Error('there is no entry')
    const mixed = [{ ...first, review: { ...first.review, by: 'recht' } }, ...rest]
    const owners = byOwner(reviewsOf(mixed, TODAY))
    expect(owners.get('recht')?.map(({ entry }) => entry.id)).toEqual([first.id])
    expect(owners.get('entwurf')).toHaveLength(rest.length)
  })
})

describe('signatures', () => {
  it('are missing everywhere as long as nobody has signed', () => {
    const { all, kinds, unsigned } = signaturesOf(entries)
    expect(unsigned).toHaveLength(all)
    expect(kinds.filter((kind) => kind.unsigned !== kind.all)).toEqual([])
    expect(kinds.reduce((sum, kind) => sum + kind.unsigned, 0)).toBe(all)
    expect(kinds.find(({ kind }) => kind === 'land')).toEqual({ kind: 'land', all: 16, unsigned: 16 })
  })

  it('take what a named person signed off the list', () => {
    const world = aSmallWorld()
    const language = { ...world.language, review: { ...world.language.review, releasedBy: 'Erika Muster' } }
    const { all, kinds, unsigned } = signaturesOf(entriesOf({ ...world, language }))
    expect(unsigned).toHaveLength(all - 1)
    expect(kinds).toContainEqual({ kind: 'language', all: 1, unsigned: 0 })
    expect(unsigned.filter(({ kind }) => kind === 'language')).toEqual([])
  })
})
