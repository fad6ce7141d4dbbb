// Reports how many questions the computed dialogue needs, beside the best any dialogue could do.

import { compiledKnowledge } from '../compiled-knowledge.ts'
import { localDate } from '../domain/date.ts'
import type { FactRecord, FactValue, Ledger } from '../domain/fact.ts'
import type { Audience } from '../rules/askable.ts'
import { assess } from '../rules/assess.ts'
import { openRulebook, type Rulebook } from '../rules/rulebook.ts'
import { withFact } from '../rules/scope.ts'
import { type QuestionModel, questionModel, type State } from './question-model.ts'

interface Profile {
  readonly name: string
  readonly audience: Audience
  readonly person: FactRecord
  readonly qualification: FactRecord
}

/** What is known when a dialogue starts. Clock, German and earlier deployments are known: they cost the same in every order. */
const KNOWN: FactRecord = {
  bundesland: 'nrw',
  start_datum: '2027-02-01',
  einsatz_13_seit: '2027-02-01',
  taetigkeitsantritt: '2027-02-01',
  deutsch: 'b2',
}

/** Newly arrived: no German recognition, no admission by the Landesjugendamt. Without it the space of a degree is too large to search. */
const NEWLY_ARRIVED: FactRecord = { staatliche_anerkennung: 'keine', lja_zulassung: 'keine' }

const PROFILES: readonly Profile[] = [
  {
    name: 'studium',
    audience: 'applicant',
    person: NEWLY_ARRIVED,
    qualification: { abschluss_art: 'studium' },
  },
  { name: 'ausbildung', audience: 'applicant', person: {}, qualification: { abschluss_art: 'ausbildung' } },
  {
    name: 'laufend (Ausbildung)',
    audience: 'applicant',
    person: {},
    qualification: { abschluss_art: 'ausbildung_laufend', abschluss_land: 'DE' },
  },
  {
    name: 'laufend (Studium)',
    audience: 'applicant',
    person: {},
    qualification: { abschluss_art: 'studium_laufend', abschluss_land: 'DE' },
  },
  {
    name: 'externe',
    audience: 'applicant',
    person: {},
    qualification: { abschluss_art: 'externenpruefung', abschluss_land: 'DE' },
  },
  {
    name: 'employer',
    audience: 'employer',
    person: NEWLY_ARRIVED,
    qualification: { abschluss_art: 'studium' },
  },
]

/** More states than this and the optimum is not computed: the line says so. */
const MOST_STATES = 1_000_000

const asOf = localDate('2027-02-01')

/** Expected number of questions of the best dialogue, by memoised search; undefined if the space is too large. */
function optimum(model: QuestionModel): { readonly expected: number; readonly states: number } | undefined {
  const known = new Map<string, number>()
  let tooLarge = false
  const visit = (state: State): number => {
    const key = model.key(state)
    const before = known.get(key)
    if (before !== undefined || tooLarge) return before ?? 0
    if (known.size >= MOST_STATES) {
      tooLarge = true
      return 0
    }
    let best = Number.POSITIVE_INFINITY
    for (const id of model.moves(state))
      best = Math.min(best, 1 + mean(model.answers(id).map((value) => visit(model.after(state, id, value)))))
    const expected = Number.isFinite(best) ? best : 0
    known.set(key, expected)
    return expected
  }
  const expected = visit(model.start)
  return tooLarge ? undefined : { expected, states: known.size }
}

/** Expected number of questions of the computed dialogue, over all answers alike. */
function computed(rulebook: Rulebook, model: QuestionModel, ledger: Ledger, audience: Audience): number {
  const known = new Map<string, number>()
  const visit = (state: State, facts: Ledger): number => {
    const key = model.key(state)
    const before = known.get(key)
    if (before !== undefined) return before
    const { next } = assess(rulebook, { ledger: facts, asOf, today: asOf, audience })
    const ref = next && { fact: next.fact, qualification: next.qualification }
    const id = ref && `${ref.fact}@${ref.qualification}`
    const expected =
      ref && id
        ? 1 +
          mean(
            model
              .answers(id)
              .map((value: FactValue) =>
                visit(model.after(state, id, value), withFact(facts, ref, value, rulebook)),
              ),
          )
        : 0
    known.set(key, expected)
    return expected
  }
  return visit(model.start, ledger)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function main(): void {
  const rulebook = openRulebook(compiledKnowledge())
  console.log(
    'Erwartete Zahl der Fragen, alle Antworten gleich wahrscheinlich. Tag, Deutsch und frühere Arbeit sind bekannt.',
  )
  console.log('studium und employer: neu zugezogen, ohne deutsche Anerkennung und ohne Zulassung.')
  console.log('Profil                 gerechnet   bestes   Abstand   Zustände')
  for (const { name, audience, person, qualification } of PROFILES) {
    const ledger: Ledger = { person: { ...KNOWN, ...person }, qualifications: [qualification] }
    const model = questionModel(rulebook, ledger, { ledger, asOf, audience })
    const ours = computed(rulebook, model, ledger, audience)
    const best = optimum(model)
    const gap = best ? `${(((ours - best.expected) / best.expected) * 100).toFixed(1)} %` : '–'
    console.log(
      `${name.padEnd(22)} ${ours.toFixed(3).padStart(9)} ${(best?.expected.toFixed(3) ?? '–').padStart(8)} ${gap.padStart(9)} ${String(best?.states ?? `über ${MOST_STATES}`).padStart(10)}`,
    )
  }
}

main()
