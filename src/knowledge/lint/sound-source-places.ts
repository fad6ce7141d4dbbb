import type { Source } from '../../domain/citation.ts'
import { isNorm, isNormPinpoint, PINPOINT_WORDING } from '../norm-pinpoint.ts'
import type { Path } from '../path.ts'
import { problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const soundSourcePlaces: Lint = {
  name: 'stellen-der-quellen',
  description:
    'Unter „stellen“ und „nicht_gesehen“ einer Norm steht je Eintrag eine Stelle, so geschrieben wie in Fundstellen.',
  check: ({ sources }) =>
    sources.entries
      .filter(({ value }) => isNorm(value))
      .flatMap((entry) =>
        placesOf(entry.value)
          .filter(({ pinpoint }) => !isNormPinpoint(pinpoint))
          .map(({ pinpoint, path }) =>
            problemAt(entry, path, {
              says: `„${pinpoint}“ passt auf keine Fundstelle.`,
              because: PINPOINT_WORDING,
              fix: 'Führen Sie jede Stelle einzeln und in dieser Form auf.',
            }),
          ),
      ),
}

function placesOf({ places, notSeen }: Source): { pinpoint: string; path: Path }[] {
  return [
    ...places.map(({ pinpoint }) => ({ pinpoint, path: ['stellen', pinpoint] })),
    ...notSeen.map((pinpoint, index) => ({ pinpoint, path: ['nicht_gesehen', index] })),
  ]
}
