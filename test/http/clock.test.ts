// Two dates, never confused: today judges our reviews, the Stichtag chooses the version of the law.

import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate, later, localDate } from '../../src/domain/date.ts'
import type { Rule } from '../../src/domain/rule.ts'
import type { AssessmentReply } from '../../src/http/contract/reply.ts'
import { textsOf } from '../../src/i18n/texts.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { type AcceptanceCase, readCases, requestOf } from '../cases/case.ts'
import { aService, aServiceOn, assessment, knowledge } from './service.ts'

const service = aService()
const cases = readCases().map((each) => [`${each.id}, ${each.title}`, each] as const)

type Deployment = AssessmentReply['deployments'][number]

const reviewed = [
  ...knowledge.deployments,
  ...knowledge.premises,
  ...knowledge.competences,
  ...knowledge.obligations,
  knowledge.language,
]
const firstDue = reviewed.map(({ review }) => review.next).reduce((a, b) => (a < b ? a : b))
const lastDue = reviewed.map(({ review }) => review.next).reduce(later)

function ruleOf({ id }: Deployment): Rule {
  const found = knowledge.deployments.find((rule) => rule.id === id)
  if (!found) throw new Error(`no rule ${id}`)
  return found
}

/** Statements have reviews of their own, some due before those of the rules. */
function isStillSaid(id: string, today: string): boolean {
  const found = knowledge.statements.find((statement) => statement.id === id)
  if (!found) throw new Error(`no statement ${id}`)
  return today <= addDays(found.review.next, 60)
}

const services = { overdue: aServiceOn(addDays(lastDue, 30)), withdrawn: aServiceOn(addDays(lastDue, 61)) }
const replies = new Map<string, Promise<AssessmentReply>>()

/** The reply to a case on a Stichtag, so that only today moves; each is asked for once. */
function replyTo(
  each: AcceptanceCase,
  asOf: string,
  today?: keyof typeof services,
): Promise<AssessmentReply> {
  const key = `${each.id} ${asOf} ${today}`
  const reply =
    replies.get(key) ?? assessment(today ? services[today] : service, { ...requestOf(each), asOf })
  replies.set(key, reply)
  return reply
}

const STICHTAG = '2027-02-01'

describe('an overdue review', () => {
  it.each(cases)('of 30 days is shown and changes no verdict: %s', async (_, each) => {
    const fresh = await replyTo(each, STICHTAG)
    const late = await replyTo(each, STICHTAG, 'overdue')
    expect(fresh.deployments.map((entry) => entry.reviewOverdueSince)).toEqual(
      fresh.deployments.map(() => undefined),
    )
    expect(late.deployments.map((entry) => entry.reviewOverdueSince)).toEqual(
      late.deployments.map((entry) => ruleOf(entry).review.next),
    )
    const plain = (reply: AssessmentReply) =>
      reply.deployments.map(({ reviewOverdueSince: _since, ...entry }) => entry)
    expect(plain(late)).toEqual(plain(fresh))
    expect({ ...late, today: 0, headline: 0, deployments: 0, beforeFirstDay: 0 }).toEqual({
      ...fresh,
      today: 0,
      headline: 0,
      deployments: 0,
      beforeFirstDay: 0,
      statements: fresh.statements.filter(({ id }) => isStillSaid(id, late.today)),
    })
    const warns = late.headline.includes(textsOf(knowledge)('kopf.start.ueberfaellig'))
    expect(warns).toBe(late.best !== null)
  })

  it.each(cases)('of more than 60 days opens every yes and no: %s', async (_, each) => {
    const fresh = await replyTo(each, STICHTAG)
    const late = await replyTo(each, STICHTAG, 'withdrawn')
    expect(late.deployments).toHaveLength(fresh.deployments.length)
    for (const entry of late.deployments) {
      expect(entry.verdict, entry.id).toBe('open')
      // Where the Land opens everything, that is the nearer reason.
      const inNrw = each.facts['bundesland'] === 'nrw'
      expect(entry.reason === 'review_overdue', entry.id).toBe(inNrw)
      expect(entry.reviewOverdueSince, entry.id).toBe(ruleOf(entry).review.next)
    }
    expect(late).toMatchObject({ countsAs: 'offen', best: null, language: { applies: 'open' } })
    expect(late.authorities.filter(({ verdict }) => verdict === 'known')).toEqual([])
    const duties = late.beforeFirstDay.filter(({ id }) => id !== 'sprache_b1')
    expect(duties.filter(({ verdict }) => verdict !== 'open')).toEqual([])
    expect(late.decision).toBe(fresh.decision)
    if (each.facts['bundesland'] === 'nrw')
      expect(late.headline).toContain('Unsere Durchsicht ist überfällig.')
  })

  it('is shown from the day after, and opens from the 61st day', async () => {
    const body = { facts: { bundesland: 'nrw', staatliche_anerkennung: 'erzieher' }, asOf: '2026-12-01' }
    const due =
      knowledge.deployments.find(({ id }) => id === 'staatliche-anerkennung')?.review.next ??
      localDate('1900-01-01')
    const daysAfter = async (days: number) => {
      const { deployments } = await assessment(aServiceOn(addDays(due, days)), body)
      const { verdict, reason, reviewOverdueSince } =
        deployments.find(({ id }) => id === 'staatliche-anerkennung') ?? {}
      return { verdict, reason, reviewOverdueSince }
    }
    expect(await daysAfter(0)).toEqual({ verdict: 'yes' })
    expect(await daysAfter(1)).toEqual({ verdict: 'yes', reviewOverdueSince: due })
    expect(await daysAfter(60)).toEqual({ verdict: 'yes', reviewOverdueSince: due })
    expect(await daysAfter(61)).toEqual({
      verdict: 'open',
      reason: 'review_overdue',
      reviewOverdueSince: due,
    })
  })

  it('of one rule leaves all others as they are', async () => {
    const deployments = knowledge.deployments.map((rule) =>
      rule.id === 'kinderpflege-anerkannt'
        ? { ...rule, review: { ...rule.review, next: localDate('2026-01-01') } }
        : rule,
    )
    const one = openRulebook({ ...knowledge, deployments })
    const body = { facts: { bundesland: 'nrw', staatliche_anerkennung: 'kinderpfleger' }, asOf: '2026-12-01' }
    const fresh = await assessment(service, body)
    const late = await assessment(aService({ rulebook: () => one }), body)
    const changed = late.deployments.filter(
      ({ id, verdict }) => fresh.deployments.find((entry) => entry.id === id)?.verdict !== verdict,
    )
    expect(changed.map(({ id, reason }) => [id, reason])).toEqual([
      ['kinderpflege-anerkannt', 'review_overdue'],
    ])
    expect(
      late.deployments.flatMap(({ id, reviewOverdueSince }) => (reviewOverdueSince ? [id] : [])),
    ).toEqual(['kinderpflege-anerkannt'])
  })

  it('never makes the service unready', async () => {
    const on = async (today: LocalDate) => {
      const response = await aServiceOn(today).request('/readyz')
      return { status: response.status, body: (await response.json()) as unknown }
    }
    expect(await on(firstDue)).toMatchObject({ status: 200, body: { status: 'ready', overdueReviews: 0 } })
    expect(await on(addDays(lastDue, 1))).toMatchObject({
      status: 200,
      body: { overdueReviews: reviewed.length },
    })
    expect(await on(addDays(lastDue, 61))).toMatchObject({ status: 200, body: { status: 'ready' } })
    expect(await on(localDate('2040-01-01'))).toMatchObject({ status: 200, body: { status: 'ready' } })
  })
})

