// offen: what waits for wording nobody here has seen, and whom to ask for it.

import { loadKnowledge } from '../../knowledge/compile.ts'
import { entriesOf } from '../../rules/state-of-law/entry.ts'
import { type UnseenSource, unseenPlaces } from '../../rules/state-of-law/unseen-places.ts'
import { report } from './check.ts'
import { type Command, fail, say } from './command.ts'
import { placeOf } from './entry-place.ts'

export const waiting: Command = {
  name: 'offen',
  parameters: '',
  summary: 'nennt, was auf einen nie gesehenen Wortlaut wartet und wen man fragt',
  run: (args) => {
    if (args.length > 0) return fail('Aufruf ohne weitere Angaben: npm run wissen offen', 2)
    const loaded = loadKnowledge('knowledge')
    const { knowledge } = loaded
    if (!knowledge) return report(loaded)
    for (const source of unseenPlaces(knowledge, entriesOf(knowledge)))
      for (const line of linesOf(source)) say(line)
    say('Haben Sie einen Wortlaut gesehen? Streichen Sie die Stelle in quellen.yaml unter „nicht_gesehen“.')
    say('Prüfen Sie dann jede Datei, die hier unter der Stelle steht.')
    return 0
  },
}

function linesOf({ id, title, ask, places }: UnseenSource): readonly string[] {
  const free = places.filter((place) => place.waiting.length === 0).map(({ pinpoint }) => pinpoint)
  return [
    `${title} (${id})`,
    `  Fragen: ${ask.map(({ name }) => name).join('; ')}`,
    ...places
      .filter((place) => place.waiting.length > 0)
      .flatMap(({ pinpoint, waiting: entries }) => [
        `  ${pinpoint}`,
        ...entries.map((entry) => `    ${placeOf(entry)} – ${entry.title}`),
      ]),
    ...(free.length > 0 ? [`  Nichts hängt an: ${free.join(', ')}`] : []),
    '',
  ]
}
