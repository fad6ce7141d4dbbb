// The comparison as German text: who changes how, what was expected otherwise, what nobody shows, and the counts.

import type { LocalDate } from '../../../domain/date.ts'
import { formatDate } from '../../../i18n/texts.ts'
import type { Change } from './changes.ts'
import type { Comparison } from './compare.ts'
import { entryName } from './entry-names.ts'
import { shownSides } from './shown-value.ts'
import { daysWithChanges, type Summary, summaryOf } from './summary.ts'

/** The state that was compared with: as it was named, and its commit. */
export interface Compared {
  readonly ref: string
  readonly commit: string
}

/** Every line of the report. */
export function reportLines(comparison: Comparison, { ref, commit }: Compared): readonly string[] {
  const { days, cases, examples, entries, lent } = comparison
  const [people, samples] = [summaryOf(cases), summaryOf(examples)]
  const unseen = entries.filter(({ seen }) => !seen)
  const blocks: readonly (readonly string[])[] = [
    [`Verglichen wird der jetzige Stand mit „${ref}“ (${commit}).`, asked(days)],
    section(
      'Fälle, die sich ändern',
      people.changed.flatMap((one) => changedLines(one.id, one.title, one)),
    ),
    section(
      'Beispiele, die sich ändern',
      samples.changed.flatMap((one) => changedLines(one.id, '', one)),
    ),
    section(
      'Fälle, deren Erwartung nicht stimmt',
      cases.flatMap(({ id, unexpected }) => unexpected.map((what) => `  ${id}: ${what}`)),
      'Entweder ist die Änderung falsch oder der Fall. Es entscheidet das Gesetz.',
    ),
    section(
      'Beispiele, deren Ergebnis nicht stimmt',
      examples.flatMap(({ id, isUnmet }) => (isUnmet ? [`  ${id}`] : [])),
    ),
    ...written('Fälle', people),
    ...written('Beispiele', samples),
    section(
      'Geändert, aber kein Fall zeigt es',
      unseen.map((entry) => `  ${entryName(entry)}`),
      'Was tun: Ändert sich damit ein Ergebnis oder ein Satz, dann fehlt ein Fall. Schreiben Sie ihn in faelle/. Anschriften, Telefonnummern, Lesarten und Tage der Durchsicht kann kein Fall zeigen. Lesen Sie diese Einträge noch einmal selbst.',
    ),
    section(
      'Angaben, die ein Stand nicht kennt. Er rechnet ohne sie',
      [...cases, ...examples].flatMap(({ id, left }) => [
        ...left.before.map((fact) => `  ${id}: ${fact} (früherer Stand)`),
        ...left.after.map((fact) => `  ${id}: ${fact} (jetziger Stand)`),
      ]),
    ),
    section(
      'Sätze, die es im früheren Stand nicht gibt. Beide Stände rechnen mit dem neuen Satz',
      lent.map((key) => `  ${key}`),
    ),
    counts(comparison, people, samples),
  ]
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index > 0 ? ['', ...block] : block))
}

function asked(days: readonly LocalDate[]): string {
  const own = 'Gerechnet wird jeder Fall und jedes Beispiel am eigenen Stichtag'
  return days.length === 0 ? `${own}.` : `${own}, und dazu ab ${listed(days)}.`
}

function section(title: string, lines: readonly string[], remedy?: string): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines, ...(remedy === undefined ? [] : [remedy])]
}

const STATUS: Readonly<Record<string, string>> = {
  new: ' (neu)',
  removed: ' (entfallen)',
  edited: ' (selbst geändert)',
}

function changedLines(
  id: string,
  title: string,
  { status, day, changes }: { status: string; day: LocalDate; changes: readonly Change[] },
): readonly string[] {
  const name = [id, title].filter((part) => part !== '').join(': ')
  return [`  ${name}${STATUS[status] ?? ''}`, ...changes.map((change) => `    ${changeLine(change, day)}`)]
}

/** `1. Februar 2027, ab 1. Januar 2028 · Ergebnis · leitung: offen → nein` */
function changeLine({ days, area, subject, before, after }: Change, own: LocalDate): string {
  const when = days.map((day) => (day === own ? formatDate(day) : `ab ${formatDate(day)}`)).join(', ')
  const sides = shownSides(before, after).join(' → ')
  return [when, area, subject === '' ? sides : `${subject}: ${sides}`].join(' · ')
}

function written(what: string, summary: Summary<unknown>): readonly (readonly string[])[] {
  const list = (ids: readonly string[]) => ids.map((id) => `  ${id}`)
  return [
    section(`Neue ${what}`, list(summary.new)),
    section(`Entfallene ${what}`, list(summary.removed)),
    section(
      `${what}, die selbst geändert sind. Beide Stände rechnen mit dem neuen Text`,
      list(summary.edited),
    ),
  ]
}

function counts(
  { days, cases, examples, entries }: Comparison,
  people: Summary<unknown>,
  samples: Summary<unknown>,
): readonly string[] {
  const unseen = entries.filter(({ seen }) => !seen).length
  const changing = daysWithChanges(days, [...cases, ...examples])
  const total = entries.length === 1 ? '1 Eintrag ist' : `${entries.length} Einträge sind`
  return [
    entries.length === 0
      ? 'Beide Stände sagen dasselbe: Kein Eintrag ist geändert.'
      : `${total} geändert, ${unseen} davon zeigt kein Fall und kein Beispiel.`,
    count('Fällen', 'keiner', people),
    count('Beispielen', 'keines', samples),
    ...(changing.length === 0 ? [] : [`Tage, ab denen etwas anders ist: ${listed(changing)}.`]),
  ]
}

function count(what: string, none: string, { total, changed }: Summary<unknown>): string {
  if (changed.length === 0) return `Von ${total} ${what} ändert sich ${none}.`
  const of = (weight: string) => changed.filter((one) => one.weight === weight).length
  const some =
    changed.length === 1
      ? `1 von ${total} ${what} ändert sich`
      : `${changed.length} von ${total} ${what} ändern sich`
  const worded = of('wording') === 0 ? '' : ` und ${of('wording')} nur im Wortlaut`
  return `${some}, davon ${of('outcome')} im Ergebnis${worded}.`
}

function listed(days: readonly LocalDate[]): string {
  return days.map(formatDate).join(', ')
}
