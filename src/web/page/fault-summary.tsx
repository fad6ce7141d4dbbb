import { fieldId } from '../form/field.ts'
import type { Fault } from '../form/submission.ts'
import { faultMessage } from '../question/fault-message.tsx'
import type { View } from '../view.ts'

/** What has to be mended, first thing on the page; each line leads to its field. */
export function FaultSummary({ view, faults }: { readonly view: View; readonly faults: readonly Fault[] }) {
  const { text } = view
  return (
    <section class="card faults" id="ergebnis" role="alert" aria-labelledby="fehler-titel" tabindex={-1}>
      <h1 id="fehler-titel">
        {faults.length === 1
          ? text('seite.fehler.kopf.eine')
          : text('seite.fehler.kopf.mehrere', { anzahl: String(faults.length) })}
      </h1>
      <ul>
        {faults.map((fault) => (
          <li>
            {fault.ref ? (
              <a href={`#${fieldId(fault.field)}`}>{faultMessage(view, fault)}</a>
            ) : (
              faultMessage(view, fault)
            )}
          </li>
        ))}
      </ul>
      <p>{text('seite.fehler.rest')}</p>
    </section>
  )
}
