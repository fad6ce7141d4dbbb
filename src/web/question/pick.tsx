// A list to pull down: for countries and Kreise always, for everything on the page with all questions.

import { UNKNOWN } from '../../domain/fact.ts'
import { optionsFor } from '../../http/assessment-reply.ts'
import { questionFor } from '../words.ts'
import { FaultAtField } from './fault-message.tsx'
import { type FieldProps, fieldOf, helpId } from './field-props.ts'

export function Pick(props: FieldProps) {
  const { view, place, compact } = props
  const { definition, name, id, current, describedBy, invalid } = fieldOf(props)
  const { text } = view
  const options = optionsFor(view.rulebook, place.fact, text)
  const unknown = options.filter(({ value }) => value === UNKNOWN)
  const known = options.filter(({ value }) => value !== UNKNOWN)
  return (
    <div class="field">
      <label class="ask" for={id}>
        {questionFor(view, definition)}
      </label>
      <p class="help" id={helpId(id)}>
        {definition.help}
      </p>
      <FaultAtField {...props} />
      <select id={id} name={name} aria-describedby={describedBy} aria-invalid={invalid}>
        <option value="">{text(compact ? 'seite.alle.leer' : 'seite.frage.waehlen')}</option>
        {[...unknown, ...known].map(({ value, label }) => (
          <option value={value} selected={current.includes(value)}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