const EDGES = ['2024-12-06', '2031-01-01'] as const

function changesOn(rule: Rule, edge: string): boolean {
  return rule.versions.some(({ from }) => from === edge)
}

async function acrossEdge(each: AcceptanceCase, edge: (typeof EDGES)[number]) {
  return { before: await replyTo(each, addDays(localDate(edge), -1)), after: await replyTo(each, edge) }
}

describe('a change of the law', () => {
  it('falls on the days we know of', () => {
    expect(openRulebook(knowledge).edges).toEqual(EDGES)
    expect(knowledge.deployments.every((rule) => changesOn(rule, '2024-12-06'))).toBe(true)
    const repealed = knowledge.deployments.filter((rule) => changesOn(rule, '2031-01-01'))
    expect(
      new Set(repealed.map(({ citation }) => citation.pinpoint.split(' ').slice(0, 2).join(' '))),
    ).toEqual(new Set(['§ 13']))
    const all13 = knowledge.deployments.filter(({ citation }) => /^§ 13\b/.test(citation.pinpoint))
    expect(repealed).toEqual(all13)
  })

  it.each(cases)('changes only what it is about, on its very day: %s', async (_, each) => {
    for (const edge of EDGES) {
      const { before, after } = await acrossEdge(each, edge)
      const untouched = ({ deployments }: AssessmentReply) =>
        new Map(
          deployments
            .filter((entry) => !changesOn(ruleOf(entry), edge))
            .map((entry) => [`${entry.id}#${entry.qualification}`, entry]),
        )
      expect(untouched(after)).toEqual(untouched(before))
    }
  })

  it.each(cases)('leaves everything open before the first version: %s', async (_, each) => {
    const { before } = await acrossEdge(each, '2024-12-06')
    const reason = before.deployments[0]?.reason === 'other_land' ? 'other_land' : 'no_version_in_force'
    const isAsked = 'bundesland' in each.facts
    for (const entry of before.deployments) {
      expect(entry.verdict, entry.id).toBe('open')
      expect(entry.reason, entry.id).toBe(isAsked ? reason : 'fact_missing')
    }
    expect(before).toMatchObject({ countsAs: 'offen', best: null, language: { applies: 'open' } })
  })

  it.each(cases.filter(([, { facts }]) => facts['bundesland'] === 'nrw'))(
    'ends § 13 with a no that says so: %s',
    async (_, each) => {
      const { before, after } = await acrossEdge(each, '2031-01-01')
      const ended = after.deployments.filter((entry) => changesOn(ruleOf(entry), '2031-01-01'))
      expect(ended.length).toBeGreaterThan(5)
      for (const entry of ended) {
        expect(entry).toMatchObject({ verdict: 'no', certainty: 'ungeklaert' })
        expect(entry.citations).toContainEqual(
          expect.objectContaining({ source: 'persvo-nrw-2024', pinpoint: '§ 17 Abs. 3' }),
        )
      }
      const wasPossible = before.deployments.filter(
        (entry) => changesOn(ruleOf(entry), '2031-01-01') && entry.verdict !== 'no',
      )
      const announced = before.upcoming.filter(({ on }) => on === '2031-01-01')
      expect(new Set(announced.flatMap(({ affects }) => affects))).toEqual(
        new Set(wasPossible.map(({ id }) => id)),
      )
      expect(after.upcoming).toEqual([])
    },
  )
})
