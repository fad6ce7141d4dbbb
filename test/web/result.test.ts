// Parts of the result: ways, readings, offices and their age, German for a Träger, dates of sources.

import { describe, expect, it } from 'vitest'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { aService, aServiceOn, assessment, knowledge } from '../http/service.ts'
import { factsOf, NOTHING_LEARNED, TURKISH_EDUCATOR, UKRAINIAN_BACHELOR, walk } from './people.ts'
import { type FormField, type Page, part, send } from './visitor.ts'

const service = aService()
const ua: readonly FormField[] = Object.entries(UKRAINIAN_BACHELOR)

/** Everything after the first mention of some words. */
function following(text: string, words: string): string {
  const at = text.indexOf(words)
  return at < 0 ? '' : text.slice(at + words.length)
}

/** The ways that would open, each with its title, as they stand in the page. */
function ways({ html }: Page): readonly { readonly title: string; readonly html: string }[] {
  const found = html.matchAll(/<div class="change"><h3>([^<]*)<\/h3>(.*?)<\/div>/gs)
  return [...found].map(([, title = '', body = '']) => ({ title, html: body }))
}

describe('a result that is not yet possible', async () => {
  const page = await send(service, Object.entries(NOTHING_LEARNED))
  const shown = following(part(page, 'ergebnis'), 'Was würde das ändern?')

  it('shows the ways while a question is left, unfolded, and leads on to the question', async () => {
    const { countsAs } = await assessment(service, { facts: factsOf(NOTHING_LEARNED) })
    expect(countsAs).toBe('nichts')
    expect(page.question).toBe('f.deutsch')
    expect(page.html).toContain('<details class="more" open=""><summary>Was würde das ändern?')
    expect(page.html).toContain('href="#frage"')
    expect(shown).toContain('Ausnahmezulassung als Ergänzungskraft')
  })

  it('offers no way of § 9 without saying who applies, who decides, and how binding the rest is', () => {
    expect(shown).toContain('Darüber entscheidet das Landesjugendamt, wenn der Träger es beantragt.')
    expect(shown).toContain('muss Der Träger stellt den Antrag beim Landesjugendamt.')
    expect(shown).toContain('soll Die Person soll eine pädagogische Ausbildung')
  })

  it('names the least number that is enough, with its unit', () => {
    expect(shown).toContain('Stunden der 160-Stunden-Qualifizierung: mindestens 160 Stunden')
  })
})

describe('the ways of an educator whose procedure has not begun', async () => {
  const { 'q0.anerkennung_beruf': _, 'q0.ausgleichsmassnahme': __, ...known } = TURKISH_EDUCATOR
  const pages = await walk({ ...known, 'q0.anerkennungsverfahren': 'keins' })
  const found = ways(pages.at(-1) ?? pages[0])

  it('begin with those that build on the profession', () => {
    const titles = found.map(({ title }) => title)
    expect(titles[0]).toBe('Ausländischer Beruf, in NRW voll anerkannt')
    expect(titles.at(-1)).toBe('Ausnahmezulassung als weitere Fachkraft')
  })

  it('name this profession, not every one that would do', () => {
    expect(found.map(({ html }) => html).join()).toContain('<strong>Erzieherin oder Erzieher</strong>')
    expect(found.map(({ html }) => html).join()).not.toContain('Erzieherin oder Erzieher; ')
  })
})

describe('any way', () => {
  it('names three values at most', async () => {
    const page = await send(service, [
      ['f.bundesland', 'nrw'],
      ['q0.abschluss_art', 'keiner'],
      ['f.lja_zulassung', 'unbekannt'],
      ['frage', 'f.deutsch'],
      ['f.deutsch', 'b1'],
    ])
    const values = ways(page).flatMap(({ html }) => [...html.matchAll(/<strong>([^<]*)</g)])
    for (const [, value = ''] of values) expect(value.split('; ').length).toBeLessThanOrEqual(4)
  })
})

