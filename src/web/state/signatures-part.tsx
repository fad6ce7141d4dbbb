// What nobody has signed: counted by kind, named in a fold.

import type { Signatures } from '../../rules/state-of-law/signatures.ts'
import type { View } from '../view.ts'
import { byKind, kindName } from './entry-list.tsx'

export function SignaturesPart({
  view,
  signatures,
}: {
  readonly view: View
  readonly signatures: Signatures
}) {
  const { text } = view
  const { kinds, unsigned } = signatures
  return (
    <section class="card part" aria-labelledby="freigabe">
      <h2 id="freigabe">{text('stand.freigabe')}</h2>
      <p>{text('stand.freigabe.was')}</p>
      <table class="counts">
        <caption class="unseen">{text('stand.freigabe')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('stand.freigabe.art')}</th>
            <th scope="col">{text('stand.freigabe.ohne')}</th>
            <th scope="col">{text('stand.freigabe.alle')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, all, unsigned: without }) => (
            <tr>
              <th scope="row">{kindName(view, kind, 2)}</th>
              <td>{without}</td>
              <td>{all}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unsigned.length === 0 || unsigned.length === signatures.all ? null : (
        <details class="way">
          <summary>
            <h3>{text('stand.freigabe.liste', { anzahl: String(unsigned.length) })}</h3>
          </summary>
          {byKind(unsigned).map(([kind, entries]) => (
            <div class="statement">
              <h4>{kindName(view, kind, 2)}</h4>
              <ul class="lines">
                {entries.map(({ title }) => (
                  <li>{title}</li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </section>
  )
}
