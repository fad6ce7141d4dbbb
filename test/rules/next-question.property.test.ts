// The next question is always one whose answer can change a goal; there is none exactly when no set
// of answers can; every dialogue ends.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/domain/date.ts'
import { type FactRef, type Ledger, UNKNOWN } from '../../src/domain/fact.ts'
import { isAskable } from '../../src/rules/askable.ts'
import { assess } from '../../src/rules/assess.ts'
import { withFact } from '../../src/rules/scope.ts'
import { goals } from '../support/goals.ts'
import { realRulebook } from '../support/knowledge.ts'
import { answers, blank, completions, person, without } from '../support/ledgers.ts'

const rulebook = realRulebook()
const today = localDate('2026-11-20')
const asOf = localDate('2027-02-01')
/** Ledgers whose clock is set, with German and the earlier deployment known: only rules are left to ask about. */
const settled = {
  start_datum: '2027-02-01',
  taetigkeitsantritt: '2027-02-01',
  einsatz_13_seit: '2027-02-01',
  deutsch: 'b2',
  kita_einsatz_vor_2024_12_06: 'nein',
}

function withClock(ledger: Ledger): Ledger {
  return { ...ledger, person: { ...ledger.person, ...settled } }
}

function next(ledger: Ledger) {
  return assess(rulebook, { ledger, asOf, today, audience: 'applicant' }).next
}

function outcomes(ledger: Ledger, open: readonly FactRef[]): Set<string> {
  const found = new Set<string>()
  for (const completed of completions(rulebook, ledger, open)) found.add(goals(rulebook, completed, asOf))
  return found
}

/** Whether some answers to the other open facts let this fact's answer decide a goal. */
function decides(ledger: Ledger, open: readonly FactRef[], fact: FactRef): boolean {
  const others = open.filter((ref) => ref.fact !== fact.fact || ref.qualification !== fact.qualification)
  for (const completed of completions(rulebook, ledger, others)) {
    const answered = answers(rulebook, fact.fact).map((value) => withFact(completed, fact, value, rulebook))
    // Not answering is a state too: an unknown country leaves open what every country would settle alike.
    const reached = new Set([completed, ...answered].map((each) => goals(rulebook, each, asOf)))
    if (reached.size > 1) return true
  }
  return false
}

describe('the next question', () => {
  it('can change a goal, and is none only where no set of answers can', () => {
    let asked = 0
    let none = 0
    fc.assert(
      fc.property(person(rulebook), fc.integer({ min: 1, max: 3 }), ({ complete, order }, count) => {
        const dropped = order.slice(0, count)
        const ledger = withClock(without(rulebook, complete, dropped))
        const open = dropped.filter((ref) =>
          isAskable(rulebook, { ledger, asOf, audience: 'applicant' }, ref),
        )
        const question = next(ledger)
        if (question) {
          asked++
          expect(
            open.some((ref) => ref.fact === question.fact && ref.qualification === question.qualification),
          ).toBe(true)
          expect(decides(ledger, open, question)).toBe(true)
        } else {
          none++
          expect(outcomes(ledger, open).size).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
    expect(asked).toBeGreaterThan(10)
    expect(none).toBeGreaterThan(10)
  })

  it('is none where another qualification would only allow the same deployment once more', () => {
    const partial = {
      abschluss_art: 'studium',
      fachrichtung: 'erziehungswissenschaften',
      anerkennungsverfahren: 'partieller_zugang',
    }
    const ledger = withClock({
      person: { bundesland: 'nrw', lja_zulassung: 'keine' },
      qualifications: [partial, { ...partial, abschluss_land: 'BR', anerkennung_beruf: 'erzieher' }],
    })
    const asked = next({ ...ledger, person: { ...ledger.person, staatliche_anerkennung: 'keine' } })
    expect(asked).toBeUndefined()
  })

  it('is never a fact already answered or unknown, and every dialogue ends', () => {
    const choice = fc.infiniteStream(fc.nat({ max: 1000 }))
    fc.assert(
      fc.property(
        choice,
        fc.constantFrom('applicant', 'employer'),
        fc.integer({ min: 1, max: 3 }),
        (stream, audience, qualifications) => {
          let ledger: Ledger = { ...blank(qualifications), person: {} }
          const seen = new Set<string>()
          for (let step = 0; step < 120; step++) {
            const { next: question } = assess(rulebook, { ledger, today, audience })
            if (!question) return
            const id = `${question.fact}@${question.qualification}`
            expect(seen.has(id)).toBe(false)
            seen.add(id)
            const pick = stream.next().value ?? 0
            const values =
              rulebook.define(question.fact).type === 'date'
                ? ['2024-03-01', '2026-10-01', '2027-03-01']
                : answers(rulebook, question.fact)
            const value =
              question.fact === 'bundesland'
                ? 'nrw'
                : pick % 5 === 0
                  ? UNKNOWN
                  : (values[pick % values.length] ?? UNKNOWN)
            ledger = withFact(ledger, question, value, rulebook)
          }
          throw new Error('the dialogue does not end')
        },
      ),
      { numRuns: 120 },
    )
  })

  it('asks for the Land first and for nothing in another Land', () => {
    expect(next({ person: {}, qualifications: [{}] })?.fact).toBe('bundesland')
    expect(next({ person: { bundesland: 'by' }, qualifications: [{}] })).toBeUndefined()
    expect(next({ person: { bundesland: UNKNOWN }, qualifications: [{}] })?.fact).toBe(next(blank(1))?.fact)
  })

  it('never asks for the ZAB evaluation once anabin is met', () => {
    fc.assert(
      fc.property(person(rulebook), fc.integer({ min: 1, max: 20 }), ({ complete, order }, count) => {
        const ledger = without(rulebook, complete, order.slice(0, count))
        const met = ledger.qualifications.map((record) => ({
          ...record,
          anabin_hochschule: 'h_plus',
          anabin_abschluss: 'entspricht',
        }))
        const stripped = met.map((record) =>
          Object.fromEntries(Object.entries(record).filter(([fact]) => fact !== 'zab_bewertung')),
        )
        expect(next({ ...ledger, qualifications: stripped })?.fact).not.toBe('zab_bewertung')
      }),
      { numRuns: 500 },
    )
  })

  it('asks the applicant nothing that only the Träger can know', () => {
    fc.assert(
      fc.property(person(rulebook), fc.integer({ min: 1, max: 25 }), ({ complete, order }, count) => {
        const question = next(without(rulebook, complete, order.slice(0, count)))
        if (question) expect(rulebook.define(question.fact).whoKnows).toContain('person')
      }),
      { numRuns: 500 },
    )
  })
})
