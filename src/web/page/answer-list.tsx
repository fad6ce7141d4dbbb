// All answers as stations of a way; each can be changed or removed.

import { ADDS_QUALIFICATION, changes, removes, removesQualification } from '../form/action.ts'
import { ActionButton, CARRIER } from '../form/action-button.tsx'
import { type Answer, MOST_QUALIFICATIONS } from '../form/answers.ts'
import type { View } from '../view.ts'
import { qualificationName, valueInWords } from '../words.ts'

export function AnswerList({ view }: { readonly view: View }) {
  const { answers, say, text, define, audience } = view
  const several = answers.qualifications > 1
  const ofPerson = answers.given.filter(({ ref }) => define(ref.fact).level === 'person')
  const numbers = several ? Array.from({ length: answers.qualifications }, (_, index) => index) : []
  return (
    <section class="card answers" id="angaben" aria-labelledby="angaben-titel">
      <h2 id="angaben-titel">{say('seite.angaben')}</h2>
      <Stations view={view} given={several ? ofPerson : answers.given} />
      {numbers.map((qualification) => (
        <Qualification view={view} qualification={qualification} />
      ))}
      <div class="stack">
        {answers.qualifications < MOST_QUALIFICATIONS ? (
          <ActionButton action={ADDS_QUALIFICATION} lands="frage">
            {text('seite.qualifikation.mehr')}
          </ActionButton>
        ) : null}
        <button type="submit" form={CARRIER} formaction="/alle">
          {text('seite.angaben.alle')}
        </button>
        <a class="button danger" href={audience === 'employer' ? '/traeger' : '/'}>
          {text('seite.angaben.loeschen')}
        </a>
      </div>
    </section>
  )
}

function Qualification({ view, qualification }: { readonly view: View; readonly qualification: number }) {
  const { answers, text, define, fieldOf } = view
  const given = answers.given.filter(
    ({ ref }) => define(ref.fact).level === 'qualification' && ref.qualification === qualification,
  )
  const first = { fact: 'abschluss_art', qualification }
  return (
    <>
      <h3>{qualificationName(view, qualification)}</h3>
      {given.length > 0 ? (
        <Stations view={view} given={given} />
      ) : (
        <p class="quiet-text">{text('seite.angaben.leer')}</p>
      )}
      <div class="stack">
        {given.length > 0 ? null : (
          <ActionButton action={changes(fieldOf(first))} lands="frage">
            {text('seite.angaben.machen')}
          </ActionButton>
        )}
        <ActionButton action={removesQualification(qualification)} lands="ergebnis" look="danger">
          {text('seite.qualifikation.entfernen', { nummer: String(qualification + 1) })}
        </ActionButton>
      </div>
    </>
  )
}

function Stations({ view, given }: { readonly view: View; readonly given: readonly Answer[] }) {
  const { text, define, fieldOf, answers } = view
  const latest = answers.given.at(-1)
  if (given.length === 0) return null
  return (
    <ol class="stations">
      {given.map((answer) => {
        const { ref, value } = answer
        const definition = define(ref.fact)
        const words = valueInWords(view, definition, value)
        return (
          <li class={answer === latest ? 'latest' : undefined}>
            <span class="station-name">{definition.label}</span>
            <span class="station-act">
              <ActionButton action={changes(fieldOf(ref))} lands="frage" look="link" about={definition.label}>
                {text('seite.angaben.aendern')}
              </ActionButton>
              <ActionButton
                action={removes(fieldOf(ref))}
                lands="ergebnis"
                look="link"
                about={definition.label}
              >
                <span class="cross" aria-hidden="true">
                  ×
                </span>
                <span class="unseen">{text('seite.angaben.entfernen')}</span>
              </ActionButton>
            </span>
            <span class={hasLongWord(words) ? 'station-value wide' : 'station-value'}>{words}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** True where a word would not fit beside the buttons on a small screen. */
function hasLongWord(words: string): boolean {
  return words.split(/\s/).some((word) => word.length > 17)
}
