// Every German text that people may read, with its line: YAML strings and the bodies of pages.

import type { ParsedDocument } from './document.ts'
import { type Path, visit } from './path.ts'

interface DisplayedText {
  readonly file: string
  readonly line: number
  /** The key the text stands under; undefined for the body of a page. */
  readonly key?: string
  readonly text: string
}

/** Titles of sources are quoted as they are; examples and reviews are for editors. */
const NOT_DISPLAYED_FILES: readonly string[] = ['quellen.yaml', 'ausnahmen.yaml']
const NOT_DISPLAYED_KEYS: readonly string[] = [
  'beispiele',
  'durchsicht',
  'freigabe',
  'fundstelle',
  'fundstellen',
]

/** The displayed texts of a document, in the order written. */
export function displayedTexts(document: ParsedDocument): DisplayedText[] {
  const { file, body } = document
  if (NOT_DISPLAYED_FILES.includes(file)) return []
  const texts = [...visit(document.content)].flatMap(({ path, value }) => {
    const key = path.findLast((step) => typeof step === 'string')
    if (typeof value !== 'string' || key === undefined || isHidden(path)) return []
    return [{ file, line: document.lineOf(path), key, text: value }]
  })
  const lines = (body?.text ?? '').split('\n')
  return [...texts, ...lines.map((text, index) => ({ file, line: (body?.line ?? 1) + index, text }))]
}

function isHidden(path: Path): boolean {
  return path.some((step) => typeof step === 'string' && NOT_DISPLAYED_KEYS.includes(step))
}
