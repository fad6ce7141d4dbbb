// Which of several changes somebody can see. Taken back in halves, so that many unseen ones cost little.

import type { ChangedEntry } from './entries.ts'

type Differs = (entries: readonly ChangedEntry[]) => boolean

/**
 * The entries that make a difference.
 * In: `differs` says whether the outcome is another one with these entries as they were before.
 * Where only several together make a difference, each that is needed for it counts.
 */
export function seenEntries(entries: readonly ChangedEntry[], differs: Differs): readonly ChangedEntry[] {
  const seen = inHalves(entries, differs)
  const rest = entries.filter((entry) => !seen.includes(entry))
  return seen.length === 0 || rest.length === 0 ? seen : [...seen, ...seenEntries(rest, differs)]
}

function inHalves(entries: readonly ChangedEntry[], differs: Differs): readonly ChangedEntry[] {
  if (entries.length === 0 || !differs(entries)) return []
  const middle = Math.ceil(entries.length / 2)
  if (middle === entries.length) return entries
  const seen = [entries.slice(0, middle), entries.slice(middle)].flatMap((half) => inHalves(half, differs))
  return seen.length > 0 ? seen : together(entries, differs)
}

/** A smallest part that makes the difference: without any one of it there is none. */
function together(entries: readonly ChangedEntry[], differs: Differs): readonly ChangedEntry[] {
  return entries.reduce((kept, entry) => {
    const rest = kept.filter((each) => each !== entry)
    return differs(rest) ? rest : kept
  }, entries)
}
