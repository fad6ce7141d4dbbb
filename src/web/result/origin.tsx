import type { Citation, Rank } from '../../domain/citation.ts'
import { formatDate } from '../../i18n/texts.ts'
import type { View } from '../view.ts'

/** Kinds of sources that often bear no date of their own: ours is a guess then, and only what we saw is told. */
const UNDATED: readonly Rank[] = ['behoerde', 'verband', 'presse']

interface OriginProps {
  readonly view: View
  readonly source: Pick<Citation, 'rank' | 'date' | 'asSeen'>
  /** True where the wording was never available to us. */
  readonly notSeen?: boolean
}

/** The kind of a source, its date where it bears one, and the state in which it was read. */
export function Origin({ view: { text }, source: { rank, date, asSeen }, notSeen = false }: OriginProps) {
  const kind = text(`seite.rang.${rank}`)
  return (
    <>
      {UNDATED.includes(rank) ? kind : text('seite.quellen.vom', { art: kind, datum: formatDate(date) })}.{' '}
      {notSeen
        ? text('seite.quellen.nicht_gesehen')
        : `${text('seite.quellen.gesehen', { datum: formatDate(asSeen) })}.`}
    </>
  )
}
