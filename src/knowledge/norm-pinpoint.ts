import type { Source } from '../domain/citation.ts'

const NORM_RANKS: readonly string[] = ['gesetz', 'verordnung']

/** What may follow `§ 4` in the pinpoint of a norm. */
const WORD = /^(Abs\.|Satz|Nr\.|Halbsatz|Buchst\.|Alt\.|Var\.|bis|und|\d+[a-z]?|[a-z])$/

/** The rule that both lints on pinpoints explain. */
export const PINPOINT_WORDING =
  'In Gesetzen und Verordnungen steht die Stelle als „§ 4 Abs. 2 Satz 1 Nr. 3“, „Art. 5“ oder „Anlage“.'

/** True for laws and decrees, whose places are counted in paragraphs. */
export function isNorm({ rank }: Source): boolean {
  return NORM_RANKS.includes(rank)
}

/** True for `§ 4 Abs. 2 Nr. 1 bis 3`, `Art. 5`, `Anlage zu § 33`. */
export function isNormPinpoint(pinpoint: string): boolean {
  if (/^Anlage( |$)/.test(pinpoint)) return true
  const match = /^(?:§|Art\.) \d+[a-z]?(?:,? (.+))?$/.exec(pinpoint)
  if (!match) return false
  const words = match[1]?.split(/,? /) ?? []
  return words.every((word) => WORD.test(word))
}
