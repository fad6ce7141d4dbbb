// A verdict on partial facts stands on every completion, and no verdict is open that need not be.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/domain/date.ts'
import type { Ledger } from '../../src/domain/fact.ts'
import type { VerdictKind } from '../../src/domain/rule.ts'
import { lawVerdicts } from '../../src/rules/assess.ts'
import { assessLanguage } from '../../src/rules/assess-language.ts'
import { testsOf } from '../../src/rules/condition.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { reader } from '../../src/rules/scope.ts'
import { realRulebook } from '../support/knowledge.ts'
import { completions, person, without, zabTakesBack } from '../support/ledgers.ts'

const rulebook = realRulebook()
const asOf = localDate('2027-02-01')
const today = localDate('2026-11-20')

function verdicts(ledger: Ledger): ReadonlyMap<string, VerdictKind> {
  const findings = lawVerdicts(rulebook, ledger, asOf)
  const language = assessLanguage(rulebook, { ledger, asOf, today, findings })
  const found = findings.map(({ deployment, qualification, inLaw }): [string, VerdictKind] => [
    `${deployment.id}#${qualification}`,
    inLaw,
  ])
  const levels: [string, VerdictKind][] = [['sprache', language.appliesInLaw]]
  if (language.atStart) levels.push(['sprache.start', language.atStart.verdict])
  if (language.later) levels.push(['sprache.later', language.later.verdict])
  return new Map([...found, ...levels])
}

describe('verdicts on partial facts', () => {
  it('stand on every completion', () => {
    let definite = 0
    fc.assert(
      fc.property(
        person(rulebook),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ complete, order }, share) => {
          const partial = without(rulebook, complete, order.slice(0, Math.round(order.length * share)))
          fc.pre(!zabTakesBack(complete, partial))
          const full = verdicts(complete)
          for (const [id, verdict] of verdicts(partial)) {
            if (verdict === 'open') continue
            definite++
            // Levels are not told to the exempt; who turns out to be profilrelevante Kraft may or may not be covered.
            if (id.startsWith('sprache.') && !full.has(id)) continue
            if (id === 'sprache' && complete.person['lja_zulassung'] === 'profilrelevante_kraft') continue
            const stands = full.get(id) === verdict
            if (!stands) throw new Error(`${id}: ${verdict} on partial facts, ${full.get(id)} on all`)
          }
        },
      ),
      { numRuns: 10_000 },
    )
    expect(definite).toBeGreaterThan(10_000)
  })

  it('are taken back only where a negative ZAB evaluation is volunteered against anabin', () => {
    const met = {
      person: { bundesland: 'nrw' },
      qualifications: [
        {
          abschluss_art: 'studium',
          abschluss_land: 'UA',
          fachrichtung: 'soziale_arbeit',
          anabin_hochschule: 'h_plus',
          anabin_abschluss: 'entspricht',
        },
      ],
    }
    const volunteered = { ...met, qualifications: [{ ...met.qualifications[0], zab_bewertung: 'negativ' }] }
    expect(verdicts(met).get('studium-fachrichtung#0')).toBe('yes')
    expect(verdicts(volunteered).get('studium-fachrichtung#0')).toBe('open')
  })

  it('do not depend on the order of facts', () => {
    fc.assert(
      fc.property(person(rulebook), ({ complete }) => {
        const turned: Ledger = {
          person: Object.fromEntries(Object.entries(complete.person).reverse()),
          qualifications: complete.qualifications.map((record) =>
            Object.fromEntries(Object.entries(record).reverse()),
          ),
        }
        expect([...verdicts(turned)]).toEqual([...verdicts(complete)])
      }),
      { numRuns: 300 },
    )
  })
})

describe('open verdicts', () => {
  it('have two completions that differ, or are open on all of them, for up to six missing facts', () => {
    let open = 0
    fc.assert(
      fc.property(
        person(rulebook, 1),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        ({ complete, order }, count, pick) => {
          const deployments = rulebook.knowledge.deployments.filter(
            ({ onlyForGoal }) => onlyForGoal === undefined,
          )
          const deployment = deployments[pick % deployments.length]
          const effect = deployment && rulebook.effectOf(deployment, asOf, 1)
          if (!deployment || effect?.kind !== 'condition' || !effect.diagram) return
          const tested = new Set(testsOf(effect.condition).map(({ fact }) => fact))
          const missing = order.filter(({ fact }) => tested.has(fact)).slice(0, count)
          const partial = without(rulebook, complete, missing)
          const verdict = verdicts(partial).get(`${deployment.id}#0`)
          // Kleene's logic on complete facts is the independent witness: it knows no diagram.
          const reached = new Set<VerdictKind>()
          for (const ledger of completions(rulebook, partial, missing)) {
            reached.add(
              evaluate(effect.condition, { read: reader(ledger, 0, rulebook), define: rulebook.define })
                .verdict,
            )
            if (reached.size > 1) break
          }
          if (verdict === 'open') open++
          const [only] = reached
          // An unknown country leaves § 4 Abs. 2 open although every country would lead to a yes (reading.md).
          if (
            verdict === 'open' &&
            missing.some(({ fact }) => fact === 'abschluss_land') &&
            deployment.id === 'studium-fachrichtung'
          )
            return
          if (reached.size === 1) expect(`${deployment.id} ${verdict}`).toBe(`${deployment.id} ${only}`)
        },
      ),
      { numRuns: 3_000 },
    )
    expect(open).toBeGreaterThan(100)
  })
})
