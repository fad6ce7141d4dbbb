// What would have to be otherwise: for ways that stand higher than the one there is.

import type { Assessment, Change, DeploymentFinding } from '../../domain/assessment.ts'
import type { FactDefinition, FactValue } from '../../domain/fact.ts'
import { ROLES } from '../../domain/rule.ts'
import { formatNumber } from '../../i18n/texts.ts'
import type { View } from '../view.ts'
import { qualificationName, valueInWords } from '../words.ts'

/** More ways than these help nobody. */
const MOST_WAYS = 4
/** More answers than these are "another answer that fits". */
const MOST_VALUES = 6

interface ChangesProps {
  readonly view: View
  readonly assessment: Assessment
  /** Unfolded where this is the answer: nothing is possible yet, and no question is left. */
  readonly open: boolean
}

export function Changes({ view, assessment, open }: ChangesProps) {
  const { text, say } = view
  const ways = higherWays(assessment).slice(0, MOST_WAYS)
  if (ways.length === 0) return null
  return (
    <details class="more" open={open}>
      <summary>{text('seite.aenderung')}</summary>
      <p>{say('seite.aenderung.einleitung')}</p>
      {ways.map(({ finding, change }) => (
        <div class="change">
          <h3>
            {finding.deployment.title}
            {view.answers.qualifications > 1 && finding.deployment.level === 'qualification'
              ? ` (${qualificationName(view, finding.qualification)})`
              : null}
          </h3>
          <p class="quiet-text">{text(`rolle.${finding.deployment.role}`)}</p>
          <ul class="lines">
            {change.map(({ fact, values }) => (
              <li>
                {view.define(fact).label}: <strong>{valuesInWords(view, view.define(fact), values)}</strong>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

/** One smallest change for each way whose role stands above the best there is. */
function higherWays({ deployments, best }: Assessment) {
  const limit = best ? ROLES.indexOf(best.deployment.role) : ROLES.length
  return deployments.flatMap((finding) => {
    const change = finding.changes.map(efforts).find((efforts) => efforts.length > 0)
    return change && isAbove(finding, limit) ? [{ finding, change }] : []
  })
}

function isAbove({ deployment, verdict }: DeploymentFinding, limit: number): boolean {
  return verdict !== 'yes' && deployment.hours.length > 0 && ROLES.indexOf(deployment.role) < limit
}

/** What takes an effort: nobody has to reach fewer hours or points. */
function efforts(change: Change): Change {
  return change.filter(({ values }) => !values.some((value) => value === 0))
}

function valuesInWords(view: View, definition: FactDefinition, values: readonly FactValue[]): string {
  const { text } = view
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length > 0) return numbersInWords(view, definition, numbers)
  if (values.length > MOST_VALUES || definition.type === 'set' || definition.type === 'date') {
    return text('seite.aenderung.andere')
  }
  return values.map((value) => valueInWords(view, definition, value)).join(text('seite.aenderung.oder'))
}

/** A class of numbers, given by values on its limits. */
function numbersInWords({ text }: View, { min, max }: FactDefinition, numbers: readonly number[]): string {
  const least = Math.min(...numbers)
  const most = Math.max(...numbers)
  if (most === max) return text('seite.aenderung.mindestens', { wert: formatNumber(least) })
  if (least === min) return text('seite.aenderung.hoechstens', { wert: formatNumber(most) })
  return [...new Set(numbers)].map(formatNumber).join(text('seite.aenderung.oder'))
}
