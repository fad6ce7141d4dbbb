// One file of the knowledge base, parsed, with the memory of where each value stands.

import type { Document, Node } from 'yaml'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Path } from './path.ts'
import type { Fault, Problem } from './problem.ts'
import { faultOfAlias, faultOfYaml } from './yaml-fault.ts'

/** A parsed file that remembers its lines. */
export interface ParsedDocument {
  /** Path inside the knowledge folder, with forward slashes. */
  readonly file: string
  /** The file name without folder and ending. */
  readonly name: string
  readonly content: unknown
  /** The text below the front matter of a Markdown file. */
  readonly body?: { readonly text: string; readonly line: number }
  /** The 1-based line of the value at a path; of its nearest ancestor where the path leads nowhere. */
  lineOf(path: Path): number
}

/** Either the document or what is wrong with its notation. */
type Parsed =
  | { readonly ok: true; readonly document: ParsedDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads YAML. Never throws: broken notation comes back as problems. */
export function parseYaml(file: string, text: string): Parsed {
  return parseAt(file, text, 0)
}

/** Reads Markdown with YAML front matter between two lines `---`. Never throws. */
export function parseMarkdown(file: string, text: string): Parsed {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) return { ok: false, problems: [{ file, line: 1, ...NO_FRONT_MATTER }] }
  const parsed = parseAt(file, match[1] ?? '', 1)
  if (!parsed.ok) return parsed
  const above = match[0].split('\n').length
  const body = { text: text.slice(match[0].length), line: above }
  return { ok: true, document: { ...parsed.document, body } }
}

const NO_FRONT_MATTER: Fault = {
  says: 'Der Kopf der Seite fehlt.',
  because: 'Eine Seite beginnt mit einem Kopf zwischen zwei Zeilen „---“.',
  fix: 'Schreiben Sie in Zeile 1 „---“, darunter titel, frage, entscheidung und so weiter, dann wieder „---“.',
}

function parseAt(file: string, text: string, linesAbove: number): Parsed {
  const lines = new LineCounter()
  const yaml = parseDocument(text, {
    strict: true,
    uniqueKeys: true,
    lineCounter: lines,
    prettyErrors: false,
  })
  const lineAt = (offset: number) => lines.linePos(offset).line + linesAbove
  const errors = worthTelling([...yaml.errors, ...yaml.warnings])
  const faults = [
    ...errors.map((error) => ({ offset: error.pos[0], ...faultOfYaml(error, text) })),
    ...(yaml.errors.length === 0 ? aliasesIn(yaml) : []),
  ]
  if (faults.length > 0) {
    const problems = faults.map(({ offset, ...fault }) => ({ file, line: lineAt(offset), ...fault }))
    return { ok: false, problems }
  }
  const name = file.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
  const lineOf = (path: Path) => lineAt(offsetOf(yaml, path))
  return { ok: true, document: { file, name, content: yaml.toJS(), lineOf } }
}

/** Every doubled key, but of the other errors only the first: the rest follow from it. */
function worthTelling<T extends { readonly code: string }>(errors: readonly T[]): readonly T[] {
  const doubled = errors.filter((error) => error.code === 'DUPLICATE_KEY')
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY')
  return first ? [...doubled, first] : doubled
}

function aliasesIn(yaml: Document.Parsed): (Fault & { offset: number })[] {
  const found: (Fault & { offset: number })[] = []
  visit(yaml, {
    Alias: (_key, { source, range }) => {
      found.push({ offset: range?.[0] ?? 0, ...faultOfAlias(source) })
    },
  })
  return found
}

function offsetOf(yaml: Document.Parsed, path: Path): number {
  let node: Node | null = yaml.contents
  let offset = start(node) ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      if (!pair) break
      offset = start(pair.key) ?? offset
      node = isNode(pair.value) ? pair.value : null
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(key)]
      if (!isNode(item)) break
      offset = start(item) ?? offset
      node = item
    } else break
  }
  return offset
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value)
}

function start(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
