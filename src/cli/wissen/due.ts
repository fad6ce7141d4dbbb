// faellig: which entries are to be read again, by who reads them, the latest first.

import { addDays } from '../../domain/date.ts'
import { formatDate } from '../../i18n/texts.ts'
import { loadKnowledge } from '../../knowledge/compile.ts'
import { entriesOf, type ReviewedEntry } from '../../rules/state-of-law/entry.ts'
import { byOwner, type DueReview, reviewsOf } from '../../rules/state-of-law/reviews-due.ts'
import { today } from '../today.ts'
import { report } from './check.ts'
import { type Command, fail, say } from './command.ts'
import { dayArgument } from './day-argument.ts'
import { placeOf } from './entry-place.ts'

const DAYS_AHEAD = 30

export const due: Command = {
  name: 'faellig',
  parameters: '[--bis <Datum>]',
  summary: `nennt Durchsichten, die fällig sind, sonst ${DAYS_AHEAD} Tage voraus`,
  run: (args) => {
    const until = dayArgument(args, '--bis')
    if (!until.ok) return fail(until.because, 2)
    const loaded = loadKnowledge('knowledge')
    const { knowledge, cases } = loaded
    if (!knowledge) return report(loaded)
    const now = today()
    const last = until.day ?? addDays(now, DAYS_AHEAD)
    const entries: readonly ReviewedEntry[] = [
      ...entriesOf(knowledge),
      ...cases.map(({ id, title, review }) => ({ kind: 'case' as const, id, title, review })),
    ]
    const reviews = reviewsOf(entries, now, last)
    const pressing = reviews.filter(({ state }) => state !== 'later')
    say(`Heute ist der ${formatDate(now)}. Gezeigt wird, was bis zum ${formatDate(last)} fällig ist.`)
    if (pressing.length === 0) {
      const next = reviews.find(({ state }) => state === 'later')
      say(`Keine Durchsicht ist fällig.${next ? ` Die nächste ist es am ${formatDate(next.next)}.` : ''}`)
      return 0
    }
    for (const [by, own] of byOwner(pressing)) {
      say()
      say(`${by}: ${own.length}`)
      for (const review of own) say(`  ${inWords(review)}`)
    }
    say()
    say('Lesen Sie Eintrag und Quelle nebeneinander. Setzen Sie dann „durchsicht“ neu.')
    return 0
  },
}

function inWords({ entry, next, days, state }: DueReview): string {
  const entryWords = `${placeOf(entry)} – ${entry.title}`
  if (days >= 0) return `fällig am ${next}: ${entryWords}`
  return `überfällig seit ${next}, ${-days} Tage: ${entryWords}${state === 'withdrawn' ? WITHDRAWN[entry.kind] : ''}`
}

/** What it means that a review is more than 60 days overdue. */
const WITHDRAWN: Readonly<Record<ReviewedEntry['kind'], string>> = {
  rule: ', entscheidet nichts mehr',
  language: ', entscheidet nichts mehr',
  statement: ', wird nicht mehr gezeigt',
  value: ', gilt als nicht mehr gelesen',
  interpretation: ', gilt als nicht mehr gelesen',
  source: ', gilt als nicht mehr gelesen',
  office: ', wird nicht mehr als Hilfe genannt',
  land: ', gilt als nicht mehr gelesen',
  case: ', gilt als nicht mehr gelesen',
}
