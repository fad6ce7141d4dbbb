// Splits German prose into sentences. Knows the dots that end none: Abs. 2, z. B., 6. Dezember.

const ABBREVIATIONS: readonly string[] = [
  'Abs',
  'Nr',
  'Art',
  'S',
  'Buchst',
  'Alt',
  'Var',
  'bzw',
  'ca',
  'vgl',
  'usw',
  'inkl',
  'ggf',
  'evtl',
  'Str',
  'Tel',
  'Dr',
  'Dez',
  'GV',
  'NRW',
]

/** The sentences of a text, without the white space between them. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let begin = 0
  for (const match of text.matchAll(/[.!?…][“"')\]]*\s+(?=[\p{Lu}„"(\d])/gu)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && isInnerDot(text.slice(begin, match.index))) continue
    sentences.push(text.slice(begin, end).trim())
    begin = end
  }
  const rest = text.slice(begin).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

/** How many words a sentence has; signs such as § do not count. */
export function wordCount(sentence: string): number {
  return sentence.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length
}

/** True if the dot after these words abbreviates or numbers: a single letter, an ordinal, an abbreviation. */
function isInnerDot(before: string): boolean {
  const last = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? ''
  return /^\p{L}$/u.test(last) || /^\d{1,2}$/.test(last) || ABBREVIATIONS.includes(last)
}
