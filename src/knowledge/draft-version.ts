// Writes a further version into the text of a file. Everything else in the file stays as it is, byte for byte:
// the text is put in at places the YAML parser names, and never written anew.

import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { addDays, type LocalDate } from '../domain/date.ts'
import { type Path, valueAt } from './path.ts'
import { PLACEHOLDER } from './placeholder.ts'
import { applyEdits, type Edit, endOfLine, lineAt, lineBreakOf, startOfLine } from './text-edit.ts'

/** What to write. */
interface Wanted {
  /** The way to the entry that holds `fassungen`. */
  readonly path: Path
  readonly from: LocalDate
  /** The source that repeals the rule; without one the last version is copied. */
  readonly repealedBy?: string
}

interface Draft {
  readonly text: string
  /** The lines of the new version, counted from 1. */
  readonly first: number
  readonly last: number
  /** How many examples were tied to the day before. */
  readonly dated: number
}

/**
 * In: the text of a file, with at least one version below the path. Out: the text with one more at the end of
 * the list. Examples that would be read under the new version are tied to the day before it.
 */
export function draftVersion(text: string, wanted: Wanted): Draft {
  const yaml = parseDocument(text, { keepSourceTokens: true })
  const versions = yaml.getIn([...wanted.path, 'fassungen'], true)
  if (!isSeq(versions)) throw new TypeError(`no versions at ${wanted.path.join('/')}`)
  const last: unknown = versions.items.at(-1)
  if (!isMap(last)) throw new TypeError(`the last version at ${wanted.path.join('/')} is no mapping`)
  const [version, ...besides] = versions.flow
    ? behindFlow(text, last, wanted)
    : [behindBlock(text, versions, last, wanted)]
  const readOn = valueAt(yaml.toJS(), [...wanted.path, 'durchsicht', 'am'])
  const examples = yaml.getIn([...wanted.path, 'beispiele'], true)
  const dates =
    isSeq(examples) && typeof readOn === 'string' && readOn >= wanted.from
      ? datesFor(text, examples, addDays(wanted.from, -1))
      : []
  const edited = applyEdits(text, [version, ...besides, ...dates])
  const above = [...besides, ...dates]
    .filter(({ at }) => at < version.at)
    .reduce((sum, edit) => sum + edit.text.length, 0)
  const start = version.at + above + (/^[\s,]*/.exec(version.text)?.[0].length ?? 0)
  const end = version.at + above + version.text.trimEnd().length
  return { text: edited, first: lineAt(edited, start), last: lineAt(edited, end), dated: dates.length }
}

/** A version on lines of its own, below the last one with the comments that belong to it. */
function behindBlock(text: string, versions: YAMLSeq, last: YAMLMap, wanted: Wanted): Edit {
  const token = versions.srcToken
  const items = token?.type === 'block-seq' ? token.items : []
  const dash = items.flatMap(({ start }) => start).findLast(({ type }) => type === 'seq-item-ind')
  const first = startOfLine(text, dash?.offset ?? startOf(last))
  const indent = (dash?.offset ?? first) - first
  const at = endOfEntry(text, endOf(last), indent)
  const lineBreak = lineBreakOf(text)
  const body =
    wanted.repealedBy === undefined
      ? copyOf(text, first, at, last, wanted.from)
      : `${' '.repeat(indent)}- ${repeal(wanted.from, wanted.repealedBy, last.flow ? undefined : lineBreak + ' '.repeat(startOf(last) - startOfLine(text, startOf(last))))}${lineBreak}`
  return text.slice(0, at).endsWith('\n') ? { at, text: body } : { at, text: lineBreak + body.trimEnd() }
}

/** A version within square brackets: on a line of its own where the last one is, below what is noted beside it. */
function behindFlow(text: string, last: YAMLMap, wanted: Wanted): readonly [Edit, ...Edit[]] {
  const end = endOf(last)
  const body =
    wanted.repealedBy === undefined
      ? copyOf(text, startOf(last), end, last, wanted.from)
      : repeal(wanted.from, wanted.repealedBy, undefined)
  const before = text.slice(startOfLine(text, startOf(last)), startOf(last))
  if (before.trim() !== '') return [{ at: end, text: `, ${body}` }]
  const lineBreak = lineBreakOf(text)
  const behind = text.slice(end, endOfLine(text, end))
  if (/^[^#]*\]/.test(behind)) return [{ at: end, text: `,${lineBreak}${before}${body}` }]
  const comma = { at: end, text: ',' }
  const below = { at: end + behind.length, text: `${before}${body}` }
  return /^\s*,/.test(behind)
    ? [{ ...below, text: `${below.text},${lineBreak}` }]
    : [{ ...below, text: below.text + lineBreak }, comma]
}

/** The text of the last version with its day changed and its occasion to be filled in. */
function copyOf(text: string, first: number, end: number, version: YAMLMap, from: LocalDate): string {
  const changes: readonly (readonly [string, string])[] = [
    ['gilt_ab', from],
    ['anlass', PLACEHOLDER],
  ]
  const edits = changes.flatMap(([key, put]) => {
    const value: unknown = version.get(key, true)
    if (!isScalar(value) || !value.range) return []
    const [at, until] = value.range
    const written = text.slice(at, until)
    const rest = written.slice(written.trimEnd().length)
    return [{ at: at - first, until: until - first, text: put + rest }]
  })
  return applyEdits(text.slice(first, end), edits)
}

/** A version that ends the rule. `separator` begins a new line at the depth of its keys; without one it stays on one line. */
function repeal(from: LocalDate, source: string, separator: string | undefined): string {
  const head = [`gilt_ab: ${from}`, `anlass: ${PLACEHOLDER}`]
  const by = [`fundstelle: ${source} ${PLACEHOLDER}`, `hinweis: ${PLACEHOLDER}`]
  if (separator === undefined) return `{ ${[...head, `aufgehoben: { ${by.join(', ')} }`].join(', ')} }`
  return [...head, 'aufgehoben:', ...by.map((line) => `  ${line}`)].join(separator)
}

/** A day for every example that has none, in front of its outcome. */
function datesFor(text: string, examples: YAMLSeq, day: LocalDate): readonly Edit[] {
  return examples.items.flatMap((example) => {
    if (!isMap(example) || example.has('stichtag')) return []
    const keys = example.items.flatMap(({ key }) => (isScalar(key) && key.range ? [key] : []))
    const before = keys.find(({ value }) => value === 'ergebnis') ?? keys[0]
    if (!before?.range) return []
    const [at] = before.range
    const column = at - startOfLine(text, at)
    return [{ at, text: `stichtag: ${day}${example.flow ? ', ' : lineBreakOf(text) + ' '.repeat(column)}` }]
  })
}

/** The end of an entry's last line, with the comments below that are indented deeper than its dash. */
function endOfEntry(text: string, end: number, indent: number): number {
  let at = text.slice(0, end).endsWith('\n') ? end : endOfLine(text, end)
  for (;;) {
    const line = text.slice(at, endOfLine(text, at))
    if ((/^( *)#/.exec(line)?.[1]?.length ?? 0) <= indent) return at
    at = endOfLine(text, at)
  }
}

function startOf({ range }: YAMLMap): number {
  return range?.[0] ?? 0
}

function endOf({ range }: YAMLMap): number {
  return range?.[1] ?? 0
}
