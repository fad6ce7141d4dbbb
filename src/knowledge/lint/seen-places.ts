import { type CitationRef, isNotSeen, type Source } from '../../domain/citation.ts'
import { allPartsOf } from '../conditions.ts'
import { isRecord, type Path, visit } from '../path.ts'
import type { Problem } from '../problem.ts'
import { parseCitation } from '../schema/citation.ts'
import { find, type Place, problemAt } from '../section.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

export const seenPlaces: Lint = {
  name: 'gesehene-stellen',
  description:
    'Was „belegt“ heißt, steht an einer Stelle, deren Wortlaut vorlag. Tests erben die Gewissheit ihrer Regel.',
  check: (world) => [
    ...world.documents.flatMap((document) =>
      [...visit(document.content)].flatMap(({ path, value }) => {
        if (!isRecord(value) || value['gewissheit'] !== 'belegt') return []
        const citation =
          typeof value['fundstelle'] === 'string' ? parseCitation(value['fundstelle']) : undefined
        return citation ? unproven(world, { document, path }, ['gewissheit'], citation) : []
      }),
    ),
    ...inheritedByTests(world),
    ...inheritedByLevels(world),
  ],
}

/** A test without a certainty of its own is as certain as its rule says. */
function inheritedByTests(world: World): Problem[] {
  return world.rules.entries.flatMap((entry) => {
    if (entry.value.rule.certainty !== 'belegt') return []
    return allPartsOf(entry).flatMap(({ condition, path }) =>
      condition.kind === 'test' && condition.certainty === undefined
        ? unproven(world, entry, [...path, 'fundstelle'], condition.citation)
        : [],
    )
  })
}

/** So are the two levels of the language rule. */
function inheritedByLevels(world: World): Problem[] {
  return world.language.entries.flatMap((entry) => {
    if (entry.value.certainty !== 'belegt') return []
    return entry.value.versions.flatMap(({ atStart, later, exempt }, index) => [
      ...unproven(world, entry, ['fassungen', index, 'zum_start', 'fundstelle'], atStart.citation),
      ...unproven(world, entry, ['fassungen', index, 'spaeter', 'fundstelle'], later.citation),
      ...unproven(world, entry, ['fassungen', index, 'ausgenommen', 'fundstelle'], exempt.citation),
    ])
  })
}

function unproven(
  world: World,
  place: Place,
  further: Path,
  { source: id, pinpoint }: CitationRef,
): Problem[] {
  const source: Source | undefined = find(world.sources, id)
  if (!source || !isNotSeen(source, pinpoint)) return []
  return [
    problemAt(place, further, {
      says: `„${pinpoint}“ gilt als belegt, aber der Wortlaut lag nicht vor.`,
      because: `quellen.yaml führt die Stelle bei „${id}“ unter „nicht_gesehen“.`,
      fix: 'Schreiben Sie an dieser Stelle „gewissheit: ausgelegt“ oder „ungeklaert“, oder lesen Sie den Wortlaut und streichen Sie ihn dort.',
    }),
  ]
}
