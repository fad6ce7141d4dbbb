// Every acceptance case through HTTP, and the proof that the comparison itself can fail.

import { describe, expect, it } from 'vitest'
import type { AssessmentReply } from '../../src/http/contract/reply.ts'
import { aService, assessment } from '../http/service.ts'
import { type AcceptanceCase, readCases, requestOf } from './case.ts'
import { differences } from './compare.ts'

const service = aService()
const cases = readCases()

function caseOf(id: string): AcceptanceCase {
  const found = cases.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no case ${id}`)
  return found
}

function replyTo(acceptanceCase: AcceptanceCase): Promise<AssessmentReply> {
  return assessment(service, requestOf(acceptanceCase))
}

describe('the service', () => {
  it('is asked every acceptance case, each under an id of its own', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(51)
    expect(cases).toHaveLength(51)
  })

  it.each(cases.map((each) => [`${each.id}, ${each.title}`, each] as const))(
    'answers as expected: %s',
    async (_, acceptanceCase) => {
      expect(differences(acceptanceCase.expect, await replyTo(acceptanceCase))).toEqual([])
    },
  )
})

type Deployment = AssessmentReply['deployments'][number]

/** The reply with every deployment changed that `changes` returns something for. */
function withDeployments(change: (entry: Deployment) => Deployment | undefined) {
  return (reply: AssessmentReply): AssessmentReply => ({
    ...reply,
    deployments: reply.deployments.flatMap((entry) => change(entry) ?? []),
  })
}

function withLanguage(language: Partial<AssessmentReply['language']>) {
  return (reply: AssessmentReply): AssessmentReply => ({
    ...reply,
    language: { ...reply.language, ...language },
  })
}

const only = (id: string, changed: Partial<Deployment>) =>
  withDeployments((entry) => (entry.id === id ? { ...entry, ...changed } : entry))

const SEEDED: readonly {
  readonly fault: string
  readonly id: string
  readonly seed: (reply: AssessmentReply) => AssessmentReply
  readonly reported: readonly string[]
}[] = [
  {
    fault: 'another kind of hours',
    id: 'c010',
    seed: (reply) => ({ ...reply, countsAs: 'nichts' }),
    reported: ['countsAs: expected fachkraftstunden, is nichts'],
  },
  {
    fault: 'a yes that became open',
    id: 'c001',
    seed: only('staatliche-anerkennung', { verdict: 'open' }),
    reported: ['sozialpaedagogische_fachkraft, PersVO § 4 Abs. 1: expected yes, is open'],
  },
  {
    fault: 'a role that is not listed',
    id: 'c028',
    seed: withDeployments((entry) => (entry.role === 'ergaenzungskraft' ? undefined : entry)),
    reported: ['ergaenzungskraft, PersVO § 9 Abs. 2: expected yes, is no'],
  },
  {
    fault: 'one open entry beside the expected no',
    id: 'c005',
    seed: only('anerkennung-voll', { verdict: 'open' }),
    reported: ['sozialpaedagogische_fachkraft: expected no, is open'],
  },
  {
    fault: 'the right verdict on another paragraph',
    id: 'c009',
    seed: only('partieller-zugang', { citations: [], conditions: [] }),
    reported: ['sozialpaedagogische_fachkraft, PersVO § 4 Abs. 4: expected yes, is no'],
  },
  {
    fault: 'another share',
    id: 'c012',
    seed: only('pia-jahr-3', {
      hours: [{ kind: 'fachkraftstunden', share: '1/2', weekly: 20, certainty: 'belegt' }],
    }),
    reported: [
      'auszubildende, PersVO § 13 Abs. 1: no hours {"kind":"fachkraftstunden","share":"2/3","weekly":20}',
    ],
  },
  {
    fault: 'hours a week that were rounded',
    id: 'c013',
    seed: only('berufspraktikum', {
      hours: [{ kind: 'fachkraftstunden', share: '1/2', weekly: 20, certainty: 'belegt' }],
    }),
    reported: [
      'auszubildende, PersVO § 13 Abs. 2: no hours {"kind":"fachkraftstunden","share":"1/2","weekly":19.5}',
    ],
  },
  {
    fault: 'an end one day late',
    id: 'c049',
    seed: only('defizitbescheid-anpassungslehrgang', {
      until: { date: '2028-02-01', because: 'max-duration' },
    }),
    reported: [
      'im_anerkennungsverfahren, PersVO § 13 Abs. 6: no end {"date":"2028-01-31","because":"max-duration"}',
    ],
  },
  {
    fault: 'the right end for another reason',
    id: 'c043',
    seed: only('defizitbescheid-anpassungslehrgang', {
      until: { date: '2030-12-31', because: 'max-duration' },
    }),
    reported: [
      'im_anerkennungsverfahren, PersVO § 13 Abs. 6: no end {"date":"2030-12-31","because":"sunset"}',
    ],
  },
  {
    fault: 'a language rule that does not apply',
    id: 'c003',
    seed: withLanguage({ applies: 'no' }),
    reported: ['language.applies: expected yes, is no'],
  },
  {
    fault: 'a level that was not reached',
    id: 'c004',
    seed: withLanguage({ atStart: { level: 'b1', modality: 'soll', verdict: 'yes' } }),
    reported: ['language.atStart: expected no, is yes'],
  },
  {
    fault: 'a later level that is still open',
    id: 'c008',
    seed: withLanguage({ later: { level: 'b2', modality: 'soll', by: '2029-02-01', verdict: 'open' } }),
    reported: ['language.later: expected yes, is open'],
  },
  {
    fault: 'a language clock that starts a day late',
    id: 'c034',
    seed: withLanguage({ later: { level: 'b2', modality: 'soll', by: '2029-01-02', verdict: 'yes' } }),
    reported: ['language.laterBy: expected 2029-01-01, is 2029-01-02'],
  },
  {
    fault: 'another office',
    id: 'c040',
    seed: (reply) => ({
      ...reply,
      authorities: reply.authorities.map((entry) => ({ ...entry, authority: 'bezirksregierung-arnsberg' })),
    }),
    reported: [
      'authority for anerkennung_sozialberuf: expected bezirksregierung-koeln, is bezirksregierung-arnsberg',
    ],
  },
  {
    fault: 'an office that is not listed',
    id: 'c039',
    seed: (reply) => ({ ...reply, authorities: [] }),
    reported: ['authority for anerkennung_ausbildung: expected open, is none'],
  },
]

describe('the comparison', () => {
  it.each(SEEDED.map((each) => [each.fault, each] as const))(
    'reports %s',
    async (_, { id, seed, reported }) => {
      const acceptanceCase = caseOf(id)
      const right = await replyTo(acceptanceCase)
      expect(differences(acceptanceCase.expect, seed(right))).toEqual(reported)
    },
  )

  it('reports a question that must not be asked', async () => {
    const reply = await replyTo(caseOf('c050'))
    expect(reply.next?.fact).toBe('bundesland')
    expect(differences({ nextNotIn: ['zab_bewertung', 'bundesland'] }, reply)).toEqual([
      'next: asks bundesland',
    ])
  })

  it('reports every difference at once', async () => {
    const { expect: expected } = caseOf('c003')
    const other = await replyTo(caseOf('c042'))
    expect(differences(expected, other)).toEqual([
      'countsAs: expected fachkraftstunden, is offen',
      'sozialpaedagogische_fachkraft, PersVO § 4 Abs. 2: expected yes, is open',
      'language.applies: expected yes, is open',
      'language.laterBy: expected 2028-03-02, is 2029-02-01',
    ])
  })

  it('does not take § 4 Abs. 1 for § 4 Abs. 10 nor § 1 for § 13', async () => {
    const reply = await replyTo(caseOf('c010'))
    const trainee = { role: 'auszubildende', verdict: 'yes' } as const
    expect(differences({ deployments: [{ ...trainee, basis: 'PersVO § 13' }] }, reply)).toEqual([])
    expect(differences({ deployments: [{ ...trainee, basis: 'PersVO § 1' }] }, reply)).toHaveLength(1)
    expect(differences({ deployments: [{ ...trainee, basis: 'PersVO § 13 Abs. 10' }] }, reply)).toHaveLength(
      1,
    )
  })
})
