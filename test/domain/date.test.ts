import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addPeriod,
  daysBetween,
  germanToday,
  isLocalDate,
  lastDayOfPeriod,
  localDate,
} from '../../src/domain/date.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)))

describe('a calendar day', () => {
  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-1-1',
    '27-01-01',
    '2027-01-01T00:00',
    '',
    '1899-12-31',
    '2200-01-01',
  ])('is not %s', (text) => {
    expect(isLocalDate(text)).toBe(false)
  })

  it.each(['2028-02-29', '1900-01-01', '2199-12-31'])('is %s', (text) => {
    expect(isLocalDate(text)).toBe(true)
  })
})

describe('a period (§§ 187, 188 BGB)', () => {
  it.each([
    ['2026-09-01', { years: 3 }, '2029-08-31'],
    ['2028-02-29', { years: 2 }, '2030-02-28'],
    ['2027-01-01', { years: 3 }, '2029-12-31'],
    ['2027-05-03', { years: 3 }, '2030-05-02'],
    ['2026-12-01', { years: 2 }, '2028-11-30'],
    ['2027-03-01', { years: 1 }, '2028-02-29'],
    ['2027-01-31', { months: 1 }, '2027-02-28'],
  ] as const)('that begins on %s and lasts %o ends on %s', (first, period, last) => {
    expect(lastDayOfPeriod(localDate(first), period)).toBe(last)
  })

  it.each([
    ['2026-02-28', '2028-02-28'],
    ['2028-02-29', '2030-02-28'],
    ['2026-03-02', '2028-03-02'],
    ['2024-12-06', '2026-12-06'],
  ] as const)('of 24 months after %s is over on %s', (start, end) => {
    expect(addPeriod(localDate(start), { months: 24 })).toBe(end)
  })

  it('never ends before it begins, and the day after its end is the same day of the month or the first of the next', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5 }), (first, years) => {
        const after = addDays(lastDayOfPeriod(first, { years }), 1)
        expect(after > first).toBe(true)
        expect([first.slice(8), '01']).toContain(after.slice(8))
      }),
    )
  })
})

describe('arithmetic with days', () => {
  it('goes back where it came from', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (start, count) => {
        expect(daysBetween(start, addDays(start, count))).toBe(count)
        expect(addDays(addDays(start, count), -count)).toBe(start)
      }),
    )
  })

  it('knows the German day whatever the hour in UTC', () => {
    expect(germanToday(Date.parse('2026-11-20T22:59:00Z'))).toBe('2026-11-20')
    expect(germanToday(Date.parse('2026-11-20T23:01:00Z'))).toBe('2026-11-21')
    expect(germanToday(Date.parse('2026-07-01T22:01:00Z'))).toBe('2026-07-02')
  })
})
