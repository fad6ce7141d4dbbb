import * as z from 'zod'
import type { CountsAs } from '../../domain/assessment.ts'
import type { Review } from '../../domain/citation.ts'
import { type LocalDate, localDate } from '../../domain/date.ts'
import type { VerdictKind } from '../../domain/rule.ts'
import { sentencesOf } from '../sentences.ts'
import { type CaseDeployment, caseDeployment, verdictWord } from './case-deployment.ts'
import { report } from './fault.ts'
import { present } from './present.ts'
import { reviewShape, toReview } from './review.ts'
import { strict } from './strict.ts'
import { day, known, offering, sameWord, text, type Vocabulary, word } from './words.ts'

/** A whole person and what the service must say about her. Never part of the compiled knowledge. */
export interface Case {
  readonly id: string
  readonly title: string
  readonly audience: 'applicant' | 'employer'
  readonly asOf?: LocalDate
  readonly today: LocalDate
  readonly facts: Readonly<Record<string, unknown>>
  readonly expected: CaseExpectation
  /** The paragraph and the reading behind the expectation. */
  readonly because: string
  readonly review: Review
}

/** What a case states. What is absent is not compared; `null` states that there is none. */
export interface CaseExpectation {
  readonly countsAs?: CountsAs
  readonly best?: string | null
  readonly deployments?: readonly CaseDeployment[]
  readonly language?: CaseLanguage
  readonly authorities?: readonly CaseAuthority[]
  readonly firstDay?: readonly CaseObligation[]
  /** Ids of duties and statements that must be there, and that must not. */
  readonly said?: readonly string[]
  readonly notSaid?: readonly string[]
  readonly next?: string | null
  readonly nextNotIn?: readonly string[]
}

interface CaseLanguage {
  readonly applies?: VerdictKind
  readonly atStart?: VerdictKind
  readonly later?: VerdictKind
  readonly by?: LocalDate
}

interface CaseObligation {
  readonly id: string
  readonly verdict: VerdictKind
}

interface CaseAuthority {
  readonly purpose: string
  readonly verdict: 'known' | 'open' | 'none'
  readonly authority?: string
}

const TODAY = localDate('2026-11-20')
const MOST_SENTENCES = 3
const COUNTS_AS = ['fachkraftstunden', 'ergaenzungskraftstunden', 'nichts', 'offen'] as const

const language = strict({
  gilt: verdictWord.optional(),
  start: verdictWord.optional(),
  spaeter: verdictWord.optional(),
  bis: day.optional(),
})
  .superRefine((raw, ctx) => {
    const [stray] = (['start', 'spaeter', 'bis'] as const).filter((key) => key in raw)
    if (raw.gilt !== 'no' || stray === undefined) return
    report(ctx, {
      path: [stray],
      says: `„${stray}“ passt nicht zu „gilt: nein“.`,
      because: 'Wer von der Sprachregel ausgenommen ist, hat kein Niveau zu erreichen.',
      fix: `Löschen Sie „${stray}“ oder berichtigen Sie „gilt“.`,
    })
  })
  .transform(
    (raw) =>
      present({
        applies: raw.gilt,
        atStart: raw.start,
        later: raw.spaeter,
        by: raw.bis,
      }) satisfies CaseLanguage,
  )

const authority = strict({
  zweck: known('zweck'),
  stelle: known('behoerde').optional(),
  offen: z.literal('ja').optional(),
  keine: z.literal('ja').optional(),
})
  .superRefine((raw, ctx) => {
    if ((['stelle', 'offen', 'keine'] as const).filter((key) => key in raw).length === 1) return
    report(ctx, {
      path: [],
      says: 'Der Eintrag nennt nicht genau eines von „stelle“, „offen“ und „keine“.',
      because: 'Eine Stelle ist bekannt, ist offen, oder es ist keine nötig.',
      fix: 'Schreiben Sie „stelle: zab“ oder „offen: ja“ oder „keine: ja“.',
    })
  })
  .transform(
    ({ zweck, stelle, offen }) =>
      (stelle === undefined
        ? { purpose: zweck, verdict: offen ? 'open' : 'none' }
        : { purpose: zweck, verdict: 'known', authority: stelle }) satisfies CaseAuthority,
  )

