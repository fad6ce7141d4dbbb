import type { CitationRef } from '../../domain/citation.ts'
import { citedPlaces } from '../../rules/state-of-law/cited-places.ts'
import { whomToAsk } from '../../rules/state-of-law/contact.ts'
import { allPartsOf } from '../conditions.ts'
import { referenceFix } from '../nearest.ts'
import type { Path } from '../path.ts'
import type { Problem } from '../problem.ts'
import { isComplete, isUnknown, type Place, problemAt } from '../section.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

export const knownContacts: Lint = {
  name: 'ansprechstellen',
  description:
    'Zu jeder Stelle, die nie vorlag, und zu jeder offenen Frage steht unter „fragen“, wen man fragt: eine Kennung aus behoerden.yaml oder ein Land.',
  check: (world) => [...unknownContacts(world), ...unseenWithoutContact(world), ...openWithoutContact(world)],
}

function unknownContacts({
  authorities,
  laender,
  sources,
  interpretations,
  statements,
  rules,
}: World): Problem[] {
  const asking: readonly (Place & { readonly ask: readonly string[] })[] = [
    ...sources.entries.map((entry) => ({ ...entry, ask: entry.value.ask })),
    ...interpretations.entries.map((entry) => ({ ...entry, ask: entry.value.ask })),
    ...statements.entries.map((entry) => ({ ...entry, ask: entry.value.ask })),
    ...rules.entries.map((entry) => ({ ...entry, ask: entry.value.rule.ask })),
  ]
  return asking.flatMap((place) =>
    place.ask.flatMap((id, index) =>
      isUnknown(authorities, id) && isUnknown(laender, id)
        ? [
            problemAt(place, ['fragen', index], {
              says: `Die Stelle „${id}“ gibt es nicht.`,
              because: 'Unter „fragen“ stehen Kennungen aus behoerden.yaml oder Länder aus laender/.',
              fix: referenceFix(id, [...authorities.ids, ...laender.ids]),
            }),
          ]
        : [],
    ),
  )
}

function unseenWithoutContact({ sources }: World): Problem[] {
  return sources.entries
    .filter(({ value }) => value.notSeen.length > 0 && value.ask.length === 0)
    .map((entry) =>
      problemAt(entry, ['nicht_gesehen'], {
        says: `Bei „${entry.id}“ lag etwas nie vor, und es steht nicht dabei, wen man fragt.`,
        because: 'Wer auf diesen Wortlaut wartet, braucht eine Stelle, die ihn kennt.',
        fix: 'Ergänzen Sie „fragen“ mit einer Kennung aus behoerden.yaml, zum Beispiel „fragen: [lvr-landesjugendamt]“.',
      }),
    )
}

/** Something an entry leaves open, and where that leads. */
interface Open {
  readonly place: Place
  readonly path: Path
  readonly own: readonly string[]
  readonly about: readonly CitationRef[]
}

function openWithoutContact(world: World): Problem[] {
  if (!isComplete(world.sources)) return []
  const sources = Object.fromEntries(world.sources.entries.map(({ id, value }) => [id, value]))
  return openIn(world)
    .filter(({ own, about }) => whomToAsk(sources, own, about).length === 0)
    .map(({ place, path }) =>
      problemAt(place, path, {
        says: 'Hier bleibt etwas offen, und es steht nirgends, wen man fragt.',
        because: 'Eine offene Frage ohne Stelle hilft niemandem weiter.',
        fix: 'Ergänzen Sie „fragen“ bei diesem Eintrag oder bei seiner Quelle in quellen.yaml.',
      }),
    )
}

function openIn({ rules, interpretations, statements, language }: World): readonly Open[] {
  return [
    ...rules.entries.flatMap((place): readonly Open[] => {
      const { rule } = place.value
      const leaves = allPartsOf(place).flatMap(({ condition, path }) =>
        condition.kind === 'authority' || (condition.kind === 'test' && condition.asRule)
          ? [{ place, path, own: rule.ask, about: [condition.citation, rule.citation] }]
          : [],
      )
      if (leaves.length > 0 || rule.certainty !== 'ungeklaert') return leaves
      return [{ place, path: ['gewissheit'], own: rule.ask, about: citedPlaces(rule) }]
    }),
    ...interpretations.entries
      .filter(({ value }) => value.certainty === 'ungeklaert')
      .map((place) => ({
        place,
        path: ['gewissheit'],
        own: place.value.ask,
        about: place.value.citations,
      })),
    ...statements.entries.flatMap((place) =>
      place.value.versions.flatMap(({ content }, index): readonly Open[] =>
        content.kind === 'said' && content.certainty === 'ungeklaert'
          ? [
              {
                place,
                path: ['fassungen', index, 'gewissheit'],
                own: place.value.ask,
                about: [content.citation],
              },
            ]
          : [],
      ),
    ),
    ...language.entries
      .filter(({ value }) => value.certainty === 'ungeklaert')
      .map((place) => ({ place, path: ['gewissheit'], own: [], about: citedPlaces(place.value) })),
  ]
}
