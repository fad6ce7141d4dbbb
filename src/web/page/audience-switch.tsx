import type { Audience } from '../../rules/askable.ts'
import { seesAs } from '../form/action.ts'
import { CONTROL } from '../form/submission.ts'
import type { View } from '../view.ts'

const AUDIENCES: readonly Audience[] = ['applicant', 'employer']

/** Switches between the applicant's and the employer's view; the answers stay. */
export function AudienceSwitch({ view: { text, audience } }: { readonly view: View }) {
  return (
    <fieldset class="switch">
      <legend class="unseen">{text('seite.sicht')}</legend>
      {AUDIENCES.map((choice) => (
        <button
          type="submit"
          name={CONTROL.action}
          value={seesAs(choice)}
          aria-pressed={choice === audience ? 'true' : 'false'}
        >
          {text(`seite.sicht.${choice}`)}
        </button>
      ))}
    </fieldset>
  )
}
