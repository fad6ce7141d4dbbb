// JSON Schemas for editors, from the very schemas the reader checks with, with the words of this knowledge base.

import * as z from 'zod'
import { isRecord } from '../path.ts'
import type { World } from '../world.ts'
import { descriptionOf } from './descriptions.ts'
import { FILE_KINDS, type FileKind } from './file-kinds.ts'
import { type JsonSchema, vocabulariesOf } from './vocabularies.ts'

/** One file of schema/. */
export interface SchemaFile {
  readonly name: string
  readonly text: string
}

/** A schema for every kind of file. */
export function schemaFiles(world: World): readonly SchemaFile[] {
  const vocabularies = vocabulariesOf(world)
  return FILE_KINDS.map((kind) => ({
    name: `${kind.name}.json`,
    text: `${JSON.stringify(jsonSchemaOf(kind, vocabularies), null, 2)}\n`,
  }))
}

function jsonSchemaOf(kind: FileKind, vocabularies: ReadonlyMap<string, JsonSchema>): JsonSchema {
  const raw: JsonSchema = z.toJSONSchema(kind.schema, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
  })
  const used = new Map<string, JsonSchema>()
  const { $schema, definitions, ...form } = raw
  const whole = dress(form, kind.name, use)
  const parts = Object.entries(isRecord(definitions) ? definitions : {}).map(
    ([name, part]) => [name, dressAny(part, name, use)] as const,
  )
  return {
    $schema,
    title: `${kind.title} (${kind.files})`,
    ...whole,
    definitions: Object.fromEntries([...parts, ...used].sort(([a], [b]) => (a < b ? -1 : 1))),
  }

  /** Takes a vocabulary and those it is made of into this schema. */
  function use(name: string): JsonSchema {
    if (!used.has(name)) {
      used.set(name, {})
      used.set(name, dress(vocabularies.get(name) ?? ANY_WORD, name, use))
    }
    return { $ref: `#/definitions/${name}` }
  }
}

/** Where the knowledge base has no such words, as in a small one for a test. */
const ANY_WORD: JsonSchema = { type: 'string' }

type Use = (vocabulary: string) => JsonSchema

/** Puts vocabularies in place of their names, and beside every key what it is for. */
function dress(form: JsonSchema, context: string, use: Use): JsonSchema {
  const { vokabular, ...own } = form
  if (typeof vokabular === 'string') return use(vokabular)
  const entries = Object.entries(own)
    .filter(([, value]) => value !== Number.MIN_SAFE_INTEGER && value !== Number.MAX_SAFE_INTEGER)
    .map(([key, value]) => [
      key,
      key === 'properties' && isRecord(value)
        ? dressKeys(value, context, use)
        : dressAny(value, context, use),
    ])
  const dressed: JsonSchema = Object.fromEntries(entries)
  const { properties } = own
  const comparesFacts = isRecord(properties) && 'angabe' in properties && 'ist' in properties
  return comparesFacts ? { ...dressed, allOf: [use('vergleich')] } : dressed
}

function dressKeys(keys: JsonSchema, context: string, use: Use): JsonSchema {
  return Object.fromEntries(
    Object.entries(keys).map(([key, form]) => {
      const description = descriptionOf(context, key)
      const dressed = isRecord(form) ? dress(form, key, use) : form
      return [key, isRecord(dressed) && description !== undefined ? { ...dressed, description } : dressed]
    }),
  )
}

function dressAny(value: unknown, context: string, use: Use): unknown {
  if (Array.isArray(value)) return value.map((each) => dressAny(each, context, use))
  return isRecord(value) ? dress(value, context, use) : value
}
