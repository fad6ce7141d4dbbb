// ruecklesen: a rule as German sentences, to be held against the law.

import type { Rule } from '../../domain/rule.ts'
import { loadKnowledge } from '../../knowledge/compile.ts'
import { readBackLines, readBackRule } from '../../rules/read-back.ts'
import { report } from './check.ts'
import { type Command, fail, say } from './command.ts'

export const readBack: Command = {
  name: 'ruecklesen',
  parameters: '<Regel>',
  summary: 'liest eine Regel als deutsche Sätze vor',
  run: ([id]) => {
    if (id === undefined)
      return fail('Welche Regel? Zum Beispiel: npm run wissen ruecklesen externenpruefung', 2)
    const loaded = loadKnowledge('knowledge')
    const { knowledge } = loaded
    if (!knowledge) return report(loaded)
    const rules: readonly Rule[] = [
      ...knowledge.deployments,
      ...knowledge.premises,
      ...knowledge.competences,
      ...knowledge.obligations,
    ]
    const rule = rules.find((candidate) => candidate.id === id)
    if (!rule)
      return fail(`Die Regel „${id}“ gibt es nicht. Es gibt: ${rules.map((each) => each.id).join(', ')}`, 2)
    for (const version of readBackRule(knowledge, rule)) for (const line of readBackLines(version)) say(line)
    return 0
  },
}
