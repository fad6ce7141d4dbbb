// Everybody this page tells people to ask, once, with how to reach them.

import type { Authority, Knowledge } from '../../domain/knowledge.ts'
import type { Contact } from '../../rules/state-of-law/contact.ts'
import type { StateOfLaw } from '../../rules/state-of-law/state-of-law.ts'
import { Outward } from '../result/cited.tsx'
import { Office } from '../result/offices.tsx'
import type { View } from '../view.ts'
import { contactId } from './asked.tsx'

export function ContactsPart({ view, state }: { readonly view: View; readonly state: StateOfLaw }) {
  const { text, rulebook } = view
  const contacts = contactsIn(state)
  if (contacts.length === 0) return null
  return (
    <section class="card part" aria-labelledby="fragen">
      <h2 id="fragen">{text('stand.stellen')}</h2>
      <p>{text('stand.stellen.was')}</p>
      <div>
        {contacts.map((contact) => {
          const office = officeOf(rulebook.knowledge, contact)
          return (
            <details class="way" id={contactId(contact.id)}>
              <summary>
                <h3>{contact.name}</h3>
              </summary>
              {office ? (
                <Office view={view} office={office} today={state.today} isNamed />
              ) : contact.url === undefined ? null : (
                <p>
                  <Outward view={view} href={contact.url}>
                    {text('seite.stellen.seite')}
                    <span class="unseen">: {contact.name}</span>
                  </Outward>
                </p>
              )}
            </details>
          )
        })}
      </div>
    </section>
  )
}

/** Undefined for the office of another Land: of it only a name and an address are known. */
function officeOf({ authorities }: Knowledge, { id }: Contact): Authority | undefined {
  return authorities[id]
}

/** Each contact once, in the order in which the page first names it. */
function contactsIn({ notSeen, open }: StateOfLaw): readonly Contact[] {
  const named = [...notSeen, ...open].flatMap(({ ask }) => ask)
  return [...new Map(named.map((contact) => [contact.id, contact])).values()]
}
