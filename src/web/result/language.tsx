// German: what should be there on the first day and later. A "soll" stays a "soll".

import type { LanguageFinding } from '../../domain/assessment.ts'
import type { VerdictKind } from '../../domain/rule.ts'
import { formatDate } from '../../i18n/texts.ts'
import { Icon } from '../icons.tsx'
import type { View } from '../view.ts'
import { forReader, paragraphs } from '../words.ts'
import { CitedList } from './cited-list.tsx'
import { ModalityTag } from './tags.tsx'

export function Language({ view, language }: { readonly view: View; readonly language: LanguageFinding }) {
  const { text } = view
  const { applies, reason, atStart, later, citations } = language
  return (
    <section class="card part" aria-labelledby="deutsch-titel">
      <h2 id="deutsch-titel">{text('seite.deutsch')}</h2>
      <p>
        {text(`sprache.gilt.${applies}`)} {reason ? text(`grund.${reason}`) : null}
      </p>
      {applies === 'no' ? null : (
        <ul class="checks">
          {atStart ? (
            <Level
              view={view}
              verdict={atStart.verdict}
              sentence={text('sprache.start', { niveau: atStart.level.toUpperCase() })}
              modality={atStart.modality}
            />
          ) : null}
          {later ? (
            <Level
              view={view}
              verdict={later.verdict}
              sentence={text(later.by ? 'sprache.spaeter' : 'sprache.spaeter_ohne_datum', {
                niveau: later.level.toUpperCase(),
                ...(later.by ? { datum: formatDate(later.by) } : {}),
              })}
              modality={later.modality}
            />
          ) : null}
        </ul>
      )}
      <CitedList view={view} citations={citations} />
      <details class="more">
        <summary>{text('seite.deutsch.genauer')}</summary>
        {paragraphs(forReader(view, language.text)).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </details>
    </section>
  )
}

interface LevelProps {
  readonly view: View
  readonly verdict: VerdictKind
  readonly sentence: string
  readonly modality: Parameters<typeof ModalityTag>[0]['modality']
}

function Level({ view, verdict, sentence, modality }: LevelProps) {
  return (
    <li class={`check check-${verdict}`}>
      <Icon name={verdict === 'no' ? 'not_yet' : verdict} />
      <span>
        <ModalityTag view={view} modality={modality} /> {sentence}{' '}
        <strong>{view.text(`sprache.erreicht.${verdict}`)}</strong>
      </span>
    </li>
  )
}
