import type { LocalDate } from '../domain/date.ts'
import type { Knowledge } from '../domain/knowledge.ts'

/** Every day on which anything the service says may change: rules, language, statements, numbers, Länder, offices. Ascending. */
export function changeDays(knowledge: Knowledge): readonly LocalDate[] {
  const { deployments, premises, competences, obligations, language, statements, values } = knowledge
  const versioned = [
    ...deployments,
    ...premises,
    ...competences,
    ...obligations,
    ...statements,
    ...Object.values(values),
    language,
  ]
  const days = [
    ...versioned.flatMap(({ versions }) => versions.map(({ from }) => from)),
    ...Object.values(knowledge.laender).flatMap(({ training }) => training.map(({ from }) => from)),
    ...Object.values(knowledge.authorities).flatMap(({ ends }) => (ends ? [ends.from] : [])),
    ...Object.values(knowledge.withdrawals).map(({ since }) => since),
  ]
  return [...new Set(days)].sort()
}
