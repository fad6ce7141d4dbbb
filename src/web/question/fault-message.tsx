import { formatNumber } from '../../i18n/texts.ts'
import type { Fault } from '../form/submission.ts'
import type { View } from '../view.ts'
import { factName } from '../words.ts'
import { errorId, type FieldProps, fieldOf } from './field-props.ts'

/** What is wrong with a field and how to mend it; names the fact. */
export function faultMessage(view: View, { kind, ref, field, typed }: Fault): string {
  const { text } = view
  if (!ref || kind === 'unknown-field') return text('seite.fehler.unknown-field', { wert: field })
  const { type, min = 0, max = 0 } = view.define(ref.fact)
  const values = {
    angabe: factName(view, ref),
    wert: typed.map(germanDate).join(', '),
    von: formatNumber(min),
    bis: formatNumber(max),
  }
  if (kind !== 'value') return text(`seite.fehler.${kind}`, values)
  const isTyped = type === 'date' || type === 'number' || type === 'integer'
  return text(isTyped ? `seite.fehler.${type}` : 'seite.fehler.auswahl', values)
}

/** What a date field sends, as people write it. */
function germanDate(typed: string): string {
  return typed.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1')
}

/** The message at a field. Absent where nothing is wrong. */
export function FaultAtField(props: FieldProps) {
  const { view, fault } = props
  if (!fault) return null
  return (
    <p class="fault" id={errorId(fieldOf(props).id)}>
      {faultMessage(view, fault)}
    </p>
  )
}
