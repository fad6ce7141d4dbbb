// How long, from which version, and what comes later.

import { describe, expect, it } from 'vitest'
import { assessing } from '../support/assessing.ts'

const deficit = {
  bundesland: 'nrw',
  abschluss_art: 'ausbildung',
  abschluss_land: 'TR',
  beruf: 'erzieher',
  staatliche_anerkennung: 'keine',
  anerkennungsverfahren: 'defizitbescheid',
  anerkennung_beruf: 'erzieher',
  ausgleichsmassnahme: 'anpassungslehrgang',
}

function finding(facts: Readonly<Record<string, unknown>>, id: string, asOf?: string) {
  const found = assessing(facts, asOf ? { asOf } : {}).deployments.find(
    ({ deployment }) => deployment.id === id,
  )
  if (!found) throw new Error(`no deployment ${id}`)
  return found
}

const course = 'defizitbescheid-anpassungslehrgang'

describe('the last permitted day', () => {
  it('is the end of the maximum duration', () => {
    expect(finding({ ...deficit, start_datum: '2026-09-01' }, course).until).toMatchObject({
      date: '2029-08-31',
      because: 'max-duration',
    })
  })

  it('is the repeal where that comes first', () => {
    expect(finding({ ...deficit, start_datum: '2029-01-15' }, course).until).toMatchObject({
      date: '2030-12-31',
      because: 'sunset',
    })
  })

  it('names the maximum duration where both fall on one day', () => {
    expect(finding({ ...deficit, start_datum: '2028-01-01' }, course).until).toMatchObject({
      date: '2030-12-31',
      because: 'max-duration',
    })
  })

  it('runs from the first deployment, also at another Träger', () => {
    expect(
      finding({ ...deficit, start_datum: '2027-02-01', einsatz_13_seit: '2025-02-01' }, course).until,
    ).toMatchObject({ date: '2028-01-31' })
  })

  it('is at most the repeal while the first day is not known', () => {
    expect(finding(deficit, course).until).toMatchObject({
      date: '2030-12-31',
      because: 'sunset',
      atMost: true,
    })
  })

  it('turns used-up time into a no that names the fact', () => {
    const spent = finding({ ...deficit, start_datum: '2027-02-01', einsatz_13_seit: '2023-12-01' }, course)
    expect(spent.verdict).toBe('no')
    expect(spent.failed.map(({ fact }) => fact)).toEqual(['einsatz_13_seit'])
  })
})

describe('the law over time', () => {
  it('is open before the first version', () => {
    const early = assessing({ ...deficit }, { asOf: '2024-12-05' })
    expect(early.countsAs).toBe('offen')
    expect(new Set(early.deployments.map(({ reason }) => reason))).toEqual(new Set(['no_version_in_force']))
    expect(early.language.applies).toBe('open')
  })

  it('ends § 13 on the last day of 2030 and says that nothing is known to follow', () => {
    const facts = { ...deficit, start_datum: '2030-06-01' }
    expect(finding(facts, course, '2030-12-31').verdict).toBe('yes')
    const after = finding(facts, course, '2031-01-01')
    expect([after.verdict, after.certainty]).toEqual(['no', 'ungeklaert'])
    expect(after.citations.map(({ pinpoint }) => pinpoint)).toContain('§ 17 Abs. 3')
    const { upcoming } = assessing(facts, { asOf: '2030-06-01' })
    expect(upcoming.map(({ on }) => on)).toEqual(['2031-01-01'])
    expect(upcoming[0]?.affects).toContain(course)
    expect(upcoming[0]?.notes[0]?.note).toContain('nicht bekannt')
  })

  it('compares each day with the day before, and lets each version speak for itself', () => {
    const { upcoming } = assessing({ ...deficit, staatliche_anerkennung: 'erzieher' }, { asOf: '2024-12-01' })
    expect(upcoming.map(({ on }) => on)).toEqual(['2024-12-06', '2031-01-01'])
    const [first, second] = upcoming
    expect(first?.notes.map(({ note }) => note).join(' ')).toContain(
      'Es gilt eine neue Fassung (GV. NRW. 2024 S. 910).',
    )
    expect(first?.notes.map(({ note }) => note).join(' ')).not.toContain('31. Dezember 2030')
    expect(second?.affects).toContain(course)
    expect(second?.affects).not.toContain('staatliche-anerkennung')
  })

  it('is not said to change where only time ran out before a duty changes', () => {
    const facts = { ...deficit, start_datum: '2026-09-01', einsatz_13_seit: '2024-02-01' }
    expect(finding(facts, course, '2026-11-20').verdict).toBe('yes')
    expect(finding(facts, course, '2027-03-05').verdict).toBe('no')
    const { upcoming } = assessing(facts, { asOf: '2026-11-20' })
    expect(upcoming.map(({ on }) => on)).toEqual(['2031-01-01'])
  })

  it('goes on for § 4 after 2030', () => {
    expect(
      finding(
        { bundesland: 'nrw', staatliche_anerkennung: 'erzieher' },
        'staatliche-anerkennung',
        '2031-01-01',
      ).verdict,
    ).toBe('yes')
  })
})

describe('what would change a no', () => {
  it('is the smallest thing a person can still do', () => {
    const { changes, notYet } = finding(
      { ...deficit, ausgleichsmassnahme: 'anpassungslehrgang_geplant' },
      course,
    )
    expect(notYet).toBe(true)
    expect(changes).toEqual([[{ fact: 'ausgleichsmassnahme', values: ['anpassungslehrgang'] }]])
  })

  it('is nothing where only another diploma would help', () => {
    expect(finding({ ...deficit, abschluss_art: 'ausbildung' }, 'studium-fachrichtung').changes).toEqual([])
  })

  it('is told in values a person can use, and never in the country of a diploma', () => {
    const ways = assessing({
      bundesland: 'nrw',
      abschluss_art: 'studium',
      fachrichtung: 'lehramt_anderes',
    }).deployments.flatMap(({ changes }) => changes.flat())
    expect(ways.map(({ fact }) => fact)).not.toContain('abschluss_land')
    for (const { fact, values } of ways) if (fact === 'qualifizierung_stunden') expect(values).toHaveLength(1)
  })

  it('is not "not yet" where only an approval under repealed law would do', () => {
    expect(finding({ bundesland: 'nrw', lja_zulassung: 'keine' }, 'altzulassung').notYet).toBe(false)
    expect(finding({ bundesland: 'nrw', lja_zulassung: 'keine' }, 'ausnahme-weitere-fachkraft').notYet).toBe(
      true,
    )
  })

  it('leads to a yes when it is done', () => {
    const facts = {
      bundesland: 'nrw',
      abschluss_art: 'externenpruefung',
      beruf: 'erzieher',
      vorbereitungskurs: 'nein',
      absicht_schriftlich: 'nein',
    }
    const [change = []] = finding(facts, 'externenpruefung').changes
    expect(change.map(({ fact }) => fact).sort()).toEqual(['absicht_schriftlich', 'vorbereitungskurs'])
    const done = Object.fromEntries(change.map(({ fact, values }) => [fact, values[0]]))
    expect(finding({ ...facts, ...done }, 'externenpruefung').verdict).toBe('yes')
  })
})