describe('a reading of an unclear rule', () => {
  it('is told in "Warum?", each page folded under its title', async () => {
    const page = await send(service, ua)
    const reading = knowledge.interpretations['anabin-zab']
    if (!reading) throw new Error('the reading of anabin is missing')
    const why = following(part(page, 'ergebnis'), 'So lesen wir die Vorschrift:')
    expect(why).toContain(reading.title)
    expect(why).toContain(reading.decision)
    expect(page.html).toContain(`<details class="more"><summary>${reading.title}</summary>`)
  })

  it('is not told where the text of the law is enough', async () => {
    const page = await send(service, Object.entries(TURKISH_EDUCATOR))
    expect(part(page, 'ergebnis')).toContain('Wie sicher? belegt')
    expect(part(page, 'ergebnis')).not.toContain('So lesen wir die Vorschrift:')
  })
})

describe('the offices that help', () => {
  const abroad: readonly FormField[] = [...ua, ['f.lebt_in', 'ausland']]
  const employer: readonly FormField[] = [...ua, ['sicht', 'employer']]
  const [ended, hotline] = ['Zentrale Servicestelle Berufsanerkennung', 'Hotline „Arbeiten und Leben']

  async function help(day: string): Promise<string> {
    return following((await send(aServiceOn(day), abroad)).text, 'Wer Ihnen weiterhilft')
  }

  it('are shown as they are while their review is fresh', async () => {
    const text = await help('2026-12-20')
    expect(text.indexOf(ended)).toBeGreaterThan(-1)
    expect(text.indexOf(ended)).toBeLessThan(text.indexOf(hotline))
    expect(text).not.toContain('zuletzt geprüft')
  })

  it('come last and say so when their review is overdue', async () => {
    const text = await help('2026-12-31')
    expect(text.indexOf(hotline)).toBeGreaterThan(-1)
    expect(text.indexOf(ended)).toBeGreaterThan(text.indexOf(hotline))
    expect(following(text, ended)).toContain('Angabe zuletzt geprüft am 20. November 2026.')
    expect(text.slice(0, text.indexOf(ended))).not.toContain('zuletzt geprüft')
  })

  it('are not shown once it is overdue by more than 60 days', async () => {
    expect(await help('2027-04-01')).toContain(hotline)
    expect(await help('2027-04-02')).not.toContain(hotline)
  })

  it('are named until the last day of their task, and never after', async () => {
    expect(await help('2026-12-31')).toContain(ended)
    expect(await help('2026-12-31')).toContain('Ob sie danach weiterarbeitet, ist nicht belegt.')
    expect(await help('2027-01-01')).not.toContain(ended)
    expect(await help('2027-01-01')).toContain(hotline)
  })

  it.each([
    ['an applicant', ua],
    ['someone who lives abroad', abroad],
    ['a Träger', employer],
  ])('are all known for %s; one that is not is an error', async (_, fields) => {
    expect((await send(service, fields)).text).toMatch(/Wer (Ihnen )?weiterhilft/)
    const without = openRulebook({ ...knowledge, authorities: {} })
    const page = await send(aService({ rulebook: () => without }), fields)
    expect(page.status).toBe(500)
  })
})

describe('what "soll" means for German', () => {
  const advice = 'Klären Sie deshalb früh mit dem Träger'

  it('advises the applicant, and tells a Träger the rest of it', async () => {
    const forTraeger = await send(service, [...ua, ['sicht', 'employer']])
    const applicant = following((await send(service, ua)).text, 'Was heißt hier „soll“?')
    const employer = following(forTraeger.text, 'Was heißt hier „soll“?')
    expect(applicant).toContain(advice)
    expect(employer).not.toContain(advice)
    const sentences = knowledge.language.versions.flatMap(({ text }) => text.split(/(?<=\D[.]) /))
    for (const sentence of sentences.filter((own) => !own.startsWith(advice))) {
      expect(employer).toContain(sentence)
    }
  })
})

describe('a source', () => {
  it('that may bear no date is told by the state seen, a law by its date', async () => {
    const text = following((await send(service, ua)).text, 'Quellen')
    expect(text).toMatch(/Auskunft einer Behörde\. Gelesen im Stand vom/)
    expect(text).not.toMatch(/(Auskunft einer Behörde|Verband|Presse) vom/)
    expect(text).toMatch(/Verordnung vom \d+\. /)
  })
})
