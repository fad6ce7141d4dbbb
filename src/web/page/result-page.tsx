import type { Assessment } from '../../domain/assessment.ts'
import type { FactRef } from '../../domain/fact.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { headline } from '../../i18n/headline.ts'
import { Question } from '../question/question.tsx'
import { Result } from '../result/result.tsx'
import type { View } from '../view.ts'
import { firstSentence } from '../words.ts'
import { AnswerList } from './answer-list.tsx'
import { Layout } from './layout.tsx'

interface ResultPageProps {
  readonly view: View
  readonly assessment: Assessment
  /** A question the person wants to see again, before the computed one. */
  readonly wanted?: FactRef
}

/** The result so far, the next question, all answers. */
export function ResultPage({ view, assessment, wanted }: ResultPageProps) {
  const { text, rulebook, audience } = view
  const { next, asOf, decision } = assessment
  const place = wanted ?? next
  const { first } = firstSentence(headline(rulebook.knowledge, text, assessment, audience))
  return (
    <Layout
      view={view}
      title={`${text('seite.titel.ergebnis')}: ${first}`}
      asOf={asOf}
      decision={decision}
      rules={rulesIn(rulebook.knowledge, assessment)}
    >
      <div class="columns">
        <div class="column">
          <Result view={view} assessment={assessment} asking={place !== undefined} />
          {place ? (
            <Question
              view={view}
              place={place}
              title={text(wanted ? 'seite.frage.aendern' : 'seite.frage.naechste')}
            />
          ) : null}
        </div>
        <AnswerList view={view} />
      </div>
    </Layout>
  )
}

/** The rules a result speaks of: deployments, duties before the first day, offices. */
function rulesIn(
  { obligations, competences }: Knowledge,
  { deployments, beforeFirstDay, authorities }: Assessment,
): readonly string[] {
  const duties = obligations.filter(({ id }) =>
    beforeFirstDay.some((finding) => finding.id === id.replaceAll('-', '_')),
  )
  const offices = competences.filter(({ purpose }) =>
    authorities.some((finding) => finding.purpose === purpose),
  )
  const ways = deployments.map(({ deployment }) => deployment)
  return [...new Set([...ways, ...duties, ...offices].map(({ id }) => id))]
}
