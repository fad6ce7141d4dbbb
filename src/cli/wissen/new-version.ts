// neue-fassung: begins the next version of a rule from a copy of the last one, or its repeal.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLocalDate, type LocalDate } from '../../domain/date.ts'
import { citationsIn } from '../../knowledge/citations.ts'
import { knowledgeOf, loadKnowledge } from '../../knowledge/compile.ts'
import { parseYaml } from '../../knowledge/document.ts'
import { draftVersion } from '../../knowledge/draft-version.ts'
import { similar } from '../../knowledge/nearest.ts'
import { isPlaceholder, PLACEHOLDER } from '../../knowledge/placeholder.ts'
import { format, type Problem } from '../../knowledge/problem.ts'
import { readKnowledge, withDocument } from '../../knowledge/read.ts'
import { versionRefusal } from '../../knowledge/version-refusal.ts'
import { type VersionedEntry, versionedEntries } from '../../knowledge/versioned-entries.ts'
import { buildWorld, type World } from '../../knowledge/world.ts'
import { type Command, fail, say } from './command.ts'
import { nextSteps } from './new-version-steps.ts'
import { readBackDifference } from './read-back-difference.ts'

const REPEAL = '--aufgehoben'
const USAGE = [
  'Welche Regel, und ab welchem Tag? Zum Beispiel:',
  '  npm run wissen neue-fassung leitung 2027-08-01',
  `  npm run wissen -- neue-fassung leitung 2027-08-01 ${REPEAL}`,
].join('\n')

/** What the command prints, and its exit code. Anything but 0 means that nothing was written. */
interface Answer {
  readonly code: 0 | 1 | 2
  readonly lines: readonly string[]
}

export const newVersion: Command = {
  name: 'neue-fassung',
  parameters: `<Regel> <Tag> [${REPEAL}]`,
  summary: 'legt die nächste Fassung einer Regel an, als Abschrift der letzten',
  run: (args) => {
    // Without the two dashes npm takes the option for one of its own, and hands it on like this.
    const isTakenByNpm = process.env['npm_config_aufgehoben'] !== undefined
    const { code, lines } = beginVersion('knowledge', isTakenByNpm ? [...args, REPEAL] : args)
    if (code !== 0) return fail(lines.join('\n'), code)
    for (const line of lines) say(line)
    return code
  },
}

/** In: the folder and the arguments. Writes one file, or nothing where it refuses. */
export function beginVersion(dir: string, args: readonly string[]): Answer {
  const [name, day, ...rest] = args.filter((arg) => arg !== REPEAL)
  const stray = [...rest, ...args.filter((arg) => arg.startsWith('--') && arg !== REPEAL)]
  if (name === undefined || day === undefined || stray.length > 0) return { code: 2, lines: [USAGE] }
  if (!isLocalDate(day)) return { code: 2, lines: [noDay(day)] }
  const { files, problems } = readKnowledge(dir)
  const { world, problems: malformed } = buildWorld(files)
  const entries = versionedEntries(world.documents)
  const [entry, second] = entries.filter(({ names }) => names.includes(name))
  if (!entry) return { code: 2, lines: noEntry(name, entries, problems) }
  if (second) return { code: 2, lines: severalEntries(name, entries) }
  const refusal = versionRefusal(entry, day)
  if (refusal) return { code: 1, lines: refusal }
  const { file } = entry.document
  const text = readFileSync(join(dir, file), 'utf8')
  const repealedBy = args.includes(REPEAL) ? sourceOf(entry) : undefined
  const draft = draftVersion(text, { path: entry.path, from: day, ...(repealedBy ? { repealedBy } : {}) })
  const parsed = parseYaml(file, draft.text)
  const drafted = parsed.ok ? buildWorld(withDocument(files, parsed.document)) : undefined
  const known = new Set(malformed.map(({ says }) => says))
  const faults = parsed.ok
    ? (drafted?.problems ?? []).filter((problem) => problem.file === file && !known.has(problem.says))
    : parsed.problems
  if (!drafted || faults.length > 0) return { code: 1, lines: unfit(entry, faults) }
  const difference = differenceFor(dir, entry, world, drafted.world)
  writeFileSync(join(dir, file), draft.text)
  const added = draft.text.split(/\r?\n/).slice(draft.first - 1, draft.last)
  return {
    code: 0,
    lines: [
      `knowledge/${file}:${draft.first} bis ${draft.last}: ${repealedBy ? 'Aufhebung' : 'neue Fassung'} ab ${day}`,
      ...(draft.dated > 0 ? [datedExamples(draft.dated, day)] : []),
      '',
      ...(difference === undefined
        ? ['Neu in der Datei:', ...added.map((line) => `+ ${line}`)]
        : ['Neu beim Rücklesen:', ...difference.map((line) => `+ ${line}`)]),
      '',
      ...nextSteps({
        entry,
        from: day,
        line: draft.first,
        isRepeal: repealedBy !== undefined,
        isToFill: added.some(isPlaceholder),
        dated: draft.dated,
      }),
    ],
  }
}

