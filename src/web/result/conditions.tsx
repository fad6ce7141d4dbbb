import type { ShownCondition } from '../../domain/rule.ts'
import type { View } from '../view.ts'
import { Cited } from './cited.tsx'
import { ModalityTag } from './tags.tsx'

/** Requirements no question covers: shown with what is possible, never tested. */
export function Conditions({
  view,
  conditions,
}: {
  readonly view: View
  readonly conditions: readonly ShownCondition[]
}) {
  if (conditions.length === 0) return null
  return (
    <>
      <h3>{view.text('seite.ergebnis.bedingungen')}</h3>
      <ul class="lines">
        {conditions.map(({ text, modality, citation }) => (
          <li>
            <ModalityTag view={view} modality={modality} /> {text} <Cited view={view} citation={citation} />
          </li>
        ))}
      </ul>
    </>
  )
}
