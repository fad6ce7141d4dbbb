// What nobody has settled: unclear readings, unclear rules, and what the law leaves to others.

import type { CitationRef } from '../../domain/citation.ts'
import type { LocalDate } from '../../domain/date.ts'
import type { Interpretation, Knowledge } from '../../domain/knowledge.ts'
import type { Condition, InherentReason, Rule } from '../../domain/rule.ts'
import { versionAt } from '../rulebook.ts'
import { type Contact, contactsFor, whomToAsk } from './contact.ts'
import { type Entry, type EntryRef, refTo, rulesOf } from './entry.ts'

/** Why a question is open, most urgent for an editor first. `unclear`: we know of no answer at all. */
export const QUESTION_REASONS = [
  'unclear',
  'wording_not_available',
  'sources_conflict',
  'authority_decides',
] as const satisfies readonly ('unclear' | InherentReason)[]
export type QuestionReason = (typeof QUESTION_REASONS)[number]

export interface OpenQuestion {
  readonly reason: QuestionReason
  /** Absent where nobody wrote it down: then the title of its entry stands for it. */
  readonly question?: string
  /** What we say until it is settled. */
  readonly meanwhile?: string
  /** Entries that hang on it. */
  readonly entries: readonly EntryRef[]
  readonly citations: readonly CitationRef[]
  readonly ask: readonly Contact[]
}

/** All open questions in force on a day or later. Equal ones stand together. */
export function openQuestions(
  knowledge: Knowledge,
  entries: readonly Entry[],
  today: LocalDate,
): readonly OpenQuestion[] {
  const { sources } = knowledge
  const raised = [
    ...unclearReadings(knowledge),
    ...rulesOf(knowledge).flatMap((rule) => leftOpen(rule, today)),
  ].map(({ own, about, ...question }): OpenQuestion => {
    const ask = contactsFor(knowledge, whomToAsk(sources, own, about))
    return { ...question, ask }
  })
  const told = new Set(raised.flatMap(({ entries: asked }) => asked.map(keyOf)))
  const untold = entries
    // An unclear number is asked about where a statement names it.
    .filter((entry) => entry.certainty === 'ungeklaert' && entry.kind !== 'value' && !told.has(keyOf(entry)))
    .map((entry) => withoutQuestion(knowledge, entry))
  return merged([...raised, ...untold]).sort(
    (a, b) => QUESTION_REASONS.indexOf(a.reason) - QUESTION_REASONS.indexOf(b.reason),
  )
}

/** A question before it is known whom to ask. */
interface Raised extends Omit<OpenQuestion, 'ask'> {
  /** Offices named with the entry itself. */
  readonly own: readonly string[]
  /** Places whose sources may name an office. */
  readonly about: readonly CitationRef[]
}

function unclearReadings({ interpretations }: Knowledge): readonly Raised[] {
  return Object.values(interpretations)
    .filter(({ certainty }) => certainty === 'ungeklaert')
    .map((page: Interpretation) => ({
      reason: 'unclear',
      question: page.question,
      meanwhile: page.decision,
      entries: [{ kind: 'interpretation', id: page.id, title: page.title }],
      citations: page.citations,
      own: page.ask,
      about: page.citations,
    }))
}

/** What a rule leaves open by its own words: an office decides, or "in der Regel". */
function leftOpen(rule: Rule, today: LocalDate): readonly Raised[] {
  const now = versionAt(rule.versions, today)
  const conditions = [
    ...rule.versions.flatMap((version) =>
      (version === now || version.from > today) && version.effect.kind === 'condition'
        ? [version.effect.condition]
        : [],
    ),
    ...(rule.kind === 'obligation' && rule.met ? [rule.met] : []),
  ]
  return conditions.flatMap(openLeaves).map(({ reason, note, citation }) => ({
    reason,
    question: note,
    entries: [{ kind: 'rule', id: rule.id, title: rule.title }],
    citations: [citation],
    own: rule.ask,
    about: [citation, rule.citation],
  }))
}

interface OpenLeaf {
  readonly reason: InherentReason
  readonly note: string
  readonly citation: CitationRef
}

function openLeaves(condition: Condition): readonly OpenLeaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(openLeaves)
    case 'not':
      return openLeaves(condition.of)
    case 'authority':
      return [condition]
    case 'test':
      return condition.asRule ? [{ ...condition.asRule, citation: condition.citation }] : []
    case 'rule':
      return []
  }
}

/** An unclear entry of which nobody wrote down the question. */
function withoutQuestion(knowledge: Knowledge, entry: Entry): OpenQuestion {
  return {
    reason: 'unclear',
    ...(entry.kind === 'statement' ? { question: entry.title } : {}),
    entries: [refTo(entry)],
    citations: entry.cites,
    ask: contactsFor(knowledge, whomToAsk(knowledge.sources, entry.ask, entry.cites)),
  }
}

function merged(questions: readonly OpenQuestion[]): OpenQuestion[] {
  const found = new Map<string, OpenQuestion>()
  for (const question of questions) {
    const key = [
      question.reason,
      question.question ?? keysOf(question),
      ...question.ask.map(({ id }) => id),
    ].join('\n')
    const same = found.get(key)
    found.set(key, same ? joined(same, question) : question)
  }
  return [...found.values()]
}

function joined(a: OpenQuestion, b: OpenQuestion): OpenQuestion {
  const entries = new Map([...a.entries, ...b.entries].map((ref) => [keyOf(ref), ref]))
  const places = new Map(
    [...a.citations, ...b.citations].map((place) => [`${place.source} ${place.pinpoint}`, place]),
  )
  return { ...a, entries: [...entries.values()], citations: [...places.values()] }
}

function keysOf({ entries }: OpenQuestion): string {
  return entries.map(keyOf).join(' ')
}

function keyOf({ kind, id }: EntryRef): string {
  return `${kind} ${id}`
}
