import type { StatementFinding } from '../../domain/assessment.ts'
import type { View } from '../view.ts'
import { either, qualificationName } from '../words.ts'
import { Cited } from './cited.tsx'
import { Certainty } from './tags.tsx'

interface StatementsProps {
  readonly view: View
  readonly findings: readonly StatementFinding[]
}

/** What holds besides the verdicts, folded by topic: there for who wants it, in nobody's way. */
export function Statements({ view, findings }: StatementsProps) {
  const { text, say } = view
  if (findings.length === 0) return null
  const topics = [...new Set(findings.map(({ topic }) => topic))]
  return (
    <section class="card part" aria-labelledby="hinweise-titel">
      <h2 id="hinweise-titel">{text('seite.hinweise')}</h2>
      <p>{say('seite.hinweise.einleitung')}</p>
      {topics.map((topic) => (
        <details class="way topic">
          <summary>
            <h3>{text(`thema.${topic}`)}</h3>
          </summary>
          <ul class="lines">
            {findings
              .filter((finding) => finding.topic === topic)
              .map((finding) => (
                <Said view={view} finding={finding} />
              ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function Said({ view, finding }: { readonly view: View; readonly finding: StatementFinding }) {
  const { title, text, certainty, citation, qualification, ask } = finding
  const { authorities, laender } = view.rulebook.knowledge
  const offices = ask.map((id) => authorities[id]?.name ?? laender[id]?.office ?? id)
  return (
    <li>
      <strong class="said">{title}</strong>
      {qualification !== undefined && view.answers.qualifications > 1
        ? `${qualificationName(view, qualification)}: `
        : ''}
      {text} <Certainty view={view} certainty={certainty} /> <Cited view={view} citation={citation} />
      {offices.length === 0 ? null : (
        <span class="said">{view.text('seite.offen.fragen', { stellen: either(offices) })}.</span>
      )}
    </li>
  )
}
