// Bad input is refused, never ignored: 4xx, problem+json, each field named by its path, nothing repeated.

import { describe, expect, it } from 'vitest'
import type { FactDefinition } from '../../src/domain/fact.ts'
import { problemOf, wordsOf } from './problem.ts'
import { aService, JSON_TYPE, knowledge } from './service.ts'

const service = aService()

/** A word nobody may hear back: it stands for what people write about themselves. */
const PRIVATE = 'Kranich4711'

type Headers = Readonly<Record<string, string>>

function send(body: BodyInit, headers: Headers = JSON_TYPE): Promise<Response> {
  return Promise.resolve(service.request('/api/v1/assessment', { method: 'POST', headers, body }))
}

/** Faults of single fields, as raw JSON: the text of the request, and the paths that must be named. */
const FIELDS: readonly (readonly [fault: string, body: string, ...paths: string[]])[] = [
  ['an unknown fact', `{"facts":{"${PRIVATE}":"ja"}}`, `/facts/${PRIVATE}`],
  ['two unknown facts', '{"facts":{"foo":1,"bar":2}}', '/facts/foo', '/facts/bar'],
  ['an unknown fact with a slash and a tilde', '{"facts":{"a/b~c":1}}', '/facts/a~1b~0c'],
  ['an unknown field', `{"facts":{},"${PRIVATE}":1}`, `/${PRIVATE}`],
  ['a field of the chat', `{"facts":{},"message":"${PRIVATE}"}`, '/message'],
  ['no facts', '{}', '/facts'],
  ['facts as null', '{"facts":null}', '/facts'],
  ['facts as a list', '{"facts":[]}', '/facts'],
  ['facts as text', `{"facts":"${PRIVATE}"}`, '/facts'],
  ['null', 'null', ''],
  ['a list', '[{"facts":{}}]', ''],
  ['text', `"${PRIVATE}"`, ''],
  ['a number', '4711', ''],
  ['a word outside the vocabulary', `{"facts":{"deutsch":"${PRIVATE}"}}`, '/facts/deutsch'],
  ['a word in capitals', '{"facts":{"deutsch":"B1"}}', '/facts/deutsch'],
  ['a word with a space', '{"facts":{"deutsch":"b1 "}}', '/facts/deutsch'],
  ['an empty word', '{"facts":{"deutsch":""}}', '/facts/deutsch'],
  ['true for ja', '{"facts":{"kinderschutz_teil":true}}', '/facts/kinderschutz_teil'],
  [
    'keine where the vocabulary has keins',
    '{"facts":{"anerkennungsverfahren":"keine"}}',
    '/facts/anerkennungsverfahren',
  ],
  ['a number as text', '{"facts":{"creditpoints":"60"}}', '/facts/creditpoints'],
  ['a fraction of a whole number', '{"facts":{"creditpoints":60.5}}', '/facts/creditpoints'],
  ['a number below its least', '{"facts":{"creditpoints":-1}}', '/facts/creditpoints'],
  ['a number above its most', '{"facts":{"wochenstunden_kita":48.5}}', '/facts/wochenstunden_kita'],
  ['a huge whole number', '{"facts":{"praxisstunden_kita":9007199254740993}}', '/facts/praxisstunden_kita'],
  ['a number beyond all numbers', '{"facts":{"wochenstunden_kita":1e999}}', '/facts/wochenstunden_kita'],
  ['a number below all numbers', '{"facts":{"wochenstunden_kita":-1e999}}', '/facts/wochenstunden_kita'],
  ['a word for no number', '{"facts":{"wochenstunden_kita":"NaN"}}', '/facts/wochenstunden_kita'],
  ['the 30th of February', '{"facts":{"start_datum":"2027-02-30"}}', '/facts/start_datum'],
  ['the 29th of February of a common year', '{"facts":{"start_datum":"2100-02-29"}}', '/facts/start_datum'],
  ['a month 13', '{"facts":{"bescheid_datum":"2027-13-01"}}', '/facts/bescheid_datum'],
  ['a German date', '{"facts":{"start_datum":"01.02.2027"}}', '/facts/start_datum'],
  ['a date with a time', '{"facts":{"start_datum":"2027-02-01T00:00:00Z"}}', '/facts/start_datum'],
  ['a day no period can be counted from', '{"facts":{"start_datum":"2199-12-31"}}', '/facts/start_datum'],
  ['a day before all living', '{"facts":{"start_datum":"1899-12-31"}}', '/facts/start_datum'],
  ['a country in small letters', '{"facts":{"abschluss_land":"ua"}}', '/facts/abschluss_land'],
  ['a country code nobody has', '{"facts":{"abschluss_land":"ZZ"}}', '/facts/abschluss_land'],
  ['a Kreis outside NRW', '{"facts":{"wohnort_kreis":"berlin"}}', '/facts/wohnort_kreis'],
  ['a set with a strange element', `{"facts":{"gruppenform":["gf1","${PRIVATE}"]}}`, '/facts/gruppenform'],
  ['a set with an element twice', '{"facts":{"gruppenform":["gf1","gf1"]}}', '/facts/gruppenform'],
  ['a set with unbekannt inside', '{"facts":{"gruppenform":["unbekannt"]}}', '/facts/gruppenform'],
  [
    'further qualifications as an object',
    '{"facts":{"weitere_qualifikationen":{}}}',
    '/facts/weitere_qualifikationen',
  ],
  [
    'further qualifications unknown',
    '{"facts":{"weitere_qualifikationen":"unbekannt"}}',
    '/facts/weitere_qualifikationen',
  ],
  [
    'four further qualifications',
    '{"facts":{"weitere_qualifikationen":[{},{},{},{}]}}',
    '/facts/weitere_qualifikationen',
  ],
  [
    'a further qualification as null',
    '{"facts":{"weitere_qualifikationen":[{},null]}}',
    '/facts/weitere_qualifikationen/1',
  ],
  [
    'an unknown fact of a further qualification',
    `{"facts":{"weitere_qualifikationen":[{},{"${PRIVATE}":1}]}}`,
    `/facts/weitere_qualifikationen/1/${PRIVATE}`,
  ],
  [
    'a fact about the person in a further qualification',
    '{"facts":{"weitere_qualifikationen":[{"deutsch":"b1"}]}}',
    '/facts/weitere_qualifikationen/0/deutsch',
  ],
  [
    'further qualifications inside one',
    '{"facts":{"weitere_qualifikationen":[{"weitere_qualifikationen":[]}]}}',
    '/facts/weitere_qualifikationen/0/weitere_qualifikationen',
  ],
  [
    'a strange word in a further qualification',
    `{"facts":{"weitere_qualifikationen":[{},{"beruf":"${PRIVATE}"}]}}`,
    '/facts/weitere_qualifikationen/1/beruf',
  ],
  ['__proto__ as a field', '{"facts":{},"__proto__":{"asOf":"x"}}', '/__proto__'],
  ['constructor as a field', '{"facts":{},"constructor":{"prototype":{}}}', '/constructor'],
  ['toString as a field', '{"facts":{},"toString":1}', '/toString'],
  ['__proto__ as a fact', '{"facts":{"__proto__":{"bundesland":"nrw"}}}', '/facts/__proto__'],
  ['constructor as a fact', '{"facts":{"constructor":"ja"}}', '/facts/constructor'],
  ['toString as a fact', '{"facts":{"toString":"ja"}}', '/facts/toString'],
  [
    '__proto__ in a further qualification',
    '{"facts":{"weitere_qualifikationen":[{"__proto__":{}}]}}',
    '/facts/weitere_qualifikationen/0/__proto__',
  ],
  [
    'constructor and toString in a further qualification',
    '{"facts":{"weitere_qualifikationen":[{"constructor":1,"toString":1}]}}',
    '/facts/weitere_qualifikationen/0/constructor',
    '/facts/weitere_qualifikationen/0/toString',
  ],
  ['a Stichtag that does not exist', '{"facts":{},"asOf":"2026-11-31"}', '/asOf'],
  ['a Stichtag of today as a word', `{"facts":{},"asOf":"${PRIVATE}"}`, '/asOf'],
  ['a Stichtag as null', '{"facts":{},"asOf":null}', '/asOf'],
  ['a Stichtag as a number', '{"facts":{},"asOf":20261120}', '/asOf'],
  ['unbekannt as Stichtag', '{"facts":{},"asOf":"unbekannt"}', '/asOf'],
  ['a strange audience', `{"facts":{},"audience":"${PRIVATE}"}`, '/audience'],
  ['an audience as a list', '{"facts":{},"audience":["employer"]}', '/audience'],
  ['a locale that is a path', '{"facts":{},"locale":"../../etc/passwd"}', '/locale'],
  ['an empty locale', '{"facts":{},"locale":""}', '/locale'],
  ['a locale as a number', '{"facts":{},"locale":49}', '/locale'],
  [
    'a fact as 10,000 lists in each other',
    `{"facts":{"ziel":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
    '/facts/ziel',
  ],
  [
    '10,000 objects in each other',
    `{"facts":{"ziel":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}}`,
    '/facts/ziel',
  ],
  [
    'faults everywhere at once',
    '{"asOf":"x","audience":"x","facts":{"deutsch":"x","creditpoints":"x","foo":1,"start_datum":"x"},"foo":1}',
    '/asOf',
    '/audience',
    '/facts/deutsch',
    '/facts/creditpoints',
    '/facts/start_datum',
    '/facts/foo',
    '/foo',
  ],
]

describe('a request with', () => {
  it.each(FIELDS)('%s is refused', async (_, body, ...paths) => {
    const german = await problemOf(await send(body), 'invalid-input', paths)
    const english = await problemOf(
      await send(body, { ...JSON_TYPE, 'accept-language': 'en-GB' }),
      'invalid-input',
      paths,
    )
    expect(german.detail).toBe('Einige Felder sind nicht so, wie sie sein müssen.')
    expect(english.detail).toBe('Some fields are not as they must be.')
    for (const said of [german, english]) expect(wordsOf(said)).not.toContain(PRIVATE)
    const inGerman = new Set(german.errors?.map(({ message }) => message))
    expect(english.errors?.filter(({ message }) => inGerman.has(message))).toEqual([])
  })
})

const INHERITED = ['constructor', 'toString', '__proto__']

const BAD_VALUES: readonly unknown[] = [
  ...INHERITED,
  INHERITED,
  null,
  {},
  [null],
  [[]],
  [{}],
  true,
  '',
  PRIVATE,
  [PRIVATE],
  -1,
  1e300,
  0.5,
  '60',
]

/** Bad for all but the few facts for which one of them is an answer. */
function badFor({ type }: FactDefinition): readonly unknown[] {
  return type === 'number' ? BAD_VALUES.filter((value) => value !== 0.5) : BAD_VALUES
}

describe('a locale', () => {
  it('is refused from 36 characters on', async () => {
    const longest = `de${'-abcdefg'.repeat(4)}-`
    const body = (locale: string) => JSON.stringify({ facts: {}, locale })
    expect((await send(body(longest.slice(0, -1)))).status).toBe(200)
    await problemOf(await send(body(`${longest}x`)), 'invalid-input', ['/locale'])
  })
})

describe('every fact', () => {
  it.each(knowledge.facts.map((fact) => [fact.id, fact] as const))(
    'refuses what is none of its answers: %s',
    async (id, fact) => {
      for (const value of badFor(fact)) {
        const flat = await send(JSON.stringify({ locale: 'en', facts: { [id]: value } }))
        const said = await problemOf(flat, 'invalid-input', [`/facts/${id}`])
        expect(said.errors?.[0]?.message).toMatch(/^Expected .* or "unbekannt"\.$/)
        for (const word of [PRIVATE, ...INHERITED]) expect(wordsOf(said)).not.toContain(word)
        if (fact.level === 'person') continue
        const body = { facts: { weitere_qualifikationen: [{}, {}, { [id]: value }] } }
        await problemOf(await send(JSON.stringify(body)), 'invalid-input', [
          `/facts/weitere_qualifikationen/2/${id}`,
        ])
      }
    },
  )
})

describe('a state that no longer exists', () => {
  it.each(['SU', 'YU', 'CS', 'DD'])('is refused with the way out: %s', async (code) => {
    const bodies = [
      ['/facts/abschluss_land', { abschluss_land: code }],
      [
        '/facts/weitere_qualifikationen/0/abschluss_land',
        { weitere_qualifikationen: [{ abschluss_land: code }] },
      ],
    ] as const
    for (const [path, facts] of bodies) {
      const german = await problemOf(await send(JSON.stringify({ facts })), 'invalid-input', [path])
      expect(german.errors?.[0]?.message).toMatch(
        /gibt es nicht mehr\. Nennen Sie den Staat, zu dem der Ort heute gehört\.$/,
      )
      const english = await problemOf(await send(JSON.stringify({ facts, locale: 'en' })), 'invalid-input', [
        path,
      ])
      expect(english.errors?.[0]?.message).toBe(
        `${code} no longer exists. Name the state the place belongs to today.`,
      )
    }
  })
})

describe('the language of a problem', () => {
  it.each([
    ['German where nothing is said', undefined, {}, 'de'],
    ['that of the request', 'en', {}, 'en'],
    ['that of the request before that of the header', 'de-simple', { 'accept-language': 'en' }, 'de'],
    [
      'that of the header where the request says nothing',
      undefined,
      { 'accept-language': 'en-US,en;q=0.9,de;q=0.8' },
      'en',
    ],
    ['English for a language without a catalogue', 'uk', {}, 'en'],
    ['German for a header that names no language', undefined, { 'accept-language': '*' }, 'de'],
  ] as const)('is %s', async (_, locale, headers, expected) => {
    const body = { facts: { deutsch: 'x' }, ...(locale ? { locale } : {}) }
    const { detail } = await problemOf(
      await send(JSON.stringify(body), { ...JSON_TYPE, ...headers }),
      'invalid-input',
      ['/facts/deutsch'],
    )
    expect(detail).toMatch(expected === 'de' ? /^Einige Felder/ : /^Some fields/)
  })
})
