// The knowledge base as the lints see it: domain values with their places. Broken entries are missing from it.

import * as z from 'zod'
import type { Source } from '../domain/citation.ts'
import type { FactDefinition } from '../domain/fact.ts'
import type { Authority, District, Interpretation, Land, LanguageRule } from '../domain/knowledge.ts'
import type { Rule, RuleExample } from '../domain/rule.ts'
import type { Statement } from '../domain/statement.ts'
import type { Value } from '../domain/value.ts'
import type { Withdrawal } from '../domain/withdrawal.ts'
import type { ParsedDocument } from './document.ts'
import { isRecord, type Path } from './path.ts'
import type { Problem } from './problem.ts'
import type { FolderFiles, KnowledgeFiles } from './read.ts'
import { authoritySchema } from './schema/authority.ts'
import { type Case, caseSchema } from './schema/case.ts'
import { type CountryListing, countryTableSchema } from './schema/country-table.ts'
import { districtSchema } from './schema/district.ts'
import { type Exemption, exemptionSchema } from './schema/exemption.ts'
import { factSchema } from './schema/fact.ts'
import { interpretationSchema } from './schema/interpretation.ts'
import { landSchema } from './schema/land.ts'
import { languageSchema } from './schema/language.ts'
import { ruleSchema } from './schema/rule.ts'
import { sourceSchema } from './schema/source.ts'
import { statementSchema } from './schema/statement.ts'
import { strict } from './schema/strict.ts'
import { validate } from './schema/validate.ts'
import { valueSchema } from './schema/value.ts'
import { withdrawalSchema } from './schema/withdrawal.ts'
import { text } from './schema/words.ts'
import type { Entry, Section } from './section.ts'

/** A rule with the examples that prove it. */
export interface RuleWithExamples {
  readonly rule: Rule
  readonly examples: readonly RuleExample[]
}

export interface World {
  readonly documents: readonly ParsedDocument[]
  /** In order of asking. */
  readonly facts: Section<FactDefinition>
  readonly sources: Section<Source>
  readonly authorities: Section<Authority>
  readonly countryTables: Section<CountryListing>
  readonly districts: Section<District>
  readonly laender: Section<Land>
  readonly interpretations: Section<Interpretation>
  readonly rules: Section<RuleWithExamples>
  readonly language: Section<LanguageRule>
  readonly texts: Section<string>
  readonly statements: Section<Statement>
  readonly values: Section<Value>
  readonly withdrawals: Section<Omit<Withdrawal, 'entry'>>
  readonly exemptions: Section<Exemption>
  /** For the tests only: they stay out of the compiled knowledge. */
  readonly cases: Section<Case>
}

/**
 * Carries every entry across the border.
 * In: the parsed files. Out: the world of well-formed entries, and a problem for each malformed one.
 */
export function buildWorld({ top, folders }: KnowledgeFiles): { world: World; problems: Problem[] } {
  const problems: Problem[] = []
  const keep = <T>({ section, problems: found }: Told<T>): Section<T> => {
    problems.push(...found)
    return section
  }
  const framed = (document: ParsedDocument | undefined, keys: readonly string[]) => {
    problems.push(...strayKeys(document, keys))
    return document
  }
  const angaben = framed(top['angaben.yaml'], ['person', 'qualifikation'])
  const behoerden = framed(top['behoerden.yaml'], ['behoerden', 'laendertabellen', 'kreise'])
  const ausnahmen = framed(top['ausnahmen.yaml'], ['angaben_ohne_regel'])

  const world: World = {
    documents: [...Object.values(top), ...Object.values(folders).flatMap(({ documents }) => documents)],
    facts: byRank(
      keep(mapEntries(angaben, ['person'], factSchema)),
      keep(mapEntries(angaben, ['qualifikation'], factSchema)),
    ),
    sources: named(keep(mapEntries(top['quellen.yaml'], [], sourceSchema))),
    authorities: named(keep(mapEntries(behoerden, ['behoerden'], authoritySchema))),
    countryTables: keep(mapEntries(behoerden, ['laendertabellen'], countryTableSchema)),
    districts: named(keep(mapEntries(behoerden, ['kreise'], districtSchema))),
    laender: named(keep(fileEntries(folders.laender, landSchema))),
    interpretations: each(
      keep(fileEntries(folders.auslegung, interpretationSchema)),
      ({ id, value, document }) => ({ id, ...value, body: document.body?.text.trim() ?? '' }),
    ),
    rules: each(keep(fileEntries(folders.regeln, ruleSchema)), ({ id, value }) => ({
      rule: { id, ...value.rule },
      examples: value.examples,
    })),
    language: named(keep(wholeFile(top['sprache.yaml'], languageSchema))),
    texts: keep(mapEntries(top['texte.yaml'], [], text)),
    statements: named(
      joined(folders.hinweise.documents.map((file) => keep(mapEntries(file, [], statementSchema)))),
    ),
    values: named(keep(optional(top['werte.yaml'], valueSchema))),
    withdrawals: keep(optional(top['sperren.yaml'], withdrawalSchema)),
    exemptions: keep(mapEntries(ausnahmen, ['angaben_ohne_regel'], exemptionSchema)),
    cases: named(keep(fileEntries(folders.faelle, caseSchema))),
  }
  return { world, problems }
}

