// Answers to choose from, all in sight: one of them, or for a set as many as fit.

import { UNKNOWN } from '../../domain/fact.ts'
import { optionsFor } from '../../http/assessment-reply.ts'
import { NOTHING } from '../form/typed-value.ts'
import { questionFor } from '../words.ts'
import { FaultAtField } from './fault-message.tsx'
import { type FieldProps, fieldOf, helpId } from './field-props.ts'

export function Choices(props: FieldProps) {
  const { view, place } = props
  const field = fieldOf(props)
  const { definition, name, id, current, describedBy } = field
  const isSet = definition.type === 'set'
  const offered = optionsFor(view.rulebook, place.fact, view.text)
  const options = isSet ? withNothing(offered, view.text('seite.nichts_davon')) : offered
  return (
    <fieldset class="field" aria-describedby={describedBy}>
      <legend class="ask">{questionFor(view, definition)}</legend>
      <p class="help" id={helpId(id)}>
        {definition.help}
      </p>
      <FaultAtField {...props} />
      <div class={options.length > 8 ? 'choices choices-many' : 'choices'}>
        {options.map(({ value, label }, index) => (
          <label class={value === UNKNOWN ? 'choice choice-unknown' : 'choice'}>
            <input
              type={isSet ? 'checkbox' : 'radio'}
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              value={value}
              checked={current.includes(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

/** A set may also be empty: a choice of its own, before "Weiß ich nicht". */
function withNothing(options: readonly Option[], label: string): readonly Option[] {
  return [...options.slice(0, -1), { value: NOTHING, label }, ...options.slice(-1)]
}
