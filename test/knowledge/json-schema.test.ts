// The schemas that editors are given: they accept what the reader accepts, and see the common mistakes at once.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadKnowledge } from '../../src/knowledge/compile.ts'
import { DESCRIPTIONS } from '../../src/knowledge/json-schema/descriptions.ts'
import { editorSettings } from '../../src/knowledge/json-schema/editor-settings.ts'
import { schemaFiles } from '../../src/knowledge/json-schema/export.ts'
import { FILE_KINDS, kindOf } from '../../src/knowledge/json-schema/file-kinds.ts'
import { staleSchemas } from '../../src/knowledge/json-schema/stale-schemas.ts'
import { format } from '../../src/knowledge/problem.ts'
import { readKnowledge } from '../../src/knowledge/read.ts'
import { buildWorld, type World } from '../../src/knowledge/world.ts'

const SMALL = join(import.meta.dirname, 'world')

function worldOf(dir: string): World {
  return buildWorld(readKnowledge(dir).files).world
}

/** A validator for every kind of file, by the name of its schema. */
function validators(world: World): ReadonlyMap<string, ValidateFunction> {
  // The snippets for citations are a word of VS Code, not of JSON Schema.
  const ajv = new Ajv({
    allErrors: true,
    keywords: ['defaultSnippets'],
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
  })
  return new Map(
    schemaFiles(world).map(({ name, text }) => [name.replace('.json', ''), ajv.compile(JSON.parse(text))]),
  )
}

const world = worldOf('knowledge')
const real = validators(world)

/** Where a content does not fit its schema; empty where it does. */
function faults(kind: string, content: unknown, among = real): readonly string[] {
  const validate = among.get(kind)
  if (!validate) throw new Error(`no schema ${kind}`)
  return validate(content) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath)
}

function textOf(file: string): string {
  return readFileSync(join('knowledge', file), 'utf8')
}

