// Every question on one page, for counsellors and for who already knows a lot.

import type { LocalDate } from '../../domain/date.ts'
import type { FactDefinition, FactRef } from '../../domain/fact.ts'
import { ADDS_QUALIFICATION } from '../form/action.ts'
import { isSame, MOST_QUALIFICATIONS } from '../form/answers.ts'
import { HiddenFields } from '../form/hidden-fields.tsx'
import { CONTROL, type Fault } from '../form/submission.ts'
import { FactInput } from '../question/fact-input.tsx'
import type { View } from '../view.ts'
import { qualificationName } from '../words.ts'
import { groupFacts } from './fact-groups.ts'
import { FaultSummary } from './fault-summary.tsx'
import { Layout } from './layout.tsx'

interface AllFactsPageProps {
  readonly view: View
  readonly asOf: LocalDate
  readonly faults: readonly Fault[]
}

export function AllFactsPage({ view, asOf, faults }: AllFactsPageProps) {
  const { text, say, answers } = view
  const groups = groupFacts(factsFor(view))
  const shown = groups.flatMap(({ facts }) => facts.flatMap((definition) => placesOf(view, definition)))
  const title = say('seite.alle.kopf')
  const Heading = faults.length > 0 ? 'h2' : 'h1'
  return (
    <Layout view={view} title={faults.length > 0 ? text('seite.titel.fehler') : title} asOf={asOf}>
      {faults.length > 0 ? <FaultSummary view={view} faults={faults} /> : null}
      <div class="intro">
        <Heading>{title}</Heading>
        <p class="lead">{text('seite.alle.was')}</p>
      </div>
      <nav class="jump" aria-label={text('seite.alle.bereiche')}>
        <ul>
          {groups.map(({ id }) => (
            <li>
              <a href={`#gruppe-${id}`}>{text(`seite.gruppe.${id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <form id="alle" method="post" autocomplete="off" action="/#ergebnis">
        <HiddenFields view={view} except={shown} />
        <input type="hidden" name={CONTROL.from} value="alle" />
        {groups.map(({ id, facts }) => (
          <section class="card group" id={`gruppe-${id}`} aria-labelledby={`gruppe-${id}-titel`}>
            <h2 id={`gruppe-${id}-titel`}>{text(`seite.gruppe.${id}`)}</h2>
            <Fields
              view={view}
              facts={facts.filter(({ level }) => level === 'person')}
              qualification={0}
              faults={faults}
            />
            <QualificationFields view={view} facts={facts} faults={faults} />
            <button class="primary" type="submit">
              {text('seite.alle.zeigen')}
            </button>
          </section>
        ))}
        {answers.qualifications < MOST_QUALIFICATIONS ? (
          <p class="row">
            <button
              type="submit"
              formaction="/alle#gruppe-abschluss"
              name={CONTROL.action}
              value={ADDS_QUALIFICATION}
            >
              {text('seite.qualifikation.mehr')}
            </button>
            <span class="help">{text('seite.qualifikation.hilfe')}</span>
          </p>
        ) : null}
      </form>
    </Layout>
  )
}

/** A Träger is asked only what is his to know; everything else stays with the person. */
function factsFor({ rulebook, audience }: View): readonly FactDefinition[] {
  const { facts } = rulebook.knowledge
  return audience === 'employer' ? facts.filter(({ whoKnows }) => whoKnows.includes('traeger')) : facts
}

function placesOf({ answers }: View, { id, level }: FactDefinition): readonly FactRef[] {
  if (level === 'person') return [{ fact: id, qualification: 0 }]
  return Array.from({ length: answers.qualifications }, (_, qualification) => ({ fact: id, qualification }))
}

interface FieldsProps {
  readonly view: View
  readonly facts: readonly FactDefinition[]
  readonly qualification: number
  readonly faults: readonly Fault[]
}

function Fields({ view, facts, qualification, faults }: FieldsProps) {
  return (
    <>
      {facts.map(({ id }) => {
        const place = { fact: id, qualification }
        const fault = faults.find(({ ref }) => ref !== undefined && isSame(ref, place))
        return <FactInput view={view} place={place} compact={true} {...(fault ? { fault } : {})} />
      })}
    </>
  )
}

function QualificationFields({ view, facts, faults }: Omit<FieldsProps, 'qualification'>) {
  const own = facts.filter(({ level }) => level === 'qualification')
  const { qualifications } = view.answers
  if (own.length === 0) return null
  return (
    <>
      {Array.from({ length: qualifications }, (_, qualification) => (
        <>
          {qualifications > 1 ? <h3>{qualificationName(view, qualification)}</h3> : null}
          <Fields view={view} facts={own} qualification={qualification} faults={faults} />
        </>
      ))}
    </>
  )
}
