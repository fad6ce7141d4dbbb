// What would have to be otherwise, in words.

import type { Assessment } from '../../domain/assessment.ts'
import type { FactDefinition, FactValue } from '../../domain/fact.ts'
import { formatNumber } from '../../i18n/texts.ts'
import type { View } from '../view.ts'
import { qualificationName, valueInWords } from '../words.ts'
import { higherWays } from './higher-ways.ts'

/** More answers than these are "another answer that fits". */
const MOST_VALUES = 6

interface ChangesProps {
  readonly view: View
  readonly assessment: Assessment
  /** Unfolded where this is the answer: nothing is possible yet, and no question is left. */
  readonly open: boolean
}

export function Changes({ view, assessment, open }: ChangesProps) {
  const { text, say, define, answers } = view
  const ways = higherWays(view, assessment)
  if (ways.length === 0) return null
  return (
    <details class="more" open={open}>
      <summary>{text('seite.aenderung')}</summary>
      <p>{say('seite.aenderung.einleitung')}</p>
      {ways.map(({ finding: { deployment, qualification }, change }) => (
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
                {define(fact).label}: <strong>{valuesInWords(view, define(fact), values)}</strong>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

/** Values of which one is enough. */
function valuesInWords(view: View, definition: FactDefinition, values: readonly FactValue[]): string {
  const { text } = view
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length > 0) return numbersInWords(view, definition, numbers)
  if (values.length > MOST_VALUES || definition.type === 'set' || definition.type === 'date') {
    return text('seite.aenderung.andere')
  }
  return values.map((value) => valueInWords(view, definition, value)).join('; ')
}

/** A class of numbers, given by values on its limits. */
function numbersInWords({ text }: View, { max }: FactDefinition, numbers: readonly number[]): string {
  const least = formatNumber(Math.min(...numbers))
  const most = Math.max(...numbers)
  if (most === max) return text('seite.aenderung.mindestens', { wert: least })
  return text('seite.aenderung.von_bis', { von: least, bis: formatNumber(most) })
}
