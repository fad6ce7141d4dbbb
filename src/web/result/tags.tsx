// Short words in a frame: how binding, how sure.

import type { Certainty as CertaintyKind, Modality } from '../../domain/rule.ts'
import type { View } from '../view.ts'

/** How sure we are of a statement. */
export function Certainty({ view, certainty }: { readonly view: View; readonly certainty: CertaintyKind }) {
  return <span class={`tag tag-${certainty}`}>{view.text(`gewissheit.${certainty}`)}</span>
}

/** How binding a requirement is: a "soll" is never shown as a "muss". */
export function ModalityTag({ view, modality }: { readonly view: View; readonly modality: Modality }) {
  return <span class={`tag tag-${modality}`}>{view.text(`modalitaet.${modality}`)}</span>
}
