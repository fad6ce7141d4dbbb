import type { FactDefinition } from '../../domain/fact.ts'
import { factsInRules } from '../facts-in-rules.ts'
import { problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

const EXPLANATIONS: readonly { key: string; read: (fact: FactDefinition) => string }[] = [
  { key: 'frage', read: ({ question }) => question },
  { key: 'hilfe', read: ({ help }) => help },
  { key: 'warum', read: ({ why }) => why },
  { key: 'herausfinden', read: ({ howToFindOut }) => howToFindOut },
]

export const explainedFacts: Lint = {
  name: 'erklaerte-angaben',
  description:
    'Jede Angabe, die eine Regel liest, hat Frage, Hilfe, Grund der Frage und einen Weg zur Antwort.',
  check(world) {
    const used = factsInRules(world)
    return world.facts.entries
      .filter(({ id }) => used.has(id))
      .flatMap((entry) =>
        EXPLANATIONS.filter(({ read }) => read(entry.value) === '').map(({ key }) =>
          problemAt(entry, [], {
            says: `Bei „${entry.id}“ fehlt „${key}“.`,
            because: 'Eine Regel liest diese Angabe, also wird sie gefragt.',
            fix: `Ergänzen Sie „${key}“.`,
          }),
        ),
      )
  },
}
