import { addDays, isLocalDate, type LocalDate } from '../../domain/date.ts'
import type { Path } from '../path.ts'
import type { Problem } from '../problem.ts'
import { type Place, problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const knownEnds: Lint = {
  name: 'bekanntes-ende',
  description:
    'Wer schreibt, dass etwas „bis zum“ einem Tag gilt, hat die Fassung für den Tag danach schon heute; eine Stelle hat „endet“.',
  check: ({ statements, laender, authorities }) => [
    ...statements.entries.flatMap((entry) => checkVersions(entry, ['fassungen'], entry.value.versions)),
    ...laender.entries.flatMap((entry) => checkVersions(entry, ['anrechnung'], entry.value.training)),
    ...authorities.entries.flatMap((entry) => {
      const end = endsIn(entry.value.remit).find((day) => day >= entry.value.review.on)
      return end === undefined || entry.value.ends
        ? []
        : [problemAt(entry, ['aufgabe'], officeWithoutEnd(end))]
    }),
  ],
}

interface Version {
  readonly from: LocalDate
  readonly content: { readonly kind: 'said'; readonly text: string } | { readonly kind: 'ended' }
}

/** A day named in a version that has begun by then asks for a version that begins no later than the day after. */
function checkVersions(place: Place, path: Path, versions: readonly Version[]): Problem[] {
  return versions.flatMap(({ from, content }, index) => {
    if (content.kind !== 'said') return []
    const next = versions[index + 1]?.from
    const open = endsIn(content.text).find(
      (end) => end >= from && (next === undefined || next > addDays(end, 1)),
    )
    return open === undefined ? [] : [problemAt(place, [...path, index], withoutFollowUp(open))]
  })
}

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]

const UNTIL = new RegExp(`\\bbis (?:zum |einschließlich )?(\\d{1,2})\\. (${MONTHS.join('|')}) (\\d{4})`, 'g')

/** The days a text names as an end. */
function endsIn(text: string): readonly LocalDate[] {
  return [...text.matchAll(UNTIL)].flatMap(([, day = '', month = '', year = '']) => {
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0')
    const written = `${year}-${number}-${day.padStart(2, '0')}`
    return isLocalDate(written) ? [written] : []
  })
}

function withoutFollowUp(end: LocalDate) {
  return {
    says: `Der Text nennt ein Ende am ${end}, und für den Tag danach gibt es keine Fassung.`,
    because: 'Was an einem bekannten Tag endet, endet an diesem Tag; der Text stünde sonst danach noch da.',
    fix: `Legen Sie eine Fassung ab dem ${addDays(end, 1)} an, mit „aufgehoben“ oder mit dem, was dann noch ungeklärt ist.`,
  }
}

function officeWithoutEnd(end: LocalDate) {
  return {
    says: `Die Aufgabe nennt ein Ende am ${end}, und „endet“ fehlt.`,
    because: 'Danach würde die Stelle weiter genannt.',
    fix: `Ergänzen Sie „endet: { ab: ${addDays(end, 1)}, hinweis: …, fundstelle: … }“.`,
  }
}
