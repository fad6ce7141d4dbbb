import type { Child } from 'hono/jsx'
import { CONTROL } from './submission.ts'

/** The form that carries all answers and nothing else; action buttons anywhere on a page belong to it. */
export const CARRIER = 'stand'

interface ActionButtonProps {
  /** What the button asks for: a word of `action.ts`. */
  readonly action: string
  /** Where the next page begins. */
  readonly lands: 'frage' | 'ergebnis'
  readonly look?: 'link' | 'quiet' | 'danger'
  /** What the button is about, for who does not see where it stands. */
  readonly about?: string
  readonly children: Child
}

/** A button that does something with the answers so far and sends nothing else. */
export function ActionButton({ action, lands, look, about, children }: ActionButtonProps) {
  return (
    <button
      class={look}
      type="submit"
      form={CARRIER}
      formaction={`/#${lands}`}
      name={CONTROL.action}
      value={action}
    >
      {children}
      {about === undefined ? null : <span class="unseen">: {about}</span>}
    </button>
  )
}
