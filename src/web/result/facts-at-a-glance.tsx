// One deployment that is possible: hours, role, last day, where it stands, how sure that is.

import type { DeploymentFinding } from '../../domain/assessment.ts'
import { formatDate, formatNumber } from '../../i18n/texts.ts'
import type { View } from '../view.ts'
import { qualificationName, valueInWords } from '../words.ts'
import { Cited } from './cited.tsx'
import { Certainty } from './tags.tsx'

interface FindingProps {
  readonly view: View
  readonly finding: DeploymentFinding
}

/** The essentials as a list of terms. */
export function FactsAtAGlance({ view, finding }: FindingProps) {
  const { text, answers } = view
  const { deployment, until, certainty, qualification, reviewOverdueSince } = finding
  return (
    <dl class="glance">
      <dt>{text('seite.ergebnis.stunden')}</dt>
      <dd>
        <Hours view={view} finding={finding} />
      </dd>
      <dt>{text('seite.ergebnis.rolle')}</dt>
      <dd>{text(`rolle.${deployment.role}`)}</dd>
      {until ? (
        <>
          <dt>{text('seite.ergebnis.bis')}</dt>
          <dd>
            {text(until.atMost ? 'bis.hoechstens' : `bis.${until.because}`, {
              datum: formatDate(until.date),
            })}{' '}
            <Cited view={view} citation={until.citation} />
          </dd>
        </>
      ) : null}
      <dt>{text('seite.ergebnis.weg')}</dt>
      <dd>{deployment.title}</dd>
      {deployment.level === 'qualification' && answers.qualifications > 1 ? (
        <>
          <dt>{text('seite.ergebnis.mit')}</dt>
          <dd>{qualificationName(view, qualification)}</dd>
        </>
      ) : null}
      <dt>{text('seite.ergebnis.regel')}</dt>
      <dd>
        <Cited view={view} citation={deployment.citation} />
      </dd>
      <dt>{text('seite.ergebnis.gewissheit')}</dt>
      <dd>
        <Certainty view={view} certainty={certainty} /> {text(`gewissheit.${certainty}.erklaert`)}
        {reviewOverdueSince
          ? ` ${text('seite.ergebnis.ueberfaellig', { datum: formatDate(reviewOverdueSince) })}`
          : null}
      </dd>
    </dl>
  )
}

/** Kind and share of the hours, how many a week, and during which stage. */
function Hours({ view, finding: { hours, deployment } }: FindingProps) {
  const { text, define } = view
  const { during } = deployment
  return (
    <>
      {hours.length === 0 ? text('seite.ergebnis.keine_stunden') : null}
      {hours.map(({ kind, share, weekly }) => (
        <span class="hours">
          <strong>{text(`stunden.${kind}`)}</strong>, {text(`anteil.${share}`)}
          {weekly === undefined ? null : ` (${text('woche', { stunden: formatNumber(weekly) })})`}
        </span>
      ))}
      {during ? (
        <span class="hours">
          {text('waehrend', {
            angabe: define(during.fact).label,
            wert: valueInWords(view, define(during.fact), during.value),
          })}
        </span>
      ) : null}
    </>
  )
}
