// wirkung: which people and examples come out differently than at another state, today and from each new day.

import { type Loaded, loadKnowledge } from '../../knowledge/compile.ts'
import { format } from '../../knowledge/problem.ts'
import { type Command, fail, say } from './command.ts'
import { compare, type State } from './impact/compare.ts'
import { knowledgeAt } from './impact/knowledge-at.ts'
import { reportJson } from './impact/report-json.ts'
import { reportLines } from './impact/report-lines.ts'

const USAGE =
  'Mit welchem Stand wird verglichen? Ein Zweig, eine Marke (tag) oder ein Commit. Zum Beispiel: npm run wissen wirkung HEAD. Für Programme: npm run wissen -- wirkung HEAD --json'

export const impact: Command = {
  name: 'wirkung',
  parameters: '<Stand> [--json]',
  summary: 'nennt, was sich gegenüber einem Stand in git für wen ändert',
  run: (args) => {
    const [ref, ...more] = args.filter((arg) => arg !== '--json')
    if (ref === undefined || ref.startsWith('-') || more.length > 0) return fail(USAGE, 2)
    const fetched = knowledgeAt(ref)
    if (fetched.kind === 'not-fetched') return fail(fetched.says, fetched.code)
    try {
      const old = sound(loadKnowledge(fetched.dir))
      const now = sound(loadKnowledge('knowledge'))
      if (!old.ok) return complain(old.loaded, `Der Stand „${ref}“`, REMEDY_OLD)
      if (!now.ok) return complain(now.loaded, 'Der jetzige Stand', REMEDY_NOW)
      const named = { ref, commit: fetched.commit }
      const comparison = compare(old.state, now.state)
      if (args.includes('--json')) say(reportJson(comparison, named))
      else for (const line of reportLines(comparison, named)) say(line)
      return 0
    } catch (error) {
      return fail(
        `Das heutige Programm kann mit einem der beiden Stände nicht rechnen (${String(error)}). Vergleichen Sie mit einem neueren Stand. Hilft das nicht, liegt ein Fehler im Programm vor.`,
        1,
      )
    } finally {
      fetched.remove()
    }
  },
}

type Sound = { readonly ok: true; readonly state: State } | { readonly ok: false; readonly loaded: Loaded }

function sound(loaded: Loaded): Sound {
  const { knowledge, examples, cases } = loaded
  return knowledge ? { ok: true, state: { knowledge, examples, cases } } : { ok: false, loaded }
}

const REMEDY_NOW = 'Zuerst beheben. Danach zeigt „npm run wissen -- kontrolle“, ob alles stimmt.'
const REMEDY_OLD =
  'Vielleicht ist er älter als die heutige Prüfung. Vergleichen Sie mit einem neueren Stand, der ohne Probleme ist.'

/** All problems at once: with any of them a comparison would leave something out. */
function complain({ problems }: Loaded, which: string, remedy: string): number {
  for (const problem of problems) fail(format(problem), 1)
  const count = problems.length === 1 ? '1 Problem' : `${problems.length} Probleme`
  return fail(`${which} hat ${count}, deshalb wird nicht verglichen. ${remedy}`, 1)
}
