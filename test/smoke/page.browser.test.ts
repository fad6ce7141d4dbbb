// The pages in a real browser: a journey without scripts, and what axe finds. Needs the build.

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { factsOf, NOTHING_LEARNED, TURKISH_EDUCATOR, UKRAINIAN_BACHELOR } from '../web/people.ts'

const INSTALLING = 600_000
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The only rules another colour scheme can break. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
/** The least size of what a finger has to hit, in CSS pixels. */
const LEAST_TARGET = 44

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer('2026-11-20')
  return async () => {
    server.stop()
    await browser.close()
  }
}, INSTALLING)

interface Screen {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

const SCREENS: readonly Screen[] = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
]

function onScreen({ width, colorScheme }: Screen, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const height = width < 500 ? 740 : 800
  return browser.newContext({ viewport: { width, height }, colorScheme, javaScriptEnabled, locale: 'de-DE' })
}

/** Answers the question on the page the way people do: tap, choose or type, then "Weiter". */
async function answerOnPage(page: Page, value: string): Promise<void> {
  const question = page.locator('#antwort')
  const field = await question.locator('input[name="frage"]').getAttribute('value')
  const control = question.locator(`[name="${field}"]`)
  const choice = question.locator(`[name="${field}"][value="${value}"]`)
  if ((await control.first().evaluate((element) => element.tagName)) === 'SELECT') {
    await control.first().selectOption(value)
  } else if ((await choice.count()) > 0) {
    await choice.check()
  } else {
    await control.first().fill(value)
  }
  await arriving(page, () => question.getByRole('button', { name: 'Weiter', exact: true }).click())
}

/** Does what leads to another page and returns once that page is there: a click alone may return before. */
async function arriving(page: Page, go: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), go()])
}

describe.each(SCREENS)('without scripts, $width pixels wide, $colorScheme', (screen) => {
  it('leads a Ukrainian bachelor from the first question to the decision of the API', async () => {
    const context = await onScreen(screen, false)
    const page = await context.newPage()
    const origins = new Set<string>()
    page.on('request', (request) => origins.add(new URL(request.url()).origin))
    await page.goto(server.url)
    while ((await page.locator('#antwort').count()) > 0) {
      const field = await page.locator('#antwort input[name="frage"]').getAttribute('value')
      await answerOnPage(page, UKRAINIAN_BACHELOR[field ?? ''] ?? 'unbekannt')
      expect(new URL(page.url()).search).toBe('')
    }
    expect(await page.locator('.badge').textContent()).toBe('Möglich')
    expect(await page.locator('#ergebnis').textContent()).toContain('§ 4 Abs. 2')
    expect(await decisionOn(page)).toBe(await decisionOfApi(page))
    expect([...origins]).toEqual([server.url])
    await context.close()
  })
})

async function decisionOn(page: Page): Promise<string | null> {
  return page.locator('meta[name="kitaweg-decision"]').getAttribute('content')
}

/** The decision of the API for the facts the page carries. */
async function decisionOfApi(page: Page): Promise<string> {
  const fields: Record<string, string> = {}
  for (const input of await page.locator('#stand input[type="hidden"]').all()) {
    const name = await input.getAttribute('name')
    if (name?.includes('.')) fields[name] = (await input.getAttribute('value')) ?? ''
  }
  const response = await page.request.post(`${server.url}/api/v1/assessment`, {
    data: { facts: factsOf(fields) },
  })
  const { decision }: { decision: string } = await response.json()
  return decision
}