describe('the exported schemas', () => {
  it.each([
    ['the real knowledge base', 'knowledge'],
    ['the small one', SMALL],
  ])('accept every file of %s', (_, dir) => {
    const own = worldOf(dir)
    const among = validators(own)
    expect(own.documents.length).toBeGreaterThan(10)
    for (const { file, content } of own.documents) {
      const kind = kindOf(file)
      expect(kind, `${file}: a line in src/knowledge/json-schema/file-kinds.ts is missing`).toBeDefined()
      expect(faults(kind?.name ?? '', content, among), file).toEqual([])
    }
  })

  it('cover every file that lies in the knowledge folder', () => {
    const files = readdirSync('knowledge', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.(?:ya?ml|md)$/.test(file) && file !== 'README.md')
    expect(files.length).toBe(world.documents.length)
    expect(files.filter((file) => kindOf(file) === undefined)).toEqual([])
  })

  const mistakes: readonly (readonly [string, string, string | RegExp, string, string | RegExp])[] = [
    ['a misspelled key', 'regeln/leitung.yaml', 'rechtsfolge:', 'rechtsfolg:', '/fassungen/0'],
    ['a missing key', 'regeln/leitung.yaml', /^titel:.*\n/m, '', ''],
    ['an unknown certainty', 'regeln/leitung.yaml', /^gewissheit: \w+/m, 'gewissheit: sicher', '/gewissheit'],
    [
      'an unknown source',
      'regeln/leitung.yaml',
      /^fundstelle: persvo-nrw-2024/m,
      'fundstelle: persvo',
      '/fundstelle',
    ],
    [
      'a source without a place',
      'regeln/leitung.yaml',
      /^fundstelle: .*/m,
      'fundstelle: persvo-nrw-2024',
      '/fundstelle',
    ],
    ['a day in another form', 'regeln/leitung.yaml', '2024-12-06', '6.12.2024', '/fassungen/0/gilt_ab'],
    ['a month too many', 'regeln/leitung.yaml', '2024-12-06', '2024-13-06', '/fassungen/0/gilt_ab'],
    [
      'an unknown fact',
      'regeln/leitung.yaml',
      'angabe: leitung_erfahrung_jahre',
      'angabe: leitung_jahre',
      '/fassungen/0/alle/1/angabe',
    ],
    [
      'an unknown rule',
      'regeln/leitung.yaml',
      'studium-fachrichtung]',
      'studium]',
      '/fassungen/0/alle/0/regel/4',
    ],
    [
      'an unknown interpretation',
      'regeln/leitung.yaml',
      /^auslegung: \[/m,
      'auslegung: [gibt-es-nicht, ',
      '/auslegung/0',
    ],
    [
      'a value of another fact',
      'regeln/externenpruefung.yaml',
      'abschluss_art, ist: externenpruefung',
      'abschluss_art, ist: erzieher',
      '/fassungen/0/alle/0/ist',
    ],
    [
      'an unknown value in a list',
      'regeln/externenpruefung.yaml',
      'in: [erzieher,',
      'in: [erzihrer,',
      '/fassungen/0/alle/1/in/0',
    ],
    [
      'an unknown value in an example',
      'regeln/leitung.yaml',
      'staatliche_anerkennung: erzieher',
      'staatliche_anerkennung: lehrer',
      '/beispiele/0/angaben/staatliche_anerkennung',
    ],
    ['an unknown role', 'regeln/leitung.yaml', /^rolle: leitung/m, 'rolle: chef', '/rolle'],
    ['an unknown fact of a case', 'faelle/ende-februar.yaml', 'bundesland:', 'land:', '/angaben'],
    [
      'an unknown verdict',
      'faelle/leitung-ohne-fachkraft.yaml',
      'ergebnis: nein',
      'ergebnis: vielleicht',
      '/erwartet/einsaetze/0/ergebnis',
    ],
    [
      'an unknown best deployment',
      'faelle/externenpruefung-bis-zum-ende.yaml',
      'bester_einsatz: externenpruefung',
      'bester_einsatz: externe',
      '/erwartet/bester_einsatz',
    ],
    [
      'an unknown level of language',
      'sprache.yaml',
      'niveau: b1',
      'niveau: b9',
      '/fassungen/0/zum_start/niveau',
    ],
    ['an unknown country', 'behoerden.yaml', /\[AT,|\[BE,|\[AL,/, '[XX,', /^\/laendertabellen\/.*\/\d+$/],
    ['an unknown Kreis', 'behoerden.yaml', /^ {2}bielefeld:/m, '  bilefeld:', '/kreise'],
    ['an unknown rank', 'quellen.yaml', 'rang: verordnung', 'rang: vorschrift', '/persvo-nrw-2024/rang'],
    [
      'an exemption for an unknown fact',
      'ausnahmen.yaml',
      'wochenstunden_kita:',
      'wochenstunden:',
      '/angaben_ohne_regel',
    ],
    ['an address without https', 'laender/by.yaml', 'url: https://', 'url: ', '/url'],
    ['an empty text', 'texte.yaml', /^ergebnis\.yes: Ja/m, 'ergebnis.yes: ""', '/ergebnis.yes'],
  ]

  it.each(mistakes)('see %s', (_, file, found, put, place) => {
    const text = textOf(file)
    const broken = text.replace(found, put)
    expect(broken).not.toBe(text)
    const places = faults(kindOf(file)?.name ?? '', parse(broken))
    expect(places).toContainEqual(typeof place === 'string' ? place : expect.stringMatching(place))
  })

  it('keep facts of the person out of a further qualification', () => {
    const further = (fact: string) => ({
      ...(parse(textOf('faelle/ende-februar.yaml')) as object),
      angaben: { weitere_qualifikationen: [{ [fact]: 'unbekannt' }] },
    })
    expect(faults('fall', further('abschluss_art'))).toEqual([])
    expect(faults('fall', further('bundesland'))).toContain('/angaben/weitere_qualifikationen/0')
  })

  it('describe only keys that exist', () => {
    const keys = new Set<string>()
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, held] of Object.entries(value)) {
        if (key === 'properties') for (const name of Object.keys(held as object)) keys.add(name)
        collect(held)
      }
    }
    const said = new Set<string>()
    for (const { text } of schemaFiles(world)) {
      collect(JSON.parse(text))
      for (const [, description = ''] of text.matchAll(/"description": ("(?:[^"\\]|\\.)*")/g))
        said.add(JSON.parse(description) as string)
    }
    expect(Object.keys(DESCRIPTIONS).filter((key) => !keys.has(key.split('.').at(-1) ?? ''))).toEqual([])
    expect(Object.entries(DESCRIPTIONS).filter(([, text]) => !said.has(text))).toEqual([])
  })
})

describe('the files in knowledge/schema', () => {
  it('are what the knowledge base says now (else: npm run wissen schema)', () => {
    expect(staleSchemas('knowledge', world).map(format)).toEqual([])
    expect(readdirSync('knowledge/schema').sort()).toEqual(
      FILE_KINDS.map(({ name }) => `${name}.json`).sort(),
    )
  })

  it('are connected with their files for VS Code (else: npm run wissen schema)', () => {
    const settings = readFileSync('.vscode/settings.json', 'utf8')
    expect(editorSettings(settings, FILE_KINDS)).toBe(settings)
  })

  it('are not asked for where there are none', () => {
    expect(staleSchemas(SMALL, worldOf(SMALL))).toEqual([])
    expect(loadKnowledge(SMALL, { complete: false }).problems).toEqual([])
  })
})

describe('the settings of VS Code', () => {
  const kinds = FILE_KINDS.filter(({ name }) => name === 'regel' || name === 'auslegung')

  it('keep everything that is not ours, and name YAML files only', () => {
    const present =
      '{ "editor.tabSize": 2, "yaml.schemas": { "https://example.org/a.json": "a.yml", "./knowledge/schema/alt.json": "alt" } }'
    expect(JSON.parse(editorSettings(present, kinds) ?? '')).toEqual({
      'editor.tabSize': 2,
      'yaml.schemas': {
        'https://example.org/a.json': 'a.yml',
        './knowledge/schema/regel.json': 'knowledge/regeln/*.yaml',
      },
    })
  })

  it('are begun where there are none, and left alone where they are not JSON', () => {
    expect(editorSettings(undefined, kinds)).toContain('knowledge/regeln/*.yaml')
    expect(editorSettings('{ // von Hand\n }', kinds)).toBeUndefined()
  })
})
