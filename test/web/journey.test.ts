// Whole journeys without scripts: every page says what the API says.

import { describe, expect, it } from 'vitest'
import { readCases } from '../cases/case.ts'
import { aService, assessment } from '../http/service.ts'
import { factsOf, personFacts, TURKISH_EDUCATOR, UKRAINIAN_BACHELOR, walk } from './people.ts'
import { carried, fieldsOf, open, part, send } from './visitor.ts'

const service = aService()

describe('the journey of a Ukrainian bachelor', async () => {
  const pages = await walk(UKRAINIAN_BACHELOR)
  const last = pages.at(-1) ?? pages[0]

  it('begins with the Land in sight and a question about the degree', () => {
    expect(part(pages[0], 'angaben')).toContain('Nordrhein-Westfalen (NRW)')
    expect(pages[0].question).toBe('q0.abschluss_art')
  })

  it('ends with the headline of the API, split into heading and lead', async () => {
    const { headline, countsAs, next } = await assessment(service, { facts: factsOf(carried(last)) })
    expect(next).toBeNull()
    expect(countsAs).toBe('fachkraftstunden')
    expect(part(last, 'ergebnis')).toContain(headline)
    expect(headline.startsWith(last.headline)).toBe(true)
  })

  it('names the paragraph, links it, and says what was seen of it and how sure that is', () => {
    expect(last.html).toMatch(
      /<a class="outward" href="https:\/\/[^"]+" target="_blank" rel="noopener noreferrer"><span class="[^"]*">§ 4 Abs\. 2</,
    )
    expect(last.text).toContain('Gelesen im Stand vom 21. März 2025.')
    expect(last.text).toContain('ausgelegt So lesen wir die Vorschrift.')
  })

  it('says of German that it "soll", and until when once the first day is known', async () => {
    expect(last.text).toContain('soll Zum Start soll Deutsch B1 vorliegen. Das ist erreicht.')
    expect(last.text).toContain('soll Bis zum 1. Februar 2029 soll Deutsch B2 vorliegen.')
    const known = Object.entries(UKRAINIAN_BACHELOR).filter(([field]) => field !== 'f.start_datum')
    const undated = await send(service, known)
    expect(undated.text).toContain('soll Spätestens 24 Monate nach dem ersten Tag soll Deutsch B2 vorliegen.')
  })

  it('asks nothing twice', () => {
    const asked = pages.flatMap(({ question }) => question ?? [])
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('has the decision of the API on every page with a result', async () => {
    for (const page of pages.slice(1)) {
      const { decision } = await assessment(service, { facts: factsOf(carried(page)) })
      expect(page.decision).toBe(decision)
    }
  })
})

describe('the journey of a Turkish educator with a Defizitbescheid', async () => {
  const last = (await walk(TURKISH_EDUCATOR)).at(-1)

  it('ends with a last day, the missing German, and what belongs to it', () => {
    expect(last?.text).toContain('Letzter möglicher Tag 31. Januar 2030')
    expect(last?.text).toContain('Zum Start soll Deutsch B1 vorliegen. Das ist nicht erreicht.')
    expect(last?.text).toContain('Das gehört dazu muss Der Einsatz läuft neben dem Anpassungslehrgang.')
  })

  it('shows what would change it, without the country of the diploma', () => {
    const changes = last?.text.split('Was würde das ändern?')[1] ?? ''
    expect(changes).toContain('Ausländischer Beruf, in NRW voll anerkannt')
    expect(changes.split('Deutsch Die Sprachregel')[0]).not.toContain('Land des Abschlusses')
  })
})

describe('someone who knows nothing', async () => {
  const last = (await walk({})).at(-1)

  it('still comes to an end, with an open result and a place to ask', () => {
    expect(last?.html).toContain('verdict-open')
    expect(last?.text).toContain('Wer Ihnen weiterhilft')
    expect(last?.html).toMatch(/href="tel:\+?\d+"/)
  })
})

describe('someone who wants to work in Bayern', () => {
  it('is told the office there and asked nothing', async () => {
    const page = await send(service, [['f.bundesland', 'by']])
    const { headline } = await assessment(service, { facts: { bundesland: 'by' } })
    expect(headline.startsWith(page.headline)).toBe(true)
    expect(page.question).toBeUndefined()
    expect(page.text).toContain('Bayerisches Landesamt')
    expect(page.text).not.toContain('Angerechnet auf')
  })
})

describe('every acceptance case', () => {
  it.each(readCases().map((entry) => [entry.id, entry] as const))(
    '%s has the decision and the headline of the API',
    async (_, { facts, audience }) => {
      const page = await send(service, [...fieldsOf(facts, personFacts), ['sicht', audience]])
      const reply = await assessment(service, { facts, audience })
      expect(page.status).toBe(200)
      expect(page.decision).toBe(reply.decision)
      expect(part(page, 'ergebnis')).toContain(reply.headline)
      expect(page.question?.split('.')[1]).toBe(reply.next?.fact)
    },
  )
})

describe('the start page', () => {
  it('says in two sentences what this is, and what it is not', async () => {
    const { text } = await open()
    expect(text).toContain(
      'Es antwortet ein Programm nach festen Regeln, kein Mensch, und niemand prüft Ihren einzelnen Fall.',
    )
  })

  it('speaks of "die Person" to a Träger', async () => {
    const { text, headline } = await open('/traeger')
    expect(headline).toBe('Kann die Person mit ihrem Abschluss in einer Kita arbeiten?')
    expect(text).toContain('Welche Ausbildung oder welches Studium hat die Person?')
    expect(text).toContain('Angaben zur Person')
  })
})
