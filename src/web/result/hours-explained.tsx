import type { View } from '../view.ts'

/** What it means to count on hours, for who reads these words for the first time. */
export function HoursExplained({ view: { text, say } }: { readonly view: View }) {
  return (
    <details class="more">
      <summary>{text('seite.stunden_erklaert')}</summary>
      <p>{text('seite.stunden_erklaert.mindestpersonal')}</p>
      <p>{text('seite.stunden_erklaert.arten')}</p>
      <p>{say('seite.stunden_erklaert.zaehlt')}</p>
    </details>
  )
}
