import type { Assessment } from '../../domain/assessment.ts'
import type { Audience } from '../../rules/askable.ts'
import { Question } from '../question/question.tsx'
import type { View } from '../view.ts'
import { AnswerList } from './answer-list.tsx'
import { Layout } from './layout.tsx'

/** Where each reader begins. */
export const START_PATHS = { applicant: '/', employer: '/traeger' } as const satisfies Readonly<
  Record<Audience, string>
>

/** The first page: what this is, the first question, and the Land as an answer that can be changed. */
export function StartPage({ view, assessment }: { readonly view: View; readonly assessment: Assessment }) {
  const { text, say, audience } = view
  const { next, asOf } = assessment
  return (
    <Layout view={view} title={say('seite.start.kopf')} asOf={asOf} path={START_PATHS[audience]}>
      <div class="columns">
        <div class="column">
          <section class="intro">
            <h1>{say('seite.start.kopf')}</h1>
            <p class="lead">{say('seite.start.was')}</p>
            <p class="quiet-text">{text('seite.start.daten')}</p>
          </section>
          {next ? <Question view={view} place={next} title={text('seite.frage.erste')} first /> : null}
        </div>
        <AnswerList view={view} />
      </div>
    </Layout>
  )
}
