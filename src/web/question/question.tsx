// One question: answers, the way on and the way back, why it is asked and where the answer stands.

import type { FactRef } from '../../domain/fact.ts'
import { changes } from '../form/action.ts'
import { ActionButton } from '../form/action-button.tsx'
import { type Answer, isSame } from '../form/answers.ts'
import { HiddenFields } from '../form/hidden-fields.tsx'
import { CONTROL, type Fault } from '../form/submission.ts'
import type { View } from '../view.ts'
import { qualificationName } from '../words.ts'
import { FactInput } from './fact-input.tsx'

interface QuestionProps {
  readonly view: View
  readonly place: FactRef
  readonly title: string
  readonly fault?: Fault
  /** The very first question has nothing to go back to. */
  readonly first?: boolean
}

export function Question({ view, place, title, fault, first = false }: QuestionProps) {
  const { text, answers, fieldOf, define } = view
  const { why, howToFindOut, level } = define(place.fact)
  const before = first ? undefined : lastBefore(answers.given, place)
  return (
    <section class="card question" id="frage" aria-labelledby="frage-titel">
      <h2 class="eyebrow" id="frage-titel">
        {title}
      </h2>
      {level === 'qualification' && answers.qualifications > 1 ? (
        <p class="about">{qualificationName(view, place.qualification)}</p>
      ) : null}
      <form id="antwort" method="post" autocomplete="off" action="/#ergebnis">
        <HiddenFields view={view} except={[place]} />
        <input type="hidden" name={CONTROL.asked} value={fieldOf(place)} />
        <FactInput view={view} place={place} compact={false} {...(fault ? { fault } : {})} />
        <div class="row">
          <button class="primary" type="submit">
            {text('seite.weiter')}
          </button>
          {before ? (
            <ActionButton action={changes(fieldOf(before.ref))} lands="frage" look="quiet">
              {text('seite.zurueck')}
            </ActionButton>
          ) : null}
        </div>
      </form>
      <details class="more">
        <summary>{text('seite.frage.hintergrund')}</summary>
        <h3>{text('seite.frage.warum')}</h3>
        <p>{why}</p>
        <h3>{text('seite.frage.herausfinden')}</h3>
        <p>{howToFindOut}</p>
      </details>
    </section>
  )
}

/** The answer given before this question. */
function lastBefore(given: readonly Answer[], place: FactRef): Answer | undefined {
  const at = given.findIndex(({ ref }) => isSame(ref, place))
  return at === -1 ? given.at(-1) : given[at - 1]
}
