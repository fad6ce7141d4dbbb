// The page with all questions.

import { describe, expect, it } from 'vitest'
import { aService, assessment, knowledge } from '../http/service.ts'
import { factsOf, UKRAINIAN_BACHELOR } from './people.ts'
import { type FormField, hiddenFields, open, press, send } from './visitor.ts'

const service = aService()
const fields = Object.entries(UKRAINIAN_BACHELOR)

describe('the page with all questions', () => {
  it('has every fact with its question and an input', async () => {
    const page = await open('/alle')
    for (const { id, level, question } of knowledge.facts) {
      expect(page.text).toContain(question)
      expect(page.html).toContain(`name="${level === 'person' ? 'f' : 'q0'}.${id}"`)
    }
  })

  it('is divided as people think', async () => {
    const { html } = await open('/alle')
    const titles = [...html.matchAll(/<h2 id="gruppe-[^"]*">([^<]*)</g)].map(([, title]) => title)
    expect(titles).toEqual([
      'Ort und Beginn',
      'Abschluss',
      'Verfahren',
      'anabin und ZAB',
      'Ausbildung und Studium',
      'Deutsch',
      'Träger und Landesjugendamt',
      'Weiteres',
    ])
  })

  it('is filled in with what is known', async () => {
    const page = await send(service, fields, '/alle')
    expect(page.html).toContain('value="UA" selected=""')
    expect(page.html).toContain('value="2027-02-01"')
  })

  it('leads to the decision of the API', async () => {
    const page = await send(service, [...fields, ['von', 'alle'], ['f.wochenstunden_kita', '']])
    expect(page.decision).toBe((await assessment(service, { facts: factsOf(UKRAINIAN_BACHELOR) })).decision)
  })

  it('asks a Träger only what is his to know, and loses nothing of the rest', async () => {
    const own: FormField = ['f.aufenthalt', 'duldung']
    const page = await send(service, [...fields, own, ['sicht', 'employer']], '/alle')
    expect(page.text).not.toContain('Welches Aufenthaltsrecht')
    expect(page.text).not.toContain('Wie alt')
    expect(hiddenFields(page, 'alle')).toContainEqual(own)
  })

  it('has room for another qualification and keeps what stands there', async () => {
    const page = await send(service, [...fields, ['aktion', 'qualifikation']], '/alle')
    expect(page.html).toContain('name="q1.beruf"')
    expect(page.html).toContain('value="soziale_arbeit" selected=""')
    expect(page.text).toContain('Qualifikation 1: Fertiges Studium, Ukraine')
  })

  it('is reached from every page with all answers', async () => {
    const page = await send(service, fields)
    expect(page.html).toContain('form="stand" formaction="/alle"')
    expect((await press(page, 'aendern:f.deutsch')).html).toContain('formaction="/alle"')
  })
})
