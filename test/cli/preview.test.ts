// The editors' preview: its days, the rules read back, and that the service knows nothing of it.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPreview } from '../../src/cli/preview/preview-app.tsx'
import { rereading } from '../../src/cli/preview/rereading.ts'
import { localDate } from '../../src/domain/date.ts'
import { aService, knowledge } from '../http/service.ts'
import { TURKISH_EDUCATOR, UKRAINIAN_BACHELOR } from '../web/people.ts'
import { hiddenFields, open, type Page, part, send } from '../web/visitor.ts'

const RULE = 'regeln/defizitbescheid-anpassungslehrgang.yaml'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitaweg-vorschau-'))
  cpSync('knowledge', folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function change(file: string, from: string, to: string): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`)
  writeFileSync(path, text.replace(from, to))
}

/** A preview of the copy, as a service that pages can be opened on. */
function aPreview(): ReturnType<typeof aService> {
  const preview = createPreview({ load: rereading(folder), today: () => localDate('2026-11-20') })
  return preview as unknown as ReturnType<typeof aService>
}

type Days = Readonly<{ asOf?: string; today?: string }>

/** Fills in the bar of a page and sends it, as "Anwenden" does. */
async function onDays(page: Page, { asOf = '', today = '' }: Days): Promise<Page> {
  const form = page.html.split('<form class="preview-days"')[1]?.split('</form>')[0] ?? ''
  const carried = hiddenFields({ html: `<form id="leiste"${form}</form>` }, 'leiste')
  const fields = [...carried, ['vorschau.stichtag', asOf], ['vorschau.heute', today]] as const
  return send(page.service, fields, '/vorschau/tage')
}

/** Sends the bar of a page that can be fetched again. Out: where that leads, null where it answers at once. */
async function redirected(
  service: ReturnType<typeof aService>,
  fields: Readonly<Record<string, string>>,
): Promise<string | null> {
  const response = await service.request('/vorschau/tage', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
  expect([200, 303]).toContain(response.status)
  return response.headers.get('location')
}

describe('the Stichtag of the preview', () => {
  const person = Object.entries(TURKISH_EDUCATOR)

  it('shows the same answers under the version in force on that day, with its citation', async () => {
    change(
      RULE,
      '  - gilt_ab: 2031-01-01\n',
      `  - gilt_ab: 2028-01-01
    anlass: GV. NRW. 2027 S. 1
    rechtsfolge: Die Person kann auf Ergänzungskraftstunden arbeiten.
    alle:
      - { angabe: ausgleichsmassnahme, ist: anpassungslehrgang, fundstelle: persvo-nrw-2024 § 13 Abs. 6 Satz 9 }
  - gilt_ab: 2031-01-01
`,
    )
    const now = await send(aPreview(), person)
    expect(now.text).not.toContain('§ 13 Abs. 6 Satz 9')
    const then = await onDays(now, { asOf: '2028-01-01' })
    expect(then.text).toContain('Regeln für den 1. Januar 2028.')
    expect(then.text).toContain('§ 13 Abs. 6 Satz 9')
    const dayBefore = await onDays(then, { asOf: '2027-12-31' })
    expect(dayBefore.text).toContain('Regeln für den 31. Dezember 2027.')
    expect(dayBefore.text).not.toContain('§ 13 Abs. 6 Satz 9')
    expect(part(dayBefore, 'angaben')).toBe(part(now, 'angaben'))
  })

  it('holds on every page until it is taken back', async () => {
    const page = await onDays(await send(aPreview(), person), { asOf: '2031-01-01' })
    expect(page.text).toContain('Regeln für den 1. Januar 2031.')
    for (const path of ['/', '/traeger', '/alle'])
      expect((await open(path, page.service)).text, path).toContain('Regeln für den 1. Januar 2031.')
    expect((await open('/gibtsnicht', page.service)).html).toContain('value="2031-01-01"')
    await onDays(page, {})
    expect((await open('/', page.service)).text).toContain('Regeln für den 20. November 2026.')
  })

  it('is taken back by one button, with the other day', async () => {
    const { service } = await onDays(await send(aPreview(), person), {
      asOf: '2031-01-01',
      today: '2028-01-01',
    })
    const reset = { 'vorschau.stichtag': '2031-01-01', 'vorschau.zuruecksetzen': 'ja', 'vorschau.pfad': '/' }
    expect(await redirected(service, reset)).toBe('/')
    expect((await open('/', service)).text).toContain('Regeln für den 20. November 2026.')
  })

  it('is refused where it is no day, and the day before stays', async () => {
    const page = await onDays(await send(aPreview(), person), { asOf: '2031-01-01' })
    const refused = await onDays(page, { asOf: '2027-02-31' })
    expect(refused.status).toBe(400)
    expect(refused.headline).toBe('„2027-02-31“ ist kein Tag')
    expect((await open('/', page.service)).text).toContain('Regeln für den 1. Januar 2031.')
  })
})

describe('the today of the preview', () => {
  it('lets reviews grow old', async () => {
    const service = aPreview()
    expect((await open('/stand', service)).text).toContain('Durchsicht überfällig (0)')
    const moved = { 'vorschau.heute': '2027-12-25', 'vorschau.pfad': '/stand' }
    expect(await redirected(service, moved)).toBe('/stand')
    expect((await open('/stand', service)).text).not.toContain('Durchsicht überfällig (0)')
    const result = await send(service, Object.entries(UKRAINIAN_BACHELOR))
    expect(result.headline).toContain('sagen wir zurzeit nichts Sicheres')
  })

  it.each(['//boese.example', '/\\boese.example', 'https://boese.example'])(
    'never leads to another host: %s',
    async (path) => {
      const fields = { 'vorschau.pfad': path, 'f.bundesland': 'nrw' }
      expect(await redirected(aPreview(), fields)).toBeNull()
    },
  )
})

describe('rules read back in the preview', () => {
  it('are linked from the result they belong to', async () => {
    const page = await send(aPreview(), Object.entries(TURKISH_EDUCATOR))
    const links = [...page.html.matchAll(/href="(\/vorschau\/regeln\/[^"]+)"/g)].map(([, path = '']) => path)
    for (const rule of ['defizitbescheid-anpassungslehrgang', 'masern', 'zustaendigkeit-ausbildung'])
      expect(links).toContain(`/vorschau/regeln/${rule}`)
    for (const path of links) expect((await open(path, page.service)).status, path).toBe(200)
  })

  it('are German sentences with their file', async () => {
    const { headline, text } = await open('/vorschau/regeln/externenpruefung', aPreview())
    expect(headline).toBe('Vorbereitung auf die Externenprüfung')
    expect(text).toContain('regeln/externenpruefung.yaml')
    expect(text).toContain('Ab 01.01.2031 gilt „Vorbereitung auf die Externenprüfung“ nicht mehr')
  })

  it('are all listed, and what is no rule is not found', async () => {
    const service = aPreview()
    const { html } = await open('/vorschau/regeln', service)
    const count =
      knowledge.deployments.length +
      knowledge.premises.length +
      knowledge.competences.length +
      knowledge.obligations.length
    expect(html.match(/href="\/vorschau\/regeln\/[^"]+"/g)).toHaveLength(count)
    expect((await open('/vorschau/regeln/gibtsnicht', service)).status).toBe(404)
  })
})

describe('a broken knowledge base in the preview', () => {
  it('is every problem on one page, with file and line, and the service again once mended', async () => {
    const service = aPreview()
    change(RULE, 'titel:', 'titl:')
    change('sprache.yaml', 'niveau: b1', 'niveau: b7')
    const { status, headline, text } = await open('/', service)
    expect(status).toBe(503)
    expect(headline).toMatch(/^\d Probleme$/)
    expect(text).toContain(`${RULE}, Zeile 1`)
    expect(text).toContain('sprache.yaml, Zeile')
    expect(text).toContain('Abhilfe: Schreiben Sie „titel“.')
    const api = await service.request('/api/v1/facts')
    expect(api.status).toBe(503)
    expect(await api.text()).toContain(`${RULE}, Zeile 1: `)
    change(RULE, 'titl:', 'titel:')
    change('sprache.yaml', 'niveau: b7', 'niveau: b1')
    expect((await open('/', service)).status).toBe(200)
  })
})

describe('the pages of the preview', () => {
  it('allow no script and no foreign origin', async () => {
    const service = aPreview()
    for (const path of ['/', '/vorschau/regeln', '/vorschau/regeln/leitung']) {
      const { headers, html } = await open(path, service)
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'")
      expect(html).not.toMatch(/<script|\sstyle="/)
    }
  })
})

describe('the service', () => {
  it('has no bar and no route of the preview', async () => {
    const service = aService()
    for (const page of [await open('/', service), await send(service, Object.entries(UKRAINIAN_BACHELOR))])
      expect(page.html.toLowerCase()).not.toContain('vorschau')
    for (const path of ['/vorschau/regeln', '/vorschau/regeln/leitung', '/vorschau/leiste.css'])
      expect((await service.request(path)).status, path).toBe(404)
    expect((await service.request('/vorschau/tage', { method: 'POST', body: '' })).status).toBe(404)
  })

  it('is built without the preview', () => {
    for (const bundle of ['dist/server.js', 'dist/worker.js'])
      expect(readFileSync(bundle, 'utf8'), bundle).not.toMatch(/vorschau[./]/)
  })
})
