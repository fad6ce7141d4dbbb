// "Meinten Sie …?" for words outside a vocabulary.

/** The allowed word a misspelled one most likely stands for; undefined where none is near. */
export function nearest(word: string, allowed: readonly string[]): string | undefined {
  const reach = Math.max(1, Math.floor(word.length / 3))
  return allowed
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((found) => found.distance <= reach)
    .sort((a, b) => a.distance - b.distance)[0]?.candidate
}

/** Several allowed words that one may have been meant for, nearest first: misspelled, shortened or lengthened. */
export function similar(word: string, allowed: readonly string[], most = 5): readonly string[] {
  const wanted = word.toLowerCase()
  return allowed
    .map((candidate) => {
      const known = candidate.toLowerCase()
      const isPart = known.includes(wanted) || wanted.includes(known)
      return { candidate, isPart, distance: distance(wanted, known) }
    })
    .filter((found) => found.isPart || found.distance <= Math.max(1, Math.floor(word.length / 2)))
    .sort((a, b) => Number(b.isPart) - Number(a.isPart) || a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** The remedy for a word outside a vocabulary. */
export function suggestion(word: string, allowed: readonly string[]): string {
  const near = nearest(word, allowed)
  return near === undefined ? 'Wählen Sie eines der erlaubten Wörter.' : `Schreiben Sie „${near}“.`
}

/** The remedy for a reference to an entry that does not exist. */
export function referenceFix(id: string, ids: Iterable<string>): string {
  const near = nearest(id, [...ids])
  return near === undefined
    ? 'Prüfen Sie die Schreibweise, oder legen Sie den Eintrag an.'
    : `Schreiben Sie „${near}“.`
}

/** Levenshtein distance: how many letters must be added, removed or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const above = row[j + 1] ?? 0
      const left = next[j] ?? 0
      const diagonal = row[j] ?? 0
      next.push(Math.min(above + 1, left + 1, diagonal + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
