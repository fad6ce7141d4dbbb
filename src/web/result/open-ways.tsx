// What is neither yes nor no: why, what is missing, and whom to ask.

import type { Assessment, DeploymentFinding } from '../../domain/assessment.ts'
import type { WhoKnows } from '../../domain/fact.ts'
import { changes } from '../form/action.ts'
import { ActionButton } from '../form/action-button.tsx'
import type { View } from '../view.ts'
import { factName } from '../words.ts'
import { Cited } from './cited.tsx'
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

function OpenWay({ view, assessment, finding }: Omit<OpenWaysProps, 'findings'> & { readonly finding: DeploymentFinding }) {
  const { text } = view
  const { reason = 'fact_missing', notes, deployment } = finding
  const missing = missingPlaces(view, finding)
  return (
    <>
      <p>{text(`grund.${reason}`)}</p>
      {notes.map(({ note, citation }) => (
        <p>
          {note} <Cited view={view} citation={citation} />
        </p>
      ))}
      {missing.length > 0 ? (
        <>
          <p>{text('seite.offen.fehlt')}:</p>
          <ul class="lines">
            {missing.map((place) => (
              <li class="missing">
                <span>{factName(view, place)}</span>{' '}
                <ActionButton action={changes(view.fieldOf(place))} lands="frage" look="link" about={factName(view, place)}>
                  {text('seite.offen.beantworten')}
                </ActionButton>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{text('seite.offen.fragen', { stellen: whomToAsk(view, assessment, finding) })}.</p>
      {notes.length === 0 ? (
        <p>
          {text('seite.ergebnis.regel')} <Cited view={view} citation={deployment.citation} />
        </p>
      ) : null}
    </>
  )
}

/** Missing facts of this qualification; a rule about the person may name another: `fachrichtung#1`. */
function missingPlaces({ define }: View, { missing, qualification }: DeploymentFinding) {
  return missing.map((key) => {
    const [fact = key, index] = key.split('#')
    return { fact, qualification: define(fact).level === 'person' ? 0 : Number(index ?? qualification) }
  })
}

/** Who knows the missing facts; where an office decides, the way to that office. */
function whomToAsk(view: View, assessment: Assessment, { reason, missing }: DeploymentFinding): string {
  const { say, define } = view
  if (reason !== 'fact_missing') return say('seite.offen.amt', { stelle: youthOffice(view, assessment) })
  const reader: WhoKnows = view.audience === 'applicant' ? 'person' : 'traeger'
  const others = missing.flatMap((key) => define(key.split('#')[0] ?? key).whoKnows).filter((who) => who !== reader)
  const known = [...new Set(others)]
  return known.length > 0
    ? known.map((who) => say(`seite.offen.wer.${who}`)).join(view.text('seite.aenderung.oder'))
    : say('seite.offen.wer.beratung')
}

function youthOffice({ rulebook, text }: View, { authorities }: Assessment): string {
  const found = authorities.find(({ purpose }) => purpose === 'personaleinsatz')?.authority
  return (found && rulebook.knowledge.authorities[found]?.name) || text('seite.landesjugendaemter')
}
