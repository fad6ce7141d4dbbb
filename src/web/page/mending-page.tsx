import type { LocalDate } from '../../domain/date.ts'
import type { FactRef } from '../../domain/fact.ts'
import type { Fault } from '../form/submission.ts'
import { Question } from '../question/question.tsx'
import type { View } from '../view.ts'
import { AnswerList } from './answer-list.tsx'
import { FaultSummary } from './fault-summary.tsx'
import { Layout } from './layout.tsx'

interface MendingPageProps {
  readonly view: View
  readonly asOf: LocalDate
  readonly faults: readonly Fault[]
  /** The question to put again; absent where no known field is at fault. */
  readonly place?: FactRef
}

/** One answer could not be used: its question again, marked; everything else is still there. */
export function MendingPage({ view, asOf, faults, place }: MendingPageProps) {
  const { text } = view
  const fault = faults.find(({ ref }) => ref !== undefined)
  return (
    <Layout view={view} title={text('seite.titel.fehler')} asOf={asOf}>
      <div class="columns">
        <div class="column">
          <FaultSummary view={view} faults={faults} />
          {place ? (
            <Question
              view={view}
              place={place}
              title={text('seite.frage.pruefen')}
              {...(fault ? { fault } : {})}
            />
          ) : null}
        </div>
        <AnswerList view={view} />
      </div>
    </Layout>
  )
}
