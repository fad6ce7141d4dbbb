// What would have to be otherwise, in words.

import type { Assessment, Change } from '../../domain/assessment.ts'
import type { FactValue } from '../../domain/fact.ts'
import type { Deployment } from '../../domain/rule.ts'
import type { View } from '../view.ts'
import { qualificationName, valueInWords } from '../words.ts'
import { type HigherWay, higherWays } from './higher-ways.ts'
import { placeOf } from './missing-facts.tsx'
import { ModalityTag } from './tags.tsx'

/** More answers than these are not named. */
const MOST_VALUES = 3

/** What the Landesjugendamt decided, on the Träger's application. */
const APPROVAL = 'lja_zulassung'

interface ChangesProps {
  readonly view: View
  readonly assessment: Assessment
  /** Unfolded where this is the answer: nothing is possible yet. */
  readonly open: boolean
}

export function Changes({ view, assessment, open }: ChangesProps) {
  const { text, say } = view
  const ways = higherWays(view, assessment)
  if (ways.length === 0) return null
  return (
    <details class="more" open={open}>
      <summary>{text('seite.aenderung')}</summary>
      <p>{say('seite.aenderung.einleitung')}</p>
      {ways.map((way) => (
        <WayToGo view={view} way={way} />
      ))}
    </details>
  )
}

function WayToGo({ view, way }: { readonly view: View; readonly way: HigherWay }) {
  const { text, define, answers } = view
  const { finding, change } = way
  const { deployment, qualification, conditions } = finding
  return (
    <div class="change">
      <h3>{deployment.title}</h3>
      <p class="quiet-text">
        {text(`rolle.${deployment.role}`)}
        {answers.qualifications > 1 && deployment.level === 'qualification'
          ? `. ${qualificationName(view, qualification)}`
          : null}
      </p>
      <ul class="lines">
        {change.map(({ fact, values }) => (
          <li>
            {define(placeOf(view, fact, qualification).fact).label}:{' '}
            <strong>{valuesInWords(view, deployment, { fact, values })}</strong>
          </li>
        ))}
      </ul>
      {change.some(({ fact }) => fact === APPROVAL) ? <p>{text('seite.aenderung.antrag')}</p> : null}
      {conditions.length > 0 ? (
        <>
          <p>{text('seite.ergebnis.bedingungen')}:</p>
          <ul class="lines">
            {conditions.map((condition) => (
              <li>
                <ModalityTag view={view} modality={condition.modality} /> {condition.text}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

/** Values of which one is enough; of numbers the smallest that does, unless a stage is meant. */
function valuesInWords(view: View, { during }: Deployment, { fact, values }: Change[number]): string {
  const { text } = view
  const definition = view.define(fact)
  if (definition.type === 'date') return text('seite.aenderung.andere')
  const inWords = (value: FactValue) => valueInWords(view, definition, value)
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length > 0) {
    const least = inWords(Math.min(...numbers))
    return during?.fact === fact ? least : text('seite.aenderung.mindestens', { wert: least })
  }
  const named = values.slice(0, MOST_VALUES).map(inWords)
  return [...named, ...(values.length > MOST_VALUES ? ['…'] : [])].join('; ')
}
