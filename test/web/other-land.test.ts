// The page for somebody who wants to work in another Land: that Land's office and what was last known there.

import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/domain/date.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { aService, aServiceOn, knowledge } from '../http/service.ts'
import { type FormField, type Page, part, send } from './visitor.ts'

const others = Object.values(knowledge.laender).filter(({ id }) => id !== 'nrw')

function pageOf(
  land: string,
  service = aService(),
  further: readonly FormField[] = [['q0.abschluss_art', 'studium']],
): Promise<Page> {
  return send(service, [['f.bundesland', land], ...further])
}

const training = (page: Page) => part(page, 'land-ausbildung-titel')

describe('the page of another Land', () => {
  it.each(others.map((land) => [land.name, land] as const))('names the office of %s', async (_, land) => {
    const page = await pageOf(land.id)
    expect(page.headline).toContain('gilt nur für Nordrhein-Westfalen')
    expect(part(page, 'ergebnis')).toContain(land.office)
    if (land.url !== undefined) expect(page.html).toContain(`href="${land.url.replaceAll('&', '&amp;')}"`)
  })

  it.each(others.map((land) => [land.name, land] as const))(
    'of %s tells German and training, and that only NRW is computed',
    async (_, land) => {
      const page = await pageOf(land.id)
      expect(part(page, 'land-deutsch-titel')).toContain(land.language.text)
      const law = training(page)
      expect(law).toContain('Wir rechnen nur das Recht von Nordrhein-Westfalen (NRW).')
      expect(law).toContain('Die Regel kann inzwischen geendet haben.')
      expect(law).toContain('31. März 2025')
      expect(law).toContain('31. Dezember 2019')
      expect(page.text).not.toMatch(/\{wert:|\(Zahl nicht bekannt\)/)
    },
  )

  it('names no authority of NRW and asks nothing', async () => {
    const page = await pageOf('ni', aService(), [
      ['f.arbeitsort_kreis', 'bielefeld'],
      ['q0.abschluss_art', 'ausbildung'],
    ])
    expect(page.question).toBeUndefined()
    expect(page.text).not.toMatch(/Bezirksregierung|LWL|LVR/)
  })

  it('says how sure the level of German is', async () => {
    expect(part(await pageOf('be'), 'land-deutsch-titel')).toMatch(/C1 nötig.* belegt /)
    expect(part(await pageOf('rp'), 'land-deutsch-titel')).toMatch(/C1 genannt.* ausgelegt /)
    expect(part(await pageOf('by'), 'land-deutsch-titel')).toMatch(/nicht belegt.* ungeklärt /)
  })

  it('keeps what was last known beside what is not proven since', async () => {
    const law = training(await pageOf('he'))
    expect(law).toMatch(
      /Zuletzt bekannt So galt es am 31\. März 2025.*Und seitdem\? Die gesehene Fassung.*Was vorher galt/,
    )
  })

  it('does not call a gap the last known rule', async () => {
    const law = training(await pageOf('th'))
    expect(law).toContain('Was bekannt ist')
    expect(law).not.toContain('Zuletzt bekannt')
  })

  it('tells the next known change while it is to come, and follows it on that day', async () => {
    const change = 'Die nächste bekannte Änderung kommt nach dem 31. Dezember 2026.'
    const follow = 'Die Förderrichtlinie galt nur bis zum 31. Dezember 2026.'
    const before = training(await pageOf('sh', aServiceOn('2026-12-31')))
    expect(before).toContain(change)
    expect(before).not.toContain(follow)
    const after = training(await pageOf('sh', aServiceOn('2027-01-01')))
    expect(after).toContain(follow)
    expect(after).not.toContain(change)
  })

  it('looks at the day somebody wants to begin', async () => {
    const page = await pageOf('st', aService(), [['f.start_datum', '2028-02-01']])
    expect(training(page)).toContain('Ein letzter Tag ist nicht genannt.')
    expect(part(page, 'land-weiteres-titel')).toContain('(Zahl nicht bekannt) Euro')
  })

  it('says that the entry was not read in time, and then nothing of the law', async () => {
    const late = await pageOf('sh', aServiceOn('2027-01-02'))
    expect(part(late, 'ergebnis')).toContain('Angabe zuletzt geprüft am 20. November 2026.')
    expect(late.html).toContain('land-ausbildung-titel')
    const over = await pageOf('sh', aServiceOn('2027-03-02'))
    expect(part(over, 'ergebnis')).toContain('Ministerium')
    expect(over.html).not.toContain('land-ausbildung-titel')
  })

  it('gives the reason where the entry was taken back', async () => {
    const withdrawal = {
      entry: 'by',
      since: localDate('2026-11-20'),
      reason: 'Falsch abgelesen.',
      office: 'zab',
    }
    const rulebook = openRulebook({ ...knowledge, withdrawals: { by: withdrawal } })
    const page = await pageOf('by', aService({ rulebook: () => rulebook }))
    expect(part(page, 'ergebnis')).toContain('Grund: Falsch abgelesen.')
    expect(page.html).not.toContain('land-ausbildung-titel')
  })

  it('is not shown for NRW', async () => {
    expect((await pageOf('nrw')).html).not.toContain('land-ausbildung-titel')
  })
})
