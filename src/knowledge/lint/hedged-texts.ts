import { type CitationRef, isNotSeen } from '../../domain/citation.ts'
import type { Path } from '../path.ts'
import type { Fault, Problem } from '../problem.ts'
import { saidTexts } from '../said-texts.ts'
import { find, type Place, problemAt } from '../section.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

/** Words with which a text owns that something is not settled. */
const OWNS_IT =
  /nicht (?:belegt|bekannt|geklärt|gesichert|sicher|eindeutig|vor\b)|ungeklärt|unklar|\boffen|widersprechen|widersprüchlich|unterschiedlich|vermutlich|wahrscheinlich|\blaut\b|nach Angaben|voraussichtlich|angekündigt|geplant|fehlt/i

export const hedgedTexts: Lint = {
  name: 'nichts-unbelegtes-als-wahr',
  description:
    'Was ungeklärt ist oder dessen Wortlaut nicht vorlag, sagt das im Text selbst, mit Worten wie „nicht belegt“ oder „offen“.',
  check: (world) => [
    ...saidTexts(world)
      .filter(({ certainty }) => certainty === 'ungeklaert')
      .flatMap(({ place, path, text }) => unlessOwned(place, [...path, 'text'], text, UNSETTLED)),
    ...world.rules.entries.flatMap((entry) => checkShown(world, entry)),
  ],
}

/** Conditions and duties whose very place was never seen. */
function checkShown(world: World, entry: World['rules']['entries'][number]): Problem[] {
  const { rule } = entry.value
  const shown: readonly { readonly path: Path; readonly text: string; readonly citation: CitationRef }[] =
    rule.kind === 'deployment'
      ? rule.conditions.map(({ text, citation }, index) => ({
          path: ['bedingungen', index, 'text'],
          text,
          citation,
        }))
      : rule.kind === 'obligation'
        ? [{ path: ['text'], text: rule.text, citation: rule.citation }]
        : []
  return shown.flatMap(({ path, text, citation }) => {
    const source = find(world.sources, citation.source)
    return source && isNotSeen(source, citation.pinpoint) ? unlessOwned(entry, path, text, UNSEEN) : []
  })
}

function unlessOwned(place: Place, path: Path, text: string, fault: Fault): Problem[] {
  return OWNS_IT.test(text) ? [] : [problemAt(place, path, fault)]
}

const UNSETTLED: Fault = {
  says: 'Der Text ist „ungeklaert“ und liest sich trotzdem wie eine Tatsache.',
  because: 'Menschen lesen den Satz, nicht das Kennzeichen daneben.',
  fix: 'Sagen Sie im Text, was nicht belegt ist, und wen man fragen kann.',
}

const UNSEEN: Fault = {
  says: 'Der Text nennt eine Stelle, deren Wortlaut nicht vorlag, und liest sich wie eine Tatsache.',
  because: 'quellen.yaml führt die Stelle unter „nicht_gesehen“.',
  fix: 'Sagen Sie im Text, dass das nicht belegt ist, oder nennen Sie eine gesehene Stelle.',
}
