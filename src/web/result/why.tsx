import type { DeploymentFinding } from '../../domain/assessment.ts'
import { UNKNOWN } from '../../domain/fact.ts'
import { answerTo } from '../form/answers.ts'
import type { View } from '../view.ts'
import { valueInWords } from '../words.ts'
import { Cited } from './cited.tsx'
import { placeOf } from './missing-facts.tsx'

/** The answers that lead to a yes, each with its place in the law. */
export function Why({ view, finding }: { readonly view: View; readonly finding: DeploymentFinding }) {
  const { text } = view
  if (finding.met.length === 0) return null
  return (
    <details class="more">
      <summary>{text('seite.warum')}</summary>
      <p>{text('seite.warum.erfuellt')}:</p>
      <ul class="lines">
        {finding.met.map(({ fact, citation }) => (
          <li>
            <FactAndAnswer
              view={view}
              fact={fact}
              qualification={finding.qualification}
              absent="seite.warum.ohne_angabe"
              unknownIsAbsent
            />{' '}
            <Cited view={view} citation={citation} />
          </li>
        ))}
      </ul>
    </details>
  )
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
