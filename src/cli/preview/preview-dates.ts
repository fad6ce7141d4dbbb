// The two days an editor can set: they live in the memory of the preview and nowhere else.

import { isLocalDate, type LocalDate } from '../../domain/date.ts'

/** Absent days are the usual ones: the machine's today, and the Stichtag that follows from the answers. */
export interface PreviewDates {
  readonly asOf?: LocalDate
  readonly today?: LocalDate
}

type Read =
  | { readonly ok: true; readonly dates: PreviewDates }
  /** What was typed and is no day. */
  | { readonly ok: false; readonly typed: string }

/** Fields of the bar's form. None of them is a field of the service. */
export const FIELD = {
  asOf: 'vorschau.stichtag',
  today: 'vorschau.heute',
  reset: 'vorschau.zuruecksetzen',
  /** Where the page can be fetched again. */
  path: 'vorschau.pfad',
} as const

/** Reads the form. A field left empty takes its day back. */
export function readDates(form: URLSearchParams): Read {
  if (form.has(FIELD.reset)) return { ok: true, dates: {} }
  const asOf = form.get(FIELD.asOf)?.trim() ?? ''
  const today = form.get(FIELD.today)?.trim() ?? ''
  for (const typed of [asOf, today]) if (typed !== '' && !isLocalDate(typed)) return { ok: false, typed }
  return {
    ok: true,
    dates: { ...(isLocalDate(asOf) ? { asOf } : {}), ...(isLocalDate(today) ? { today } : {}) },
  }
}
