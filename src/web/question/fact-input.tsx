import { unreachable } from '../../domain/unreachable.ts'
import { Choices } from './choices.tsx'
import type { FieldProps } from './field-props.ts'
import { Pick } from './pick.tsx'
import { TypedInput } from './typed-input.tsx'

/** The input that suits a fact. */
export function FactInput(props: FieldProps) {
  const { type } = props.view.define(props.place.fact)
  switch (type) {
    case 'enum':
    case 'yes_no':
      return props.compact ? <Pick {...props} /> : <Choices {...props} />
    case 'set':
      return <Choices {...props} />
    case 'country':
    case 'district':
      return <Pick {...props} />
    case 'date':
    case 'integer':
    case 'number':
      return <TypedInput {...props} />
    default:
      return unreachable(type)
  }
}
