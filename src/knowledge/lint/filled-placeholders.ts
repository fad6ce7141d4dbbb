import { visit } from '../path.ts'
import { isPlaceholder, PLACEHOLDER } from '../placeholder.ts'
import { problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const filledPlaceholders: Lint = {
  name: 'ausgefuellt',
  description: `Nirgends steht noch „${PLACEHOLDER}“.`,
  check: ({ documents }) =>
    documents.flatMap((document) =>
      [...visit(document.content)].flatMap(({ path, value }) => {
        const key = path.findLast((step) => typeof step === 'string') ?? document.name
        if (typeof value !== 'string' || !isPlaceholder(value)) return []
        return [
          problemAt({ document, path }, [], {
            says: `„${key}“ ist noch nicht ausgefüllt.`,
            because: `„${PLACEHOLDER}“ hält einen Platz frei. Menschen würden es lesen.`,
            fix: 'Schreiben Sie an diese Stelle, was dort stehen soll.',
          }),
        ]
      }),
    ),
}
