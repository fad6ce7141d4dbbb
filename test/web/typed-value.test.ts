import { describe, expect, it } from 'vitest'
import { typedValue } from '../../src/web/form/typed-value.ts'
import { firstSentence } from '../../src/web/words.ts'

describe('typedValue', () => {
  it.each([
    ['date', ['1.9.2027'], '2027-09-01'],
    ['date', ['2027-09-01'], '2027-09-01'],
    ['date', ['September'], 'September'],
    ['number', ['19,5'], 19.5],
    ['number', ['19.5'], 19.5],
    ['number', ['neunzehn'], 'neunzehn'],
    ['integer', ['3'], 3],
    ['number', ['unbekannt'], 'unbekannt'],
    ['enum', ['b1', 'b1'], 'b1'],
    ['enum', ['b1', 'b2'], 'contradiction'],
    ['set', ['a', 'b', 'a'], ['a', 'b']],
    ['set', ['nichts'], []],
    ['set', ['unbekannt'], 'unbekannt'],
    ['set', ['a', 'unbekannt'], 'contradiction'],
    ['set', ['unbekannt', 'a'], 'contradiction'],
  ] as const)('reads %s %j as %j', (type, values, meant) => {
    expect(typedValue({ type }, values)).toEqual(meant)
  })
})

describe('firstSentence', () => {
  it('does not end at the dot of a day or of an abbreviation in brackets', () => {
    expect(firstSentence('Bis zum 31. Dezember 2030 möglich. „Zählt als“ heißt noch nichts. Punkt.')).toEqual(
      {
        first: 'Bis zum 31. Dezember 2030 möglich.',
        rest: '„Zählt als“ heißt noch nichts. Punkt.',
      },
    )
    expect(firstSentence('Das gilt nur in NRW (NRW). Für Bayern nicht.').first).toBe(
      'Das gilt nur in NRW (NRW).',
    )
    expect(firstSentence('Nur ein Satz.')).toEqual({ first: 'Nur ein Satz.', rest: '' })
  })
})
