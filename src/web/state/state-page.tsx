// What law we know and what we do not: first three sentences for who is tired, then everything for who checks.

import { formatDate } from '../../i18n/texts.ts'
import type { StateOfLaw } from '../../rules/state-of-law/state-of-law.ts'
import { Layout, STATE_PATH } from '../page/layout.tsx'
import type { View } from '../view.ts'
import { ChangesPart } from './changes-part.tsx'
import { ContactsPart } from './contacts-part.tsx'
import { OpenPart } from './open-part.tsx'
import { ReviewsPart } from './reviews-part.tsx'
import { SeenPart } from './seen-part.tsx'
import { SignaturesPart } from './signatures-part.tsx'
import { TakenBackPart } from './taken-back-part.tsx'
import { UnseenPart } from './unseen-part.tsx'

export function StatePage({ view, state }: { readonly view: View; readonly state: StateOfLaw }) {
  const { text } = view
  return (
    <Layout view={view} title={text('stand.kopf')} path={STATE_PATH}>
      <div class="state">
        <section class="intro">
          <h1>{text('stand.kopf')}</h1>
          {[text('stand.was'), ...readUntil(view, state), signed(view, state)].map((sentence) => (
            <p class="lead">{sentence}</p>
          ))}
          <p class="small">{text('stand.vom', { datum: formatDate(state.today) })}</p>
        </section>
        <nav class="jump" aria-label={text('seite.alle.bereiche')}>
          <ul>
            {jumps(state).map(([id, count]) => (
              <li>
                <a href={`#${id}`}>{text(`stand.sprung.${id}`, { anzahl: String(count) })}</a>
              </li>
            ))}
          </ul>
        </nav>
        <TakenBackPart view={view} takenBack={state.takenBack} />
        <SeenPart view={view} seen={state.seen} />
        <UnseenPart view={view} sources={state.notSeen} />
        <OpenPart view={view} questions={state.open} />
        <ContactsPart view={view} state={state} />
        <ChangesPart view={view} changes={state.changes} ends={state.ends} />
        <SignaturesPart view={view} signatures={state.signatures} />
        <ReviewsPart view={view} reviews={state.reviews} />
        <p class="small">
          <a href="/api/v1/state">{text('stand.daten')}</a>
        </p>
      </div>
    </Layout>
  )
}

/** Until when the law was read: the main law stands for the rest. */
function readUntil({ text }: View, { main }: StateOfLaw): readonly string[] {
  if (!main) return []
  const { title, asSeen, latest } = main
  const until = text(latest > asSeen ? 'stand.bis.teile' : 'stand.bis', {
    quelle: title,
    datum: formatDate(asSeen),
    spaetestens: formatDate(latest),
  })
  return [until]
}

function signed({ text }: View, { signatures: { all, unsigned } }: StateOfLaw): string {
  if (unsigned.length === 0) return text('stand.freigegeben.alle')
  if (unsigned.length === all) return text('stand.freigegeben.nichts')
  return text('stand.freigegeben.teils', { anzahl: String(unsigned.length), alle: String(all) })
}

/** The parts of the page with what they count. */
function jumps(state: StateOfLaw): readonly (readonly [id: string, count: number])[] {
  const late = state.reviews.filter(({ state: how }) => how === 'withdrawn' || how === 'overdue')
  return [
    ['gelesen', state.seen.length],
    ['nie-gesehen', state.notSeen.reduce((sum, { places }) => sum + places.length, 0)],
    ['offen', state.open.length],
    ['aenderungen', state.changes.coming.length],
    ['freigabe', state.signatures.unsigned.length],
    ['durchsicht', late.length],
  ]
}
