// What is open, by reason: the question, what we say meanwhile, what hangs on it, whom to ask.

import {
  type OpenQuestion,
  QUESTION_REASONS,
  type QuestionReason,
} from '../../rules/state-of-law/open-questions.ts'
import { CitedList } from '../result/cited-list.tsx'
import type { View } from '../view.ts'
import { paragraphs } from '../words.ts'
import { Asked } from './asked.tsx'
import { EntryLine, kindName } from './entry-list.tsx'

export function OpenPart({
  view,
  questions,
}: {
  readonly view: View
  readonly questions: readonly OpenQuestion[]
}) {
  const { text } = view
  return (
    <section class="card part" aria-labelledby="offen">
      <h2 id="offen">{text('stand.offen')}</h2>
      <p>{text(questions.length > 0 ? 'stand.offen.was' : 'stand.offen.nichts')}</p>
      <div>
        {QUESTION_REASONS.map((reason) => (
          <OpenFor view={view} reason={reason} questions={questions.filter((one) => one.reason === reason)} />
        ))}
      </div>
    </section>
  )
}

interface OpenForProps {
  readonly view: View
  readonly reason: QuestionReason
  readonly questions: readonly OpenQuestion[]
}

function OpenFor({ view, reason, questions }: OpenForProps) {
  if (questions.length === 0) return null
  return (
    <details class="way">
      <summary>
        <h3>
          {view.text(`stand.offen.${reason}`)} ({questions.length})
        </h3>
      </summary>
      {questions.map((question) => (
        <Question view={view} question={question} />
      ))}
    </details>
  )
}

function Question({ view, question }: { readonly view: View; readonly question: OpenQuestion }) {
  const { text } = view
  const { meanwhile, entries, citations, ask } = question
  return (
    <div class="statement">
      <h4>{inWords(view, question)}</h4>
      {meanwhile === undefined
        ? null
        : paragraphs(`${text('stand.offen.bis_dahin')}: ${meanwhile}`).map((part) => <p>{part}</p>)}
      {question.question === undefined ? null : (
        <p class="origin">
          {text('stand.offen.betrifft')} <EntryLine view={view} entries={entries} />.
        </p>
      )}
      <Asked view={view} contacts={ask} />
      <CitedList view={view} citations={citations} />
    </div>
  )
}

/** The question; where nobody wrote it down, what it is about. */
function inWords(view: View, { question, entries }: OpenQuestion): string {
  if (question !== undefined) return question
  return entries.map(({ kind, title }) => `${kindName(view, kind, 1)}: ${title}`).join('; ')
}
