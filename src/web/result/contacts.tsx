// A named contact under every result, unless it stands there already.

import type { Assessment } from '../../domain/assessment.ts'
import type { Authority } from '../../domain/knowledge.ts'
import { standingOf } from '../../rules/standing.ts'
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
          <Office view={view} office={office} today={assessment.today} />
        </div>
      ))}
    </section>
  )
}

/** Those whose entry still holds, overdue ones last; a withdrawn entry may name an office that is gone. */
function officesFor(view: View, { authorities, today }: Assessment): readonly Authority[] {
  const { knowledge } = view.rulebook
  const shown = authorities.map(({ authority }) => authority)
  const offices = contactsOf(view, authorities)
    .filter((id) => !shown.includes(id))
    .map((id) => officeOf(view, id))
    .filter(({ ends }) => ends === undefined || today < ends.from)
  return (['fresh', 'overdue'] as const).flatMap((state) =>
    offices.filter((office) => standingOf(knowledge, office, today).state === state),
  )
}

/** Throws for an office the knowledge does not have: a test asks for every list. */
function officeOf({ rulebook }: View, id: string): Authority {
  const office = rulebook.knowledge.authorities[id]
  if (!office) throw new Error(`unknown office ${id}`)
  return office
}

function contactsOf({ audience, answers }: View, authorities: Assessment['authorities']): readonly string[] {
  if (audience === 'employer') {
    const found = authorities.find(({ purpose }) => purpose === 'personaleinsatz')?.authority
    return found === undefined ? YOUTH_OFFICES : [found]
  }
  const livesAbroad = answers.given.some(({ ref, value }) => ref.fact === 'lebt_in' && value === 'ausland')
  return livesAbroad ? COUNSELLING_ABROAD : COUNSELLING
}
