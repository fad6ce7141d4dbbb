// Numbers in running text: the one of the day, never a guess.

import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/domain/date.ts'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import { amountOn, fillingValues } from '../../src/i18n/values.ts'
import { smallKnowledge } from '../support/knowledge.ts'

const knowledge = smallKnowledge()

function filled(written: string, asOf = '2027-01-01', under: Knowledge = knowledge): string {
  return fillingValues(under, { asOf: localDate(asOf), today: localDate('2026-11-20') })(written)
}

describe('a number in a text', () => {
  it('is the one in force on the day', () => {
    expect(filled('in {wert:frist} Monaten')).toBe('in 3 Monaten')
  })

  it('is a range, or half of one', () => {
    expect(filled('{wert:gebuehr} Euro, ermäßigt {wert:halbe-gebuehr} Euro')).toBe(
      '100 bis 600 Euro, ermäßigt 50 bis 300 Euro',
    )
  })

  it('is not known before its first version, after its last, and while it is taken back', () => {
    const unknown = 'in (Zahl nicht bekannt) Monaten'
    const withdrawal = {
      entry: 'frist',
      since: localDate('2026-11-20'),
      reason: 'Ein Fehler.',
      office: 'bewertungsstelle',
    }
    expect(filled('in {wert:frist} Monaten', '2024-12-31')).toBe(unknown)
    expect(filled('in {wert:frist} Monaten', '2031-01-01')).toBe(unknown)
    const takenBack = { ...knowledge, withdrawals: { frist: withdrawal } }
    expect(filled('in {wert:frist} Monaten', '2027-01-01', takenBack)).toBe(unknown)
  })

  it('throws where nobody defined it: the knowledge check rules that out', () => {
    expect(() => filled('{wert:nirgends}')).toThrow('no value nirgends')
  })

  it('shows cents where there are any, and none where there are none', () => {
    const fee = knowledge.values['gebuehr']
    if (!fee) throw new Error('the small world has lost its fee')
    const priced = (amount: number): Knowledge => ({
      ...knowledge,
      values: {
        gebuehr: { ...fee, versions: [{ ...first(fee.versions), amount: { kind: 'exact', amount } }] },
      },
    })
    expect(filled('{wert:gebuehr} Euro', '2027-01-01', priced(12.5))).toBe('12,50 Euro')
    expect(filled('{wert:gebuehr} Euro', '2027-01-01', priced(1200))).toBe('1.200 Euro')
  })
})

describe('an amount', () => {
  it('without a known upper end says from where it begins', () => {
    const fee = knowledge.values['gebuehr']
    if (!fee) throw new Error('the small world has lost its fee')
    const open = {
      ...fee,
      versions: [{ ...first(fee.versions), amount: { kind: 'range', least: 100 } as const }],
    }
    expect(filled('{wert:gebuehr} Euro', '2027-01-01', { ...knowledge, values: { gebuehr: open } })).toBe(
      'ab 100 Euro',
    )
    expect(amountOn(knowledge, open, localDate('2024-12-31'))).toBeUndefined()
  })
})

function first<T>([item]: readonly T[]): T {
  if (item === undefined) throw new Error('there is none')
  return item
}
