// One of the two knowledge bases that are compared, ready to be asked. Both are asked by the same functions.

import type { Assessment } from '../../../domain/assessment.ts'
import type { LocalDate } from '../../../domain/date.ts'
import type { Ledger } from '../../../domain/fact.ts'
import type { Knowledge } from '../../../domain/knowledge.ts'
import type { Rule } from '../../../domain/rule.ts'
import { assessmentReply } from '../../../http/assessment-reply.ts'
import { FURTHER, factsSchema, toLedger } from '../../../http/contract/facts.ts'
import { isRecord } from '../../../knowledge/path.ts'
import type { Case } from '../../../knowledge/schema/case.ts'
import { assess } from '../../../rules/assess.ts'
import { openRulebook, type Rulebook } from '../../../rules/rulebook.ts'
import { rulesOf } from '../example-verdict.ts'
import type { Reply } from './reply-differences.ts'

type Facts = Readonly<Record<string, unknown>>

/** Facts as one knowledge base understands them. */
export interface Understood {
  readonly ledger: Ledger
  /** Facts this knowledge base does not have, or not with this value. They count as absent. */
  readonly left: readonly string[]
}

export interface Side {
  readonly rulebook: Rulebook
  readonly rules: ReadonlyMap<string, Rule>
  readonly understand: (facts: Facts) => Understood
}

/** Opens a knowledge base for the comparison. */
export function sideOf(knowledge: Knowledge): Side {
  const schema = factsSchema(knowledge)
  const known = new Map<Facts, Understood>()
  const read = (facts: Facts): Understood => {
    const parsed = schema.safeParse(facts)
    if (parsed.success) return { ledger: toLedger(knowledge, parsed.data), left: [] }
    const strange = parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path.slice(0, issue.path[0] === FURTHER ? 3 : 1)],
    )
    const left = [...new Set(strange.map((path) => path.join(' ')))]
    const kept = schema.parse(strange.reduce<Facts>(without, facts))
    return { ledger: toLedger(knowledge, kept), left }
  }
  return {
    rulebook: openRulebook(knowledge),
    rules: new Map(rulesOf(knowledge).map((rule) => [rule.id, rule])),
    understand: (facts) => {
      const understood = known.get(facts) ?? read(facts)
      known.set(facts, understood)
      return understood
    },
  }
}

/** The facts without the one a path names: of the first qualification or the person, or of a further one. */
function without(facts: Facts, [key, index, further]: readonly PropertyKey[]): Facts {
  const list = facts[FURTHER]
  if (key !== FURTHER || further === undefined || !Array.isArray(list)) return omit(facts, key)
  return {
    ...facts,
    [FURTHER]: list.map((item: unknown, at) => (at === index && isRecord(item) ? omit(item, further) : item)),
  }
}

function omit(facts: Facts, key: PropertyKey | undefined): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => fact !== key))
}

/** Assesses the person of a case as a request would; on its own day unless another is named. */
export function assessed(side: Side, one: Case, day: LocalDate | undefined = one.asOf): Assessment {
  return assess(side.rulebook, {
    ledger: side.understand(one.facts).ledger,
    today: one.today,
    audience: one.audience,
    ...(day === undefined ? {} : { asOf: day }),
  })
}

/** What that person is told, without what every new knowledge base changes: its hash and that of the decision. */
export function replyTo({ rulebook }: Side, { audience }: Case, assessment: Assessment): Reply {
  const options = { locale: 'de', audience, citations: 'ids' } as const
  const { decision: _, knowledge, ...reply } = assessmentReply(rulebook, assessment, options)
  const { version: __, ...about } = knowledge
  return { ...reply, knowledge: about }
}
