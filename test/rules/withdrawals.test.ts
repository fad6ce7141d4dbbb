// What is taken back is open, and so is everything that rests on it. Over copies of the real knowledge base.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../src/domain/date.ts'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import { factsSchema, toLedger } from '../../src/http/contract/facts.ts'
import { headline } from '../../src/i18n/headline.ts'
import { reasonText } from '../../src/i18n/reasons.ts'
import { textsOf } from '../../src/i18n/texts.ts'
import { loadKnowledge } from '../../src/knowledge/compile.ts'
import { format } from '../../src/knowledge/problem.ts'
import { assess } from '../../src/rules/assess.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'

const DEGREE = {
  bundesland: 'nrw',
  abschluss_art: 'studium',
  abschluss_land: 'UA',
  fachrichtung: 'sozialpaedagogik',
  anabin_hochschule: 'h_plus',
  anabin_abschluss: 'entspricht',
}

let scratch: string
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'kitaweg-sperren-'))
  cpSync('knowledge', scratch, { recursive: true })
})
afterAll(() => rmSync(scratch, { recursive: true }))

function withdrawing(entry: string, since = '2026-11-20'): Knowledge {
  writeFileSync(
    join(scratch, 'sperren.yaml'),
    `${entry}: { seit: ${since}, grund: Die Behörde hat auf einen Fehler hingewiesen., stelle: lwl-landesjugendamt }\n`,
  )
  const { knowledge, problems } = loadKnowledge(scratch)
  if (!knowledge) throw new Error(problems.map(format).join('\n'))
  return knowledge
}

function assessed(
  knowledge: Knowledge,
  today = '2026-11-20',
  facts: Readonly<Record<string, unknown>> = DEGREE,
) {
  const ledger = toLedger(knowledge, factsSchema(knowledge).parse(facts))
  return assess(openRulebook(knowledge), { ledger, today: localDate(today), audience: 'applicant' })
}

function degreeFinding(knowledge: Knowledge, today?: string) {
  return assessed(knowledge, today).deployments.find(
    ({ deployment }) => deployment.id === 'studium-fachrichtung',
  )
}

describe('a withdrawal', () => {
  it.each([
    ['of the rule itself', 'studium-fachrichtung'],
    ['of a premise it is built on', 'anabin-zab'],
    ['of a reading it follows', 'fachrichtung'],
    ['of a source it cites', 'anabin-portal'],
  ])('%s opens a deployment, and says since when, why and whom to ask', (_, entry) => {
    const knowledge = withdrawing(entry)
    const finding = degreeFinding(knowledge)
    expect(finding).toMatchObject({
      verdict: 'open',
      inLaw: 'yes',
      reason: 'review_overdue',
      certainty: 'ungeklaert',
      withdrawal: { entry, office: 'lwl-landesjugendamt' },
    })
    expect(finding && reasonText(knowledge, finding)).toBe(
      'Wir haben diese Auskunft am 20. November 2026 zurückgezogen. Grund: Die Behörde hat auf einen Fehler hingewiesen. Fragen Sie: LWL-Landesjugendamt Westfalen.',
    )
  })

  it('leaves alone what does not rest on it', () => {
    const knowledge = withdrawing('pia-jahr-2')
    expect(degreeFinding(knowledge)).toMatchObject({ verdict: 'yes' })
    expect(Object.keys(knowledge.withdrawals)).toEqual(['pia-jahr-2'])
  })

  it('begins on its day', () => {
    const knowledge = withdrawing('anabin-zab', '2026-12-01')
    expect(degreeFinding(knowledge, '2026-11-30')).toMatchObject({ verdict: 'yes' })
    expect(degreeFinding(knowledge, '2026-12-01')).toMatchObject({ verdict: 'open' })
  })

  it('is told in the headline instead of an overdue review', () => {
    const knowledge = withdrawing('studium-fachrichtung')
    const told = headline(knowledge, textsOf(knowledge), assessed(knowledge), 'applicant')
    expect(told).toContain('zurückgezogen')
    expect(told).not.toContain('überfällig')
  })

  it('of the language rule opens whether it applies', () => {
    expect(assessed(withdrawing('sprache')).language).toMatchObject({
      applies: 'open',
      reason: 'review_overdue',
    })
  })

  it('of an office names it no longer', () => {
    const zab = (knowledge: Knowledge) =>
      assessed(knowledge).authorities.find(({ purpose }) => purpose === 'zeugnisbewertung')
    expect(zab(withdrawing('pia-jahr-2'))).toMatchObject({ verdict: 'known', authority: 'zab' })
    const taken = zab(withdrawing('zab'))
    expect(taken).toMatchObject({ verdict: 'open' })
    expect(taken).not.toHaveProperty('authority')
  })
})

describe('an overdue premise', () => {
  it('opens what is built on it, more than 60 days after its review was due', () => {
    const { knowledge } = loadKnowledge('knowledge')
    if (!knowledge) throw new Error('the knowledge does not compile')
    const due = localDate('2027-01-31')
    const changed: Knowledge = {
      ...knowledge,
      premises: knowledge.premises.map((premise) =>
        premise.id === 'anabin-zab' ? { ...premise, review: { ...premise.review, next: due } } : premise,
      ),
    }
    const state = (days: number) => degreeFinding(changed, addDays(due, days))
    expect(state(0)).not.toHaveProperty('reviewOverdueSince')
    expect(state(1)).toMatchObject({ verdict: 'yes', reviewOverdueSince: due })
    expect(state(60)).toMatchObject({ verdict: 'yes' })
    expect(state(61)).toMatchObject({ verdict: 'open', reason: 'review_overdue' })
  })
})