const firstDay = strict({ pflicht: known('pflicht'), ergebnis: verdictWord }).transform(
  (raw) => ({ id: raw.pflicht, verdict: raw.ergebnis }) satisfies CaseObligation,
)

const expectation = strict({
  zaehlt_als: sameWord(COUNTS_AS).optional(),
  bester_einsatz: orNone('keiner', 'einsatz').optional(),
  einsaetze: z.array(caseDeployment).optional(),
  sprache: language.optional(),
  stellen: z.array(authority).optional(),
  erster_tag: z.array(firstDay).optional(),
  gesagt: z.array(known('gesagt')).optional(),
  nicht_gesagt: z.array(known('gesagt')).optional(),
  frage: orNone('keine', 'angabe').optional(),
  nicht_fragen: z.array(known('angabe')).optional(),
})
  .superRefine((raw, ctx) => {
    if (Object.keys(raw).length === 0) report(ctx, { path: [], ...NOTHING_EXPECTED })
    const index = (raw.nicht_fragen ?? []).indexOf(raw.frage ?? '')
    if (index >= 0) report(ctx, { path: ['nicht_fragen', index], ...ASKED_AND_NOT })
  })
  .transform(
    (raw) =>
      present({
        countsAs: raw.zaehlt_als,
        best: raw.bester_einsatz,
        deployments: raw.einsaetze,
        language: raw.sprache,
        authorities: raw.stellen,
        firstDay: raw.erster_tag,
        said: raw.gesagt,
        notSaid: raw.nicht_gesagt,
        next: raw.frage,
        nextNotIn: raw.nicht_fragen,
      }) satisfies CaseExpectation,
  )

const NOTHING_EXPECTED = {
  says: 'Unter „erwartet“ steht nichts.',
  because: 'Verglichen wird nur, was dasteht; dieser Fall könnte nie scheitern.',
  fix: 'Schreiben Sie mindestens „zaehlt_als“ oder einen Eintrag unter „einsaetze“.',
}

const ASKED_AND_NOT = {
  says: 'Die Angabe steht unter „frage“ und unter „nicht_fragen“.',
  because: 'Beides zugleich kann nicht eintreten.',
  fix: 'Löschen Sie einen der beiden Einträge.',
}

/** One file of faelle/; its id is the file name. That its words exist is a lint. */
export const caseSchema = strict({
  titel: text,
  wer: word({ bewerberin: 'applicant', traeger: 'employer' } as const).optional(),
  stichtag: day.optional(),
  heute: day.optional(),
  angaben: offering(z.record(z.string(), z.unknown()), 'angaben'),
  erwartet: expectation,
  warum: text.superRefine((written, ctx) => {
    const count = sentencesOf(written).length
    if (count <= MOST_SENTENCES) return
    report(ctx, {
      path: [],
      says: `„warum“ hat ${count} Sätze.`,
      because: `Höchstens ${MOST_SENTENCES} Sätze nennen den Paragrafen und die Lesart; mehr liest hier niemand.`,
      fix: 'Kürzen Sie die Begründung. Ausführliches gehört nach auslegung/.',
    })
  }),
  ...reviewShape,
}).transform(
  (raw) =>
    present({
      title: raw.titel,
      audience: raw.wer ?? 'applicant',
      asOf: raw.stichtag,
      today: raw.heute ?? TODAY,
      facts: raw.angaben,
      expected: raw.erwartet,
      because: raw.warum,
      review: toReview(raw),
    }) satisfies Omit<Case, 'id'>,
)

/** An id, or the word that states that there is none. */
function orNone(none: string, vokabular: Vocabulary) {
  const offered = { anyOf: [{ vokabular }, { const: none }] }
  return text.transform((written) => (written === none ? null : written)).meta(offered)
}