/** Pages by the way that leads to them. */
const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the start page', (page) => visit(page, '/')],
  ['the start page of a Träger', (page) => visit(page, '/traeger')],
  [
    'a question after the first answer',
    async (page) => {
      await visit(page, '/')
      await answerOnPage(page, 'studium')
    },
  ],
  ['a result', (page) => sendForm(page, '/', UKRAINIAN_BACHELOR)],
  [
    'a result with a second qualification',
    (page) =>
      sendForm(page, '/', {
        ...UKRAINIAN_BACHELOR,
        'q1.abschluss_art': 'ausbildung',
        'q1.beruf': 'kinderpfleger',
      }),
  ],
  ['a result that is not yet possible', (page) => sendForm(page, '/', NOTHING_LEARNED)],
  [
    'a result for a Träger, with duties and statements',
    (page) => sendForm(page, '/', { ...TURKISH_EDUCATOR, sicht: 'employer' }),
  ],
  ['another Land', (page) => sendForm(page, '/', { 'f.bundesland': 'by' })],
  ['the page with all questions', (page) => sendForm(page, '/alle', UKRAINIAN_BACHELOR)],
  ['a fault', (page) => sendForm(page, '/', { 'f.bundesland': 'nrw', 'f.wochenstunden_kita': '99' })],
  [
    'several faults',
    (page) =>
      sendForm(page, '/', {
        von: 'alle',
        'f.bundesland': 'nrw',
        'f.wochenstunden_kita': '99',
        'f.start_datum': '2027-02-31',
      }),
  ],
  ['the state of law', (page) => visit(page, '/stand')],
  ['a page that is not there', (page) => visit(page, '/gibtsnicht')],
]

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(`${server.url}${path}`)
}

/** Sends a form as a page of ours would, from the origin itself. */
async function sendForm(page: Page, path: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await visit(page, '/')
  await arriving(page, () =>
    page.evaluate(
      ([action, entries]) => {
        const form = document.createElement('form')
        form.method = 'post'
        form.action = action
        for (const [name, value] of entries) {
          const input = document.createElement('input')
          input.name = name
          input.value = value
          form.append(input)
        }
        document.body.append(form)
        // Later: sent at once, the page may be gone before this call has come back.
        setTimeout(() => form.submit())
      },
      [path, Object.entries(fields)] as const,
    ),
  )
}

async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

describe.each([360, 1280])('%i pixels wide', (width) => {
  it.each(STATES)(
    '%s has no fault axe can find in light and in dark, and fits the screen',
    async (_, reach) => {
      const context = await onScreen({ width, colorScheme: 'light' }, true)
      const page = await context.newPage()
      await reach(page)
      await unfoldAll(page)
      expect(await faults(new AxeBuilder({ page }).withTags(WCAG))).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      expect(await smallTargets(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await faults(new AxeBuilder({ page }).withRules(OF_COLOUR))).toEqual([])
      await context.close()
    },
  )
})

async function faults(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Controls a finger may miss; links within sentences are as high as their line. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll(
      'button, .button, select, .typed, .choice, summary, .jump a, .onward, .reach a',
    )
    return [...targets]
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < least || box.width < least))
      .map(({ target, box }) => `${target.outerHTML.slice(0, 120)} ${box.width}×${box.height}`)
  }, LEAST_TARGET)
}

describe('the buttons of the browser', () => {
  it('goes back with the button of the browser, and loses nothing', async () => {
    const context = await onScreen({ width: 360, colorScheme: 'light' }, false)
    const page = await context.newPage()
    await page.goto(server.url)
    await answerOnPage(page, 'studium')
    const second = await page.locator('#frage .ask').textContent()
    await answerOnPage(page, 'keine')
    await page.goBack()
    expect(await page.locator('#frage .ask').textContent()).toBe(second)
    await context.close()
  })
})

describe('with the keyboard', () => {
  it('begins with the way past the header and shows where one is', async () => {
    const context = await onScreen({ width: 360, colorScheme: 'light' }, false)
    const page = await context.newPage()
    await visit(page, '/')
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Zum Inhalt springen' })
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#inhalt')
    await context.close()
  })

  it('goes on with Enter, as "Weiter" does', async () => {
    const context = await onScreen({ width: 360, colorScheme: 'light' }, true)
    const page = await context.newPage()
    await sendForm(page, '/', { 'f.bundesland': 'nrw', aktion: 'aendern:f.wochenstunden_kita' })
    await page.locator('#f-wochenstunden_kita').fill('30')
    await arriving(page, () => page.keyboard.press('Enter'))
    expect(await page.locator('#angaben').textContent()).toContain('30 Stunden pro Woche')
    await context.close()
  })
})
