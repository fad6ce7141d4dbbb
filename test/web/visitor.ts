// A person without scripts: opens pages, fills in forms, presses buttons. Reads pages as text.

import { expect } from 'vitest'
import type { createApp } from '../../src/app.ts'
import { aService } from '../http/service.ts'

type Service = ReturnType<typeof createApp>

/** One field of a form. */
export type FormField = readonly [name: string, value: string]

/** A page as it arrived. */
export interface Page {
  readonly service: Service
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** What people read: no tags, no entities. */
  readonly text: string
  readonly headline: string
  /** The hash of the decision, where the page shows a result. */
  readonly decision: string | undefined
  /** The field of the question on the page. */
  readonly question: string | undefined
}

/** Opens a page. */
export async function open(path = '/', service: Service = aService()): Promise<Page> {
  return read(service, await service.request(path, { headers: { accept: 'text/html' } }))
}

/** Sends a form. */
export async function send(service: Service, fields: readonly FormField[], path = '/'): Promise<Page> {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]))
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
  return read(service, await service.request(path, { method: 'POST', headers, body: body.toString() }))
}

/** Answers the question on the page, as "Weiter" does. Several values: a set. */
export function answer(page: Page, ...values: readonly string[]): Promise<Page> {
  const { question } = page
  if (question === undefined) throw new Error('there is no question on the page')
  return send(page.service, [
    ...hiddenFields(page, 'antwort'),
    ...values.map((value): FormField => [question, value]),
  ])
}

/** Presses a button that acts on the answers so far: its value is an action. */
export function press(page: Page, action: string, path = '/'): Promise<Page> {
  if (!page.html.includes(`value="${action}"`)) throw new Error(`there is no button ${action}`)
  return send(page.service, [...hiddenFields(page, 'stand'), ['aktion', action]], path)
}

/** The hidden fields of a form, in order. */
export function hiddenFields({ html }: Pick<Page, 'html'>, form: string): readonly FormField[] {
  const own = html.split(`<form id="${form}"`)[1]?.split('</form>')[0]
  if (own === undefined) throw new Error(`there is no form ${form}`)
  return [...own.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g)].map(
    ([, name = '', value = '']) => [unescaped(name), unescaped(value)],
  )
}

/** The facts a page carries, without its control fields. */
export function carried(page: Pick<Page, 'html'>): Readonly<Record<string, string>> {
  return Object.fromEntries(hiddenFields(page, 'stand').filter(([name]) => name.includes('.')))
}

/** One part of a page, by the id of its element, as text. */
export function part({ html }: Pick<Page, 'html'>, id: string): string {
  const from = html.split(` id="${id}"`)[1]
  if (from === undefined) throw new Error(`nothing on the page has the id ${id}`)
  return textOf(from.slice(from.indexOf('>') + 1).split('</section>')[0] ?? '')
}

/** The facts of a request of the API as fields of a form. */
export function fieldsOf(
  facts: Readonly<Record<string, unknown>>,
  personFacts: ReadonlySet<string>,
): readonly FormField[] {
  return Object.entries(facts).flatMap(([fact, value]): readonly FormField[] => {
    if (fact === 'weitere_qualifikationen' && Array.isArray(value)) {
      return value.flatMap((record: Readonly<Record<string, unknown>>, index) =>
        Object.entries(record).flatMap(([own, word]) => field(`q${index + 1}.${own}`, word)),
      )
    }
    return field(personFacts.has(fact) ? `f.${fact}` : `q0.${fact}`, value)
  })
}

function field(name: string, value: unknown): readonly FormField[] {
  if (!Array.isArray(value)) return [[name, String(value)]]
  return value.length === 0 ? [[name, 'nichts']] : value.map((word): FormField => [name, String(word)])
}

async function read(service: Service, response: Response): Promise<Page> {
  const html = await response.text()
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  const form = html.includes('<form id="antwort"') ? hiddenFields({ html }, 'antwort') : []
  return {
    service,
    status: response.status,
    headers: response.headers,
    html,
    text: textOf(html),
    headline: textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''),
    decision: /<meta name="kitaweg-decision" content="([^"]*)"/.exec(html)?.[1],
    question: form.find(([name]) => name === 'frage')?.[1],
  }
}

function textOf(html: string): string {
  return unescaped(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
