// The result, in the order people need it: what is possible, until when, under which conditions; German;
// the first day; offices; what changes; then what is open, then what is not possible; sources.

import type { Assessment } from '../../domain/assessment.ts'
import { headline } from '../../i18n/headline.ts'
import { withValues } from '../../i18n/values.ts'
import { Icon } from '../icons.tsx'
import type { View } from '../view.ts'
import { firstSentence } from '../words.ts'
import { Changes } from './changes.tsx'
import { ClosedWays } from './closed-ways.tsx'
import { Contacts } from './contacts.tsx'
import { Duties } from './duties.tsx'
import { FirstDay } from './first-day.tsx'
import { HoursExplained } from './hours-explained.tsx'
import { Language } from './language.tsx'
import { Offices } from './offices.tsx'
import { OpenWays } from './open-ways.tsx'
import { OtherLandLaw, OtherLandOffice } from './other-land.tsx'
import { AlsoPossible, Possible } from './possible.tsx'
import { Sources } from './sources.tsx'
import { Statements } from './statements.tsx'
import { Upcoming } from './upcoming.tsx'

interface ResultProps {
  readonly view: View
  readonly assessment: Assessment
  /** True while a question is on the page: details are folded, the question is what matters. */
  readonly asking: boolean
}

export function Result({ view, assessment: assessed, asking }: ResultProps) {
  const { text, say, rulebook } = view
  const assessment = withValues(rulebook.knowledge, assessed)
  const { best, land, countsAs } = assessment
  const showsWays = best !== undefined || !asking || countsAs === 'nichts'
  const standing = standingOf(assessment)
  const { first, rest } = firstSentence(headline(rulebook.knowledge, text, assessment, view.audience))
  return (
    <>
      <section
        class={`card verdict verdict-${standing}`}
        id="ergebnis"
        aria-labelledby="ergebnis-titel"
        tabindex={-1}
      >
        <p class="badge">
          <Icon name={standing === 'other' ? 'away' : standing} />
          {text(`seite.stand.${standing}`)}
        </p>
        <h1 id="ergebnis-titel">{first}</h1>
        {rest === '' ? null : <p class="lead">{rest}</p>}
        {asking && (best || countsAs === 'nichts') ? (
          <p>
            <a class="onward" href="#frage">
              {text('seite.zur_frage')}
            </a>
          </p>
        ) : null}
        {best ? (
          <>
            <h2>{say('seite.ergebnis.moeglich')}</h2>
            <Possible view={view} finding={best} />
            <HoursExplained view={view} />
          </>
        ) : null}
        {land.kind === 'other' ? (
          <OtherLandOffice view={view} assessment={assessment} land={land.land} />
        ) : showsWays ? (
          <Changes view={view} assessment={assessment} open={!best} />
        ) : null}
        {asking || land.kind === 'other' ? null : <p class="quiet-text">{text('seite.frage.fertig')}</p>}
      </section>
      {land.kind === 'other' ? (
        <OtherLandLaw view={view} assessment={assessment} land={land.land} />
      ) : (
        <Details view={view} assessment={assessment} asking={asking} />
      )}
    </>
  )
}

/** While questions are left, everything else waits in one fold. */
function Details({ view, assessment, asking }: ResultProps) {
  if (!asking) return <Parts view={view} assessment={assessment} />
  return (
    <details class="card interim">
      <summary>{view.text('seite.ergebnis.zwischenstand')}</summary>
      <Parts view={view} assessment={assessment} />
    </details>
  )
}

function Parts({ view, assessment }: Omit<ResultProps, 'asking'>) {
  const { best, deployments, language, beforeFirstDay, duties, statements } = assessment
  const { authorities, upcoming, today } = assessment
  const withVerdict = (verdict: string) => deployments.filter((finding) => finding.verdict === verdict)
  const closed = withVerdict('no')
  const open = withVerdict('open')
  return (
    <>
      <AlsoPossible view={view} findings={withVerdict('yes').filter((finding) => finding !== best)} />
      <Language view={view} language={language} />
      <FirstDay view={view} findings={beforeFirstDay} language={language} />
      <Duties view={view} findings={duties} />
      <Statements view={view} findings={statements} />
      <Offices view={view} findings={authorities} today={today} />
      <Upcoming view={view} findings={upcoming} />
      <OpenWays view={view} assessment={assessment} findings={open} />
      <ClosedWays view={view} findings={closed} />
      <Contacts view={view} assessment={assessment} />
      <Sources view={view} assessment={assessment} />
    </>
  )
}

type Standing = 'yes' | 'open' | 'not_yet' | 'no' | 'other'

/** The word above the headline. It is about the answers, never about the person. */
export function standingOf({ land, best, countsAs, deployments }: Assessment): Standing {
  if (land.kind === 'other') return 'other'
  if (best) return 'yes'
  if (countsAs === 'offen' || land.kind !== 'nrw') return 'open'
  return deployments.some(({ notYet, changes }) => notYet && changes.length > 0) ? 'not_yet' : 'no'
}
