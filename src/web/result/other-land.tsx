// Another Land: the office there, German for the recognition, and who counts while in training as last known.

import type { Assessment } from '../../domain/assessment.ts'
import type { Land } from '../../domain/knowledge.ts'
import { type Said, type StatementVersion, saidIn } from '../../domain/statement.ts'
import { reasonText } from '../../i18n/reasons.ts'
import { formatDate } from '../../i18n/texts.ts'
import { fillingValues } from '../../i18n/values.ts'
import { landTraining } from '../../rules/land-training.ts'
import { standingOf } from '../../rules/standing.ts'
import type { View } from '../view.ts'
import { paragraphs } from '../words.ts'
import { Cited, Outward } from './cited.tsx'
import { Certainty } from './tags.tsx'

interface OtherLandProps {
  readonly view: View
  readonly assessment: Assessment
  readonly land: string
}

/** The office to turn to; it stays named where the rest is taken back. */
export function OtherLandOffice({ view, assessment, land }: OtherLandProps) {
  const { text, rulebook } = view
  const there = rulebook.knowledge.laender[land]
  if (!there) return null
  const { state, withdrawal } = standingOf(rulebook.knowledge, there, assessment.today)
  return (
    <>
      <h2>{text('seite.anderes_land')}</h2>
      <p>
        {there.office} <Certainty view={view} certainty={there.certainty} />{' '}
        <Cited view={view} citation={there.citation} />
      </p>
      {there.url === undefined ? null : (
        <p>
          <Outward view={view} href={there.url}>
            {text('seite.stellen.seite')}
          </Outward>
        </p>
      )}
      {state === 'fresh' ? null : (
        <p class="quiet-text">{text('seite.stellen.geprueft', { datum: formatDate(there.review.on) })}</p>
      )}
      {withdrawal ? <p>{reasonText(rulebook.knowledge, { withdrawal })}</p> : null}
    </>
  )
}

/** What is known of the law there. Nothing of it is computed, and the page says so. */
export function OtherLandLaw({ view, assessment, land }: OtherLandProps) {
  const { text, rulebook } = view
  const there = rulebook.knowledge.laender[land]
  if (!there || standingOf(rulebook.knowledge, there, assessment.today).state === 'withdrawn') return null
  const { language, notes } = there
  return (
    <>
      <section class="card part" aria-labelledby="land-deutsch-titel">
        <h2 id="land-deutsch-titel">{text('seite.anderes_land.deutsch')}</h2>
        <SaidText view={view} assessment={assessment} said={language} />
      </section>
      <Training view={view} assessment={assessment} land={there} />
      {notes.length === 0 ? null : (
        <section class="card part" aria-labelledby="land-weiteres-titel">
          <h2 id="land-weiteres-titel">{text('seite.anderes_land.weiteres')}</h2>
          {notes.map((note) => (
            <>
              <h3>{note.title}</h3>
              <SaidText view={view} assessment={assessment} said={note} />
            </>
          ))}
        </section>
      )}
    </>
  )
}

interface TrainingProps extends Omit<OtherLandProps, 'land'> {
  readonly land: Land
}

function Training({ view, assessment, land }: TrainingProps) {
  const { text } = view
  const { lastKnown, since, earlier, expires } = landTraining(land, assessment.asOf)
  return (
    <section class="card part" aria-labelledby="land-ausbildung-titel">
      <h2 id="land-ausbildung-titel">{text('seite.anderes_land.ausbildung')}</h2>
      <p>
        {text('seite.anderes_land.nur_nrw')} {text('seite.anderes_land.aufsicht')}
      </p>
      {lastKnown ? (
        <>
          <h3>{text('seite.anderes_land.zuletzt')}</h3>
          <Version view={view} assessment={assessment} version={lastKnown} />
        </>
      ) : null}
      {since ? (
        <>
          <h3>{text(lastKnown ? 'seite.anderes_land.seitdem' : 'seite.anderes_land.bekannt')}</h3>
          <Version view={view} assessment={assessment} version={since} />
        </>
      ) : null}
      {expires ? (
        <p class="quiet-text">{text('seite.anderes_land.bis', { datum: formatDate(expires) })}</p>
      ) : null}
      {earlier.length === 0 ? null : (
        <details class="more">
          <summary>{text('seite.anderes_land.frueher')}</summary>
          {earlier.map((version) => (
            <Version view={view} assessment={assessment} version={version} />
          ))}
        </details>
      )}
    </section>
  )
}

function Version({ version, ...reader }: Omit<SaidProps, 'said'> & { readonly version: StatementVersion }) {
  return <SaidText {...reader} said={saidIn(version.content)} />
}

interface SaidProps extends Omit<OtherLandProps, 'land'> {
  readonly said: Said
}

/** A text with the numbers of the day, in short paragraphs, with its certainty and its place. */
function SaidText({ view, assessment, said }: SaidProps) {
  const fill = fillingValues(view.rulebook.knowledge, assessment)
  const written = paragraphs(fill(said.text))
  return (
    <>
      {written.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <p class="sources-inline">
        <span>
          <Certainty view={view} certainty={said.certainty} /> <Cited view={view} citation={said.citation} />
        </span>
      </p>
    </>
  )
}
