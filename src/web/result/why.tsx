import type { DeploymentFinding } from '../../domain/assessment.ts'
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
}

/** A fact and what was answered, in one line. */
export function FactAndAnswer({ view, fact: key, qualification, absent }: FactAndAnswerProps) {
  const place = placeOf(view, key, qualification)
  const definition = view.define(place.fact)
  const value = answerTo(view.answers, place)
  return (
    <span>
      {definition.label}:{' '}
      <strong>{value === undefined ? view.text(absent) : valueInWords(view, definition, value)}</strong>
    </span>
  )
}
