/** A heading that is an id: "### `id`", "### `id` – Titel" or "### an-id". */
const HEADING = /^#{2,4} (?:`([a-z0-9-]+)`(?: – .*)?|([a-z0-9]+(?:-[a-z0-9]+)+))$/

/** The ids of the facts in a dossier, in the order written: its headings that are ids. */
export function factsOfDossier(markdown: string): readonly string[] {
  return markdown.split(/\r?\n/).flatMap((line) => {
    const [, quoted, plain] = HEADING.exec(line.trimEnd()) ?? []
    const id = quoted ?? plain
    return id === undefined ? [] : [id]
  })
}
