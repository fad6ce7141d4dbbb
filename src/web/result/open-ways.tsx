// What is neither yes nor no: why, what is missing, and whom to ask.

import type { Assessment, DeploymentFinding } from '../../domain/assessment.ts'
import { type FactRef, UNKNOWN } from '../../domain/fact.ts'
import { reasonText } from '../../i18n/reasons.ts'
import { answerTo } from '../form/answers.ts'
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

interface OpenWayProps extends Omit<OpenWaysProps, 'findings'> {
  readonly finding: DeploymentFinding
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

function OpenWay({ view, assessment, finding }: OpenWayProps) {
  const { text } = view
  const { reason = 'fact_missing', notes, deployment, missing, qualification } = finding
  const toAsk = whomToAsk(view, assessment, finding)
  return (
    <>
      {reason === 'fact_missing' && missing.length > 0 ? null : (
        <p>{reasonText(view.rulebook.knowledge, { ...finding, reason })}</p>
      )}
      {notes.map(({ note, citation }) => (
        <p>
          {note} <Cited view={view} citation={citation} />
        </p>
      ))}
      <MissingFacts view={view} missing={missing} qualification={qualification} />
      {toAsk === undefined ? null : <p>{text('seite.offen.fragen', { stellen: toAsk })}.</p>}
      {notes.length === 0 ? (
        <p>
          {text('seite.ergebnis.regel')} <Cited view={view} citation={deployment.citation} />
        </p>
      ) : null}
    </>
  )
}

/** Who knows what the reader does not; where an office decides, the way to that office. */
function whomToAsk(view: View, assessment: Assessment, finding: DeploymentFinding): string | undefined {
  const { reason, missing, qualification } = finding
  if (reason !== 'fact_missing') return view.say('seite.offen.amt', { stelle: youthOffice(view, assessment) })
  const places = missing.map((key) => placeOf(view, key, qualification))
  const others = places
    .filter((place) => !canAnswer(view, place))
    .flatMap(({ fact }) => view.define(fact).whoKnows)
  const known = [...new Set(others)].filter((who) => who !== readerOf(view))
  return known.length > 0 ? either(known.map((who) => view.say(`seite.offen.wer.${who}`))) : undefined
}

/** The reader can know it and has not said yet that she does not. */
function canAnswer(view: View, place: FactRef): boolean {
  return (
    view.define(place.fact).whoKnows.includes(readerOf(view)) && answerTo(view.answers, place) !== UNKNOWN
  )
}

function youthOffice({ rulebook, text }: View, { authorities }: Assessment): string {
  const found = authorities.find(({ purpose }) => purpose === 'personaleinsatz')?.authority
  return (found && rulebook.knowledge.authorities[found]?.name) || text('seite.landesjugendaemter')
}
