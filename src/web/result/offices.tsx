// Which office is competent for what, and how to reach it.

import type { AuthorityFinding } from '../../domain/assessment.ts'
import type { LocalDate } from '../../domain/date.ts'
import type { Authority } from '../../domain/knowledge.ts'
import { formatDate } from '../../i18n/texts.ts'
import { freshness } from '../../rules/freshness.ts'
import type { View } from '../view.ts'
import { qualificationName } from '../words.ts'
import { Outward } from './cited.tsx'
import { CitedList } from './cited-list.tsx'
import { MissingFacts } from './missing-facts.tsx'

interface OfficesProps {
  readonly view: View
  readonly findings: readonly AuthorityFinding[]
  readonly today: LocalDate
}

export function Offices({ view, findings, today }: OfficesProps) {
  const { text } = view
  if (findings.length === 0) return null
  return (
    <section class="card part" aria-labelledby="stellen-titel">
      <h2 id="stellen-titel">{text('seite.stellen')}</h2>
      {findings.map((finding) => (
        <Competence view={view} finding={finding} today={today} />
      ))}
    </section>
  )
}

interface CompetenceProps extends Omit<OfficesProps, 'findings'> {
  readonly finding: AuthorityFinding
}

function Competence({ view, finding, today }: CompetenceProps) {
  const { text, answers, rulebook } = view
  const { purpose, verdict, authority, missing, qualification, citations } = finding
  const known = authority === undefined ? undefined : rulebook.knowledge.authorities[authority]
  return (
    <div class="office">
      <h3>{text(`zweck.${purpose}`)}</h3>
      {answers.qualifications > 1 && purpose !== 'personaleinsatz' ? (
        <p class="quiet-text">{qualificationName(view, qualification)}</p>
      ) : null}
      {known ? (
        <Office view={view} office={known} today={today} />
      ) : (
        <p>{text(`zustaendig.${verdict === 'none' ? 'none' : 'open'}`)}</p>
      )}
      <MissingFacts view={view} missing={missing} qualification={qualification} />
      <CitedList view={view} citations={citations} />
    </div>
  )
}

interface OfficeProps {
  readonly view: View
  readonly office: Authority
  readonly today: LocalDate
}

/** Name, remit and every known way to reach an office; says so where nobody has checked that in time. */
export function Office({ view, office, today }: OfficeProps) {
  const { text } = view
  const { name, remit, address, phone, email, url, review, ends } = office
  return (
    <>
      <p>
        <strong>{name}</strong>
        <br />
        {remit}
      </p>
      {ends && ends.from <= today ? <p class="quiet-text">{ends.note}</p> : null}
      {freshness(review, today) === 'fresh' ? null : (
        <p class="quiet-text">{text('seite.stellen.geprueft', { datum: formatDate(review.on) })}</p>
      )}
      <ul class="reach">
        {phone ? (
          <li>
            {text('seite.stellen.telefon')}: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
          </li>
        ) : null}
        {email ? (
          <li>
            {text('seite.stellen.email')}: <a href={`mailto:${email}`}>{email}</a>
          </li>
        ) : null}
        {address ? (
          <li>
            {text('seite.stellen.anschrift')}: {address}
          </li>
        ) : null}
        <li>
          <Outward view={view} href={url}>
            {text('seite.stellen.seite')}
            <span class="unseen">: {name}</span>
          </Outward>
        </li>
      </ul>
    </>
  )
}
