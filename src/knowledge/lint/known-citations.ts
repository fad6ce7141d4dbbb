import { citationsIn } from '../citations.ts'
import { referenceFix } from '../nearest.ts'
import { isNorm, isNormPinpoint, PINPOINT_WORDING } from '../norm-pinpoint.ts'
import { isPlaceholder } from '../placeholder.ts'
import { find, isUnknown, problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const knownCitations: Lint = {
  name: 'bekannte-fundstellen',
  description:
    'Jede Fundstelle nennt eine Quelle aus quellen.yaml und in Normen eine Stelle wie „§ 4 Abs. 2“.',
  check: (world) =>
    world.documents.flatMap((document) =>
      citationsIn(document).flatMap(({ path, citation: { source: id, pinpoint } }) => {
        const place = { document, path }
        if (isUnknown(world.sources, id)) {
          return [
            problemAt(place, [], {
              says: `Die Quelle „${id}“ gibt es nicht.`,
              because: 'Fundstellen beginnen mit einer Kennung aus quellen.yaml.',
              fix: referenceFix(id, world.sources.ids),
            }),
          ]
        }
        const source = find(world.sources, id)
        if (!source || !isNorm(source) || isNormPinpoint(pinpoint) || isPlaceholder(pinpoint)) return []
        return [
          problemAt(place, [], {
            says: `„${pinpoint}“ ist keine Stelle in einer Norm.`,
            because: PINPOINT_WORDING,
            fix: 'Schreiben Sie die Stelle in dieser Form, mit Punkten und Leerzeichen.',
          }),
        ]
      }),
    ),
}
