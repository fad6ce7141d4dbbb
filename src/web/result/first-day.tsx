// "Counts as" is not "may start": what has to be in place before the first day.

import type { FirstDayFinding, LanguageFinding } from '../../domain/assessment.ts'
import { Icon } from '../icons.tsx'
import type { View } from '../view.ts'
import { Cited } from './cited.tsx'
import { ModalityTag } from './tags.tsx'

interface FirstDayProps {
  readonly view: View
  readonly findings: readonly FirstDayFinding[]
  readonly language: LanguageFinding
}

export function FirstDay({ view, findings, language }: FirstDayProps) {
  const { text } = view
  if (findings.length === 0) return null
  return (
    <section class="card part" aria-labelledby="erster-tag-titel">
      <h2 id="erster-tag-titel">{text('seite.erster_tag')}</h2>
      <ul class="checks">
        {findings.map((finding) => (
          <li class={`check check-${finding.verdict}`}>
            <Icon name={finding.verdict === 'no' ? 'not_yet' : finding.verdict} />
            <span>
              <strong>{text(`seite.erster_tag.${finding.verdict}`)}:</strong>{' '}
              <ModalityTag view={view} modality={finding.modality} /> {sentence(view, finding, language)}{' '}
              <Cited view={view} citation={finding.citation} />
              {finding.notes.map(({ note, citation }) => (
                <span class="check-note">
                  {note} <Cited view={view} citation={citation} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The language rule has a section of its own: here its one sentence is enough. */
function sentence({ text }: View, { id, text: own }: FirstDayFinding, { atStart }: LanguageFinding): string {
  return id === 'sprache_b1' && atStart ? text('sprache.start', { niveau: atStart.level.toUpperCase() }) : own
}
