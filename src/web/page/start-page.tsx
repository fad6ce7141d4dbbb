import type { Assessment } from '../../domain/assessment.ts'
import { Question } from '../question/question.tsx'
import type { View } from '../view.ts'
import { AnswerList } from './answer-list.tsx'
import { Layout } from './layout.tsx'

/** The first page: what this is, the first question, and the Land as an answer that can be changed. */
export function StartPage({ view, assessment }: { readonly view: View; readonly assessment: Assessment }) {
  const { text, say } = view
  const { next, asOf } = assessment
  return (
    <Layout view={view} title={say('seite.start.kopf')} asOf={asOf}>
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
