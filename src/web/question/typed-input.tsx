// A day or a number to type, and beside it the way out for who does not know.

import { UNKNOWN } from '../../domain/fact.ts'
import { questionFor } from '../words.ts'
import { FaultAtField } from './fault-message.tsx'
import { type FieldProps, fieldOf, helpId } from './field-props.ts'

export function TypedInput(props: FieldProps) {
  const { view } = props
  const { definition, name, id, current, describedBy, invalid } = fieldOf(props)
  const { type, label, unit, help } = definition
  const typed = current.find((value) => value !== UNKNOWN) ?? ''
  return (
    <fieldset class="field" aria-describedby={helpId(id)}>
      <legend class="ask">{questionFor(view, definition)}</legend>
      <p class="help" id={helpId(id)}>
        {help}
      </p>
      <FaultAtField {...props} />
      <label class="typed-label" for={id}>
        {unit && !label.includes(unit) ? `${label} (${unit})` : label}
      </label>
      {type === 'date' ? (
        <input
          class="typed"
          type="date"
          id={id}
          name={name}
          value={typed}
          min="1900-01-01"
          max="2199-12-31"
          aria-describedby={describedBy}
          aria-invalid={invalid}
        />
      ) : (
        <input
          class="typed"
          type="text"
          inputmode={type === 'integer' ? 'numeric' : 'decimal'}
          autocomplete="off"
          maxlength={12}
          id={id}
          name={name}
          value={typed.replace('.', ',')}
          aria-describedby={describedBy}
          aria-invalid={invalid}
        />
      )}
      <label class="choice choice-unknown">
        <input type="checkbox" name={name} value={UNKNOWN} checked={current.includes(UNKNOWN)} />
        <span>{view.text('unbekannt')}</span>
      </label>
    </fieldset>
  )
}
