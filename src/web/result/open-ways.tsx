// What is neither yes nor no: why, what is missing, and whom to ask.

import type { Assessment, DeploymentFinding } from '../../domain/assessment.ts'
import type { View } from '../view.ts'
import { either } from '../words.ts'
import { Cited } from './cited.tsx'
import { MissingFacts, placeOf, readerOf } from './missing-facts.tsx'
import { WayTitle } from './way-title.tsx'

interface OpenWaysProps {
  readonly view: View
  readonly assessment: Assessment
  readonly findings: readonly DeploymentFinding[]
}

export function OpenWays({ view, assessment, findings }: OpenWaysProps) {
  const { text } = view
  if (findings.length === 0) return null
  return (
    <section class="card part" aria-labelledby="offen-titel">
      <h2 id="offen-titel">{text('seite.offen')}</h2>
      <p>{text('seite.offen.einleitung')}</p>
      {findings.map((finding) => (
        <details class="way">
          <WayTitle view={view} finding={finding} icon="open" />
          <OpenWay view={view} assessment={assessment} finding={finding} />
        </details>
      ))}
    </section>
  )
}

function OpenWay({
  view,
  assessment,
  finding,
}: Omit<OpenWaysProps, 'findings'> & { readonly finding: DeploymentFinding }) {
  const { text } = view
  const { reason = 'fact_missing', notes, deployment, missing, qualification } = finding
  return (
    <>
      <p>{text(`grund.${reason}`)}</p>
      {notes.map(({ note, citation }) => (
        <p>
          {note} <Cited view={view} citation={citation} />
        </p>
      ))}
      <MissingFacts view={view} missing={missing} qualification={qualification} />
      <p>{text('seite.offen.fragen', { stellen: whomToAsk(view, assessment, finding) })}.</p>
      {notes.length === 0 ? (
        <p>
          {text('seite.ergebnis.regel')} <Cited view={view} citation={deployment.citation} />
        </p>
      ) : null}
    </>
  )
}

/** Who knows the missing facts; where an office decides, the way to that office. */
function whomToAsk(view: View, assessment: Assessment, finding: DeploymentFinding): string {
  const { reason, missing, qualification } = finding
  const { say, define } = view
  if (reason !== 'fact_missing') return say('seite.offen.amt', { stelle: youthOffice(view, assessment) })
  const all = missing.flatMap((key) => define(placeOf(view, key, qualification).fact).whoKnows)
  const known = [...new Set(all)].filter((who) => who !== readerOf(view))
  return known.length > 0
    ? either(known.map((who) => say(`seite.offen.wer.${who}`)))
    : say('seite.offen.wer.beratung')
}

function youthOffice({ rulebook, text }: View, { authorities }: Assessment): string {
  const found = authorities.find(({ purpose }) => purpose === 'personaleinsatz')?.authority
  return (found && rulebook.knowledge.authorities[found]?.name) || text('seite.landesjugendaemter')
}
