// The page /stand: three sentences for who is tired, everything for who checks.

import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/domain/date.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { stateOfLaw } from '../../src/rules/state-of-law/state-of-law.ts'
import { aService, aServiceOn, knowledge } from '../http/service.ts'
import { UKRAINIAN_BACHELOR } from './people.ts'
import { open, type Page, send } from './visitor.ts'

const state = stateOfLaw(knowledge, localDate('2026-11-20'))

/** The section below a heading, as text. */
function section({ html }: Page, heading: string): string {
  const from = html.split(`aria-labelledby="${heading}"`)[1]?.split('</section>')[0]
  if (from === undefined) throw new Error(`no section ${heading}`)
  return from
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
}

describe('the page on the state of law', () => {
  it('begins with three sentences: what it is, until when law was read, that nobody signed it', async () => {
    const { html } = await open('/stand')
    const lead = [...html.matchAll(/<p class="lead">([^<]*)<\/p>/g)].map(([, sentence]) => sentence)
    expect(lead).toEqual([
      'Hier steht, welches Recht dieser Dienst gelesen hat und was er nicht weiß.',
      'Unsere wichtigste Vorschrift (Personalverordnung NRW) kennen wir im Stand vom 21. März 2025, einzelne Teile im Stand vom 7. November 2025.',
      'Noch hat keine namentlich genannte Person die Inhalte freigegeben.',
    ])
  })

  it('has an anchor for every source, every unseen source and everybody to ask', async () => {
    const { html } = await open('/stand')
    const contacts = [...state.notSeen, ...state.open].flatMap(({ ask }) => ask)
    for (const id of [
      ...state.seen.map((source) => `quelle-${source.id}`),
      ...state.notSeen.map((source) => `nie-${source.id}`),
      ...contacts.map((contact) => `stelle-${contact.id}`),
    ])
      expect(html, id).toContain(` id="${id}"`)
  })

  it('says of every place never seen what hangs on it and whom to ask', async () => {
    const unseen = section(await open('/stand'), 'nie-gesehen')
    expect(unseen).toMatch(/§ 7 Daran hängt – Regeln: Leitung einer Kita; Leitung einer Gruppe/)
    expect(unseen).toContain('Fragen Sie: LVR-Landesjugendamt Rheinland , LWL-Landesjugendamt Westfalen')
    for (const { places } of state.notSeen)
      for (const { pinpoint } of places) expect(unseen).toContain(pinpoint)
  })

  it('asks every open question, and tells what we say meanwhile', async () => {
    const { text } = await open('/stand')
    for (const { question, meanwhile } of state.open) {
      if (question !== undefined) expect(text).toContain(question)
      if (meanwhile !== undefined) expect(text).toContain(`Bis dahin: ${meanwhile.slice(0, 20)}`)
    }
  })

  it('tells what ends and what is known of the time after', async () => {
    const ends = section(await open('/stand'), 'aenderungen')
    expect(ends).toContain('Letzter Tag 31. Dezember 2030.')
    expect(ends).toContain('Was danach gilt, ist nicht bekannt.')
  })

  it('names nothing as overdue in time, and everything once nobody has read it', async () => {
    const reviews = async (today: string) => section(await open('/stand', aServiceOn(today)), 'durchsicht')
    expect(await reviews('2026-11-20')).toContain('Zurzeit ist keine Durchsicht überfällig.')
    const late = await reviews('2027-12-25')
    expect(late).toContain(`Mehr als 60 Tage überfällig (${state.reviews.length})`)
    expect(late).not.toContain('Zurzeit ist keine Durchsicht überfällig.')
    expect(late).not.toContain('Spätere Termine')
  })

  it('counts what is not signed, and thanks no one before all is', async () => {
    expect((await open('/stand')).text).toContain(`Ohne Freigabe (${state.signatures.all})`)
    const { language } = knowledge
    const signed = { ...language, review: { ...language.review, releasedBy: 'Erika Muster' } }
    const rulebook = openRulebook({ ...knowledge, language: signed })
    const { text } = await open('/stand', aService({ rulebook: () => rulebook }))
    expect(text).toContain(
      `${state.signatures.all - 1} von ${state.signatures.all} Einträgen hat noch keine namentlich genannte Person freigegeben.`,
    )
  })

  it('speaks of no Stichtag', async () => {
    const { text } = await open('/stand')
    expect(text).not.toContain('Regeln für den')
    expect(text).toContain('Berechnet am 20. November 2026.')
  })

  it.each([
    ['the start page', () => open('/')],
    ['all questions', () => open('/alle')],
    ['a result', () => send(aService(), Object.entries(UKRAINIAN_BACHELOR))],
    ['a fault', () => send(aService(), [['f.start_datum', '2027-02-31']])],
    ['an address nobody serves', () => open('/gibtsnicht')],
    ['itself', () => open('/stand')],
  ] as const)('is linked from the foot of %s', async (_, load) => {
    const { html } = await load()
    expect(html.slice(html.indexOf('<footer'))).toContain('href="/stand"')
  })

  it('begins with what was taken back, and says nothing of it while nothing is', async () => {
    expect((await open('/stand')).html).not.toContain('id="zurueckgezogen"')
    const withdrawal = {
      entry: 'anabin-zab',
      since: localDate('2026-11-19'),
      reason: 'Die Behörde hat auf einen Fehler hingewiesen.',
      office: 'zab',
    }
    const withdrawals = { 'anabin-zab': withdrawal, 'studium-fachrichtung': withdrawal }
    const rulebook = openRulebook({ ...knowledge, withdrawals })
    const page = await open('/stand', aService({ rulebook: () => rulebook }))
    const told = section(page, 'zurueckgezogen')
    expect(told).toContain('19. November 2026. Die Behörde hat auf einen Fehler hingewiesen.')
    expect(told).toContain('Studium in einer der sieben Fachrichtungen')
    expect(told).toContain('Fragen Sie: Zentralstelle für ausländisches Bildungswesen')
    expect(page.html.indexOf('zurueckgezogen')).toBeLessThan(page.html.indexOf('id="gelesen"'))
  })
})