/** Only a rule can be read back, and only where every word it uses is known. */
function differenceFor(
  dir: string,
  { document }: VersionedEntry,
  before: World,
  after: World,
): readonly string[] | undefined {
  const [old, drafted] = [knowledgeOf(before), knowledgeOf(after)]
  if (!old || !drafted || loadKnowledge(dir, { complete: false }).problems.length > 0) return undefined
  return readBackDifference(old, drafted, document.name)
}

/** The source the editor will most likely name: the one the entry rests on. */
function sourceOf({ document, path }: VersionedEntry): string {
  const within = citationsIn(document).filter((each) => path.every((key, index) => each.path[index] === key))
  return within[0]?.citation.source ?? PLACEHOLDER
}

function noDay(written: string): string {
  return `„${written}“ ist kein Kalendertag. Tage stehen als Jahr-Monat-Tag, zum Beispiel 2027-08-01.`
}

function noEntry(
  name: string,
  entries: readonly VersionedEntry[],
  problems: readonly Problem[],
): readonly string[] {
  const broken = problems.find(({ file }) => file === name || file.endsWith(`${name}.yaml`))
  if (broken) return [`knowledge/${broken.file} ist nicht lesbar. Zuerst: npm run wissen kontrolle`]
  const near = similar(
    name,
    entries.map((entry) => entry.name),
  )
  return [
    `Es gibt nichts mit Fassungen, das „${name}“ heißt.`,
    'Genannt wird der Dateiname einer Regel ohne Endung, „sprache“, oder Datei und Eintrag wie „werte.yaml#kennung“.',
    ...(near.length > 0 ? ['Meinten Sie:', ...near.map((each) => `  ${each}`)] : []),
  ]
}

function severalEntries(name: string, entries: readonly VersionedEntry[]): readonly string[] {
  return [
    `„${name}“ gibt es mehrmals. Welchen Eintrag meinen Sie?`,
    ...entries.filter(({ names }) => names.includes(name)).map((entry) => `  ${entry.name}`),
  ]
}

function unfit({ name }: VersionedEntry, problems: readonly Problem[]): readonly string[] {
  if (problems.some(({ says }) => says.startsWith('„aufgehoben“ ist hier kein bekannter')))
    return [
      `„${name}“ kennt keine Aufhebung. Es wurde nichts geschrieben.`,
      `Legen Sie eine Fassung an, die sagt, was von da an gilt: ohne ${REPEAL}.`,
    ]
  return ['So passt die Fassung nicht in die Datei. Es wurde nichts geschrieben.', ...problems.map(format)]
}

function datedExamples(count: number, day: LocalDate): string {
  const examples = count === 1 ? '1 Beispiel hat' : `${count} Beispiele haben`
  return `${examples} jetzt einen „stichtag“ am Tag davor. Sonst würde die Prüfung sie nach der Fassung ab ${day} lesen.`
}
