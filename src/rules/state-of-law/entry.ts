// Everything in the knowledge that somebody writes, reads again and signs, as one list. A new kind of
// knowledge joins `entriesOf`; reviews, signatures, ends, changes and what waits for a text follow.

import type { CitationRef, Review } from '../../domain/citation.ts'
import type { LocalDate } from '../../domain/date.ts'
import type { Authority, Knowledge } from '../../domain/knowledge.ts'
import type { Certainty, Correction, Rule, RuleVersion } from '../../domain/rule.ts'
import type { Statement, StatementVersion } from '../../domain/statement.ts'
import type { Value } from '../../domain/value.ts'
import { versionAt } from '../rulebook.ts'
import { citedPlaces } from './cited-places.ts'

/** In the order lists show them. Cases stay with the editors: only their reviews are told there. */
export const ENTRY_KINDS = [
  'rule',
  'language',
  'statement',
  'value',
  'interpretation',
  'source',
  'office',
  'land',
  'case',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Names an entry to a reader. */
export interface EntryRef {
  readonly kind: EntryKind
  readonly id: string
  readonly title: string
}

/** An entry somebody has read against its sources. */
export interface ReviewedEntry extends EntryRef {
  readonly review: Review
}

/** An entry as the state of law looks at it. */
export interface Entry extends ReviewedEntry {
  readonly certainty?: Certainty
  /** What holds from which day; empty for entries without dated versions. */
  readonly versions: readonly EntryVersion[]
  readonly cites: readonly CitationRef[]
  /** Offices named with the entry itself, for questions about it. */
  readonly ask: readonly string[]
  readonly corrections: readonly Correction[]
}

/** The start of a version, or of the time after it. */
export interface EntryVersion {
  readonly from: LocalDate
  readonly occasion: string
  /** Set where the entry ends: what is known of the time after. */
  readonly repealed?: { readonly note: string; readonly citation: CitationRef }
}

/** Every entry of the knowledge, kind by kind. */
export function entriesOf(knowledge: Knowledge): readonly Entry[] {
  const { language, interpretations, sources, authorities, laender } = knowledge
  return [
    ...rulesOf(knowledge).map((rule) => entry('rule', rule, { versions: rule.versions.map(versionOf) })),
    entry('language', language, { versions: language.versions }),
    ...knowledge.statements.map(statementEntry),
    ...Object.values(knowledge.values).map(valueEntry),
    ...Object.values(interpretations).map((page) => entry('interpretation', page)),
    ...Object.values(sources).map((source) => entry('source', source)),
    ...Object.values(authorities).map((office) =>
      entry('office', { ...office, title: office.name }, { versions: endOf(office) }),
    ),
    ...Object.values(laender).map((land) =>
      entry(
        'land',
        { ...land, title: land.name, ask: [land.id] },
        { versions: land.training.map(contentVersion) },
      ),
    ),
  ]
}

/** Every rule, whatever its kind. */
export function rulesOf(knowledge: Knowledge): readonly Rule[] {
  return [...knowledge.deployments, ...knowledge.premises, ...knowledge.competences, ...knowledge.obligations]
}

/** The name of an entry without the rest of it. */
export function refTo({ kind, id, title }: EntryRef): EntryRef {
  return { kind, id, title }
}

type Written = Omit<ReviewedEntry, 'kind'> & {
  readonly certainty?: Certainty
  readonly ask?: readonly string[]
  readonly corrections?: readonly Correction[]
}

function entry(
  kind: EntryKind,
  written: Written,
  { versions = [] }: { readonly versions?: readonly EntryVersion[] } = {},
): Entry {
  const { id, title, review, certainty, ask = [], corrections = [] } = written
  return {
    kind,
    id,
    title,
    review,
    ...(certainty === undefined ? {} : { certainty }),
    versions: versions.map(({ from, occasion, repealed }) =>
      repealed ? { from, occasion, repealed } : { from, occasion },
    ),
    cites: citedPlaces(written),
    ask,
    corrections,
  }
}

function versionOf({ from, occasion, effect }: RuleVersion): EntryVersion {
  if (effect.kind !== 'repealed') return { from, occasion }
  return { from, occasion, repealed: { note: effect.note, citation: effect.citation } }
}

/** A statement is as sure as the version that was in force when it was last read. */
function statementEntry(statement: Statement): Entry {
  const read = versionAt(statement.versions, statement.review.on)?.content
  return entry(
    'statement',
    { ...statement, ...(read?.kind === 'said' ? { certainty: read.certainty } : {}) },
    { versions: statement.versions.map(contentVersion) },
  )
}

function contentVersion({ from, occasion, content }: StatementVersion): EntryVersion {
  if (content.kind === 'said') return { from, occasion }
  return { from, occasion, repealed: { note: content.note, citation: content.citation } }
}

/** A number nobody knows from a day on has ended as far as we can tell. */
function valueEntry(value: Value): Entry {
  const versions = value.versions.map(({ from, occasion, amount }) =>
    amount.kind === 'unknown'
      ? { from, occasion, repealed: { note: amount.note, citation: value.citation } }
      : { from, occasion },
  )
  return entry('value', value, { versions })
}

function endOf({ ends }: Authority): readonly EntryVersion[] {
  return ends
    ? [{ from: ends.from, occasion: '', repealed: { note: ends.note, citation: ends.citation } }]
    : []
}
