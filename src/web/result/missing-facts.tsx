import type { FactRef, WhoKnows } from '../../domain/fact.ts'
import { changes } from '../form/action.ts'
import { ActionButton } from '../form/action-button.tsx'
import type { View } from '../view.ts'
import { factName } from '../words.ts'

interface MissingFactsProps {
  readonly view: View
  /** Ids of facts; a rule about the person may name one qualification: `fachrichtung#1`. */
  readonly missing: readonly string[]
  readonly qualification: number
}

/** Facts that keep something open; those this reader can know are buttons that lead to their question. */
export function MissingFacts({ view, missing, qualification }: MissingFactsProps) {
  const { text, fieldOf, define } = view
  if (missing.length === 0) return null
  const places = missing.map((key) => placeOf(view, key, qualification))
  return (
    <>
      <p>{text('seite.offen.fehlt')}:</p>
      <ul class="chips">
        {places.map((place) => (
          <li>
            {define(place.fact).whoKnows.includes(readerOf(view)) ? (
              <ActionButton action={changes(fieldOf(place))} lands="frage">
                {factName(view, place)}
              </ActionButton>
            ) : (
              factName(view, place)
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where a fact named by a rule stands. */
export function placeOf({ define }: View, key: string, qualification: number): FactRef {
  const [fact = key, index] = key.split('#')
  return { fact, qualification: define(fact).level === 'person' ? 0 : Number(index ?? qualification) }
}

/** The reader, as facts name who knows them. */
export function readerOf({ audience }: View): WhoKnows {
  return audience === 'applicant' ? 'person' : 'traeger'
}
