// Every source of the page, under the statement it carries: place, title, kind, date, state seen.

import type { Assessment } from '../../domain/assessment.ts'
import { type Citation, type CitationRef, cite } from '../../domain/citation.ts'
import type { Certainty as CertaintyKind } from '../../domain/rule.ts'
import type { View } from '../view.ts'
import { Cited } from './cited.tsx'
import { Origin } from './origin.tsx'
import { Certainty } from './tags.tsx'

interface Statement {
  readonly title: string
  readonly certainty: CertaintyKind
  readonly citations: readonly CitationRef[]
}

export function Sources({ view, assessment }: { readonly view: View; readonly assessment: Assessment }) {
  const { text } = view
  return (
    <section class="card part" aria-labelledby="quellen-titel">
      <details class="fold sources">
        <summary>
          <h2 id="quellen-titel">{text('seite.quellen')}</h2>
        </summary>
        {statements(view, assessment).map((statement) => (
          <div class="statement">
            <h3>
              {statement.title} <Certainty view={view} certainty={statement.certainty} />
            </h3>
            <ul class="lines">
              {statement.citations.map((ref) => (
                <li>
                  <Cited view={view} citation={ref} />
                  <span class="origin">
                    <OriginOf view={view} citation={cite(ref, view.rulebook.knowledge.sources)} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </section>
  )
}

function OriginOf({ view, citation }: { readonly view: View; readonly citation: Citation }) {
  return <Origin view={view} source={citation} notSeen={citation.notSeen === true} />
}

/** Possible deployments, German, the first day, offices: each with its own certainty. */
function statements({ text, rulebook }: View, assessment: Assessment): readonly Statement[] {
  const { knowledge } = rulebook
  const { deployments, language, beforeFirstDay, authorities } = assessment
  const possible = deployments
    .filter(({ verdict }) => verdict === 'yes')
    .map(({ deployment, certainty, citations }) => ({ title: deployment.title, certainty, citations }))
  const german = {
    title: text('seite.quellen.sprache'),
    certainty: knowledge.language.certainty,
    citations: language.citations,
  }
  const duties = knowledge.obligations
    .filter(({ id }) => beforeFirstDay.some((finding) => finding.id === id.replaceAll('-', '_')))
    .map(({ title, certainty, citation }) => ({ title, certainty, citations: [citation] }))
  const offices = knowledge.competences
    .filter(({ purpose }) => authorities.some((finding) => finding.purpose === purpose))
    .map(({ title, certainty, citation }) => ({ title, certainty, citations: [citation] }))
  return [...possible, german, ...duties, ...offices].filter(({ citations }) => citations.length > 0)
}