interface Told<T> {
  readonly section: Section<T>
  readonly problems: readonly Problem[]
}

/** The entries of a mapping, one below each key. */
function mapEntries<T>(document: ParsedDocument | undefined, path: Path, schema: z.ZodType<T>): Told<T> {
  if (!document) return { section: NOTHING_READ, problems: [] }
  const frame = validate(z.record(z.string(), z.unknown()), document, path)
  if (!frame.ok) return { section: NOTHING_READ, problems: frame.problems }
  const ids = Object.keys(frame.value)
  return entriesAt(
    ids.map((id) => ({ id, document, path: [...path, id] })),
    ids,
    schema,
  )
}

/** The entries of a file that need not exist and may be empty. */
function optional<T>(document: ParsedDocument | undefined, schema: z.ZodType<T>): Told<T> {
  const isEmpty = document === undefined || document.content === null
  return isEmpty
    ? { section: { ...NOTHING_READ, isWhole: true }, problems: [] }
    : mapEntries(document, [], schema)
}

/** The entries of several files as one section. */
function joined<T>(sections: readonly Section<T>[]): Section<T> {
  return {
    entries: sections.flatMap(({ entries }) => entries),
    ids: new Set(sections.flatMap(({ ids }) => [...ids])),
    isWhole: sections.every(({ isWhole }) => isWhole),
  }
}

/** One entry a file; the file name is its id. */
function fileEntries<T>({ documents, names }: FolderFiles, schema: z.ZodType<T>): Told<T> {
  const places = documents.map((document) => ({ id: document.name, document, path: [] }))
  return entriesAt(places, names, schema)
}

function wholeFile<T>(document: ParsedDocument | undefined, schema: z.ZodType<T>): Told<T> {
  if (!document) return { section: NOTHING_READ, problems: [] }
  return entriesAt([{ id: document.name, document, path: [] }], [document.name], schema)
}

function entriesAt<T>(
  places: readonly { id: string; document: ParsedDocument; path: Path }[],
  ids: readonly string[],
  schema: z.ZodType<T>,
): Told<T> {
  const results = places.map((place) => ({ place, result: validate(schema, place.document, place.path) }))
  return {
    section: {
      entries: results.flatMap(({ place, result }) => (result.ok ? [{ ...place, value: result.value }] : [])),
      ids: new Set(ids),
      isWhole: true,
    },
    problems: results.flatMap(({ result }) => (result.ok ? [] : result.problems)),
  }
}

const NOTHING_READ = { entries: [], ids: new Set<string>(), isWhole: false }

/** The keys of a file of several mappings that are not among them. That a mapping is missing is told where it is read. */
function strayKeys(document: ParsedDocument | undefined, keys: readonly string[]): readonly Problem[] {
  if (!document || !isRecord(document.content)) return []
  const frame = validate(strict(Object.fromEntries(keys.map((key) => [key, z.unknown()]))), document, [])
  return frame.ok ? [] : frame.problems
}

function each<T, U>(section: Section<T>, change: (entry: Entry<T>) => U): Section<U> {
  return { ...section, entries: section.entries.map((entry) => ({ ...entry, value: change(entry) })) }
}

/** Puts the key or file name into the value. */
function named<T extends object>(section: Section<T>): Section<T & { readonly id: string }> {
  return each(section, ({ id, value }) => ({ ...value, id }))
}

type RankedSection = Section<z.output<typeof factSchema>>

/** Joins the two levels into one order of asking. */
function byRank(person: RankedSection, qualification: RankedSection): Section<FactDefinition> {
  const levels = [
    ...person.entries.map((entry) => ({ ...entry, level: 'person' as const })),
    ...qualification.entries.map((entry) => ({ ...entry, level: 'qualification' as const })),
  ]
  return {
    entries: levels
      .sort((a, b) => a.value.rank - b.value.rank)
      .map(({ id, document, path, level, value }) => ({
        id,
        document,
        path,
        value: { id, level, ...value.definition },
      })),
    ids: new Set([...person.ids, ...qualification.ids]),
    isWhole: person.isWhole && qualification.isWhole,
  }
}
