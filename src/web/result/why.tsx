import type { DeploymentFinding } from '../../domain/assessment.ts'
import { UNKNOWN } from '../../domain/fact.ts'
import type { Interpretation } from '../../domain/knowledge.ts'
import { answerTo } from '../form/answers.ts'
import type { View } from '../view.ts'
import { paragraphs, valueInWords } from '../words.ts'
import { Cited } from './cited.tsx'
import { placeOf } from './missing-facts.tsx'

interface WhyProps {
  readonly view: View
  readonly finding: DeploymentFinding
}

/** The answers that lead to a yes, each with its place in the law; how we read the law where it is unclear. */
export function Why({ view, finding }: WhyProps) {
  const { text } = view
  const { met, qualification } = finding
  const readings = readingsOf(view, finding)
  if (met.length === 0 && readings.length === 0) return null
  return (
    <details class="more">
      <summary>{text('seite.warum')}</summary>
      {met.length === 0 ? null : (
        <>
          <p>{text('seite.warum.erfuellt')}:</p>
          <ul class="lines">
            {met.map(({ fact, citation }) => (
              <li>
                <FactAndAnswer
                  view={view}
                  fact={fact}
                  qualification={qualification}
                  absent="seite.warum.ohne_angabe"
                  unknownIsAbsent
                />{' '}
                <Cited view={view} citation={citation} />
              </li>
            ))}
          </ul>
        </>
      )}
      {readings.length === 0 ? null : (
        <>
          <p>{text('seite.warum.lesart')}:</p>
          {readings.map(({ title, decision }) => (
            <details class="more">
              <summary>{title}</summary>
              {paragraphs(decision).map((paragraph) => (
                <p>{paragraph}</p>
              ))}
            </details>
          ))}
        </>
      )}
    </details>
  )
}

/** The pages that say how the rule is read; none where the text of the law says it all. */
function readingsOf(
  { rulebook }: View,
  { deployment, certainty }: DeploymentFinding,
): readonly Interpretation[] {
  if (certainty === 'belegt') return []
  return deployment.interpretations.flatMap((id) => rulebook.knowledge.interpretations[id] ?? [])
}

interface FactAndAnswerProps {
  readonly view: View
  /** A fact, perhaps of a named qualification: `fachrichtung#1`. */
  readonly fact: string
  readonly qualification: number
  /** The text for a fact nobody answered. */
  readonly absent: string
  /** Where "Weiß ich nicht" settles a test as well as silence does. */
  readonly unknownIsAbsent?: boolean
}

/** A fact and what was answered, in one line. */
export function FactAndAnswer({
  view,
  fact: key,
  qualification,
  absent,
  unknownIsAbsent = false,
}: FactAndAnswerProps) {
  const place = placeOf(view, key, qualification)
  const definition = view.define(place.fact)
  const value = answerTo(view.answers, place)
  const isAbsent = value === undefined || (unknownIsAbsent && value === UNKNOWN)
  return (
    <span>
      {definition.label}:{' '}
      <strong>{isAbsent ? view.text(absent) : valueInWords(view, definition, value)}</strong>
    </span>
  )
}
