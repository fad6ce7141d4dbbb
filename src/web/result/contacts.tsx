// A named contact under every result, unless it stands there already.

import type { Assessment } from '../../domain/assessment.ts'
import type { Authority } from '../../domain/knowledge.ts'
import type { View } from '../view.ts'
import { Office } from './offices.tsx'

/** Counselling for people; the Landesjugendämter advise Träger only. */
const COUNSELLING: readonly string[] = ['fachberatung-anerkennung-nrw', 'hotline-arbeiten-und-leben']
const COUNSELLING_ABROAD: readonly string[] = [
  'zentrale-servicestelle-berufsanerkennung',
  'hotline-arbeiten-und-leben',
]
const YOUTH_OFFICES: readonly string[] = ['lvr-landesjugendamt', 'lwl-landesjugendamt']

export function Contacts({ view, assessment }: { readonly view: View; readonly assessment: Assessment }) {
  const offices = officesFor(view, assessment)
  if (offices.length === 0) return null
  return (
    <section class="card part" aria-labelledby="hilfe-titel">
      <h2 id="hilfe-titel">{view.say('seite.hilfe')}</h2>
      {offices.map((office) => (
        <div class="office">
          <Office view={view} office={office} />
        </div>
      ))}
    </section>
  )
}

function officesFor(view: View, { authorities }: Assessment): readonly Authority[] {
  const known = view.rulebook.knowledge.authorities
  const shown = authorities.map(({ authority }) => authority)
  return contactsOf(view, authorities).flatMap((id) => (shown.includes(id) ? [] : (known[id] ?? [])))
}

function contactsOf({ audience, answers }: View, authorities: Assessment['authorities']): readonly string[] {
  if (audience === 'employer') {
    const found = authorities.find(({ purpose }) => purpose === 'personaleinsatz')?.authority
    return found === undefined ? YOUTH_OFFICES : [found]
  }
  const livesAbroad = answers.given.some(({ ref, value }) => ref.fact === 'lebt_in' && value === 'ausland')
  return livesAbroad ? COUNSELLING_ABROAD : COUNSELLING
}
