import type { Contact } from '../../rules/state-of-law/contact.ts'
import type { View } from '../view.ts'

/** Whom to ask, each leading to how to reach them further down. */
export function Asked({ view, contacts }: { readonly view: View; readonly contacts: readonly Contact[] }) {
  return (
    <p>
      {view.text('stand.fragen')}:{' '}
      {contacts.map(({ id, name }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={`#${contactId(id)}`}>{name}</a>
        </>
      ))}
      .
    </p>
  )
}

/** Where a contact stands on the page. */
export function contactId(id: string): string {
  return `stelle-${id}`
}
