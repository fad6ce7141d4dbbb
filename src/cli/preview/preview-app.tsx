// The service on the knowledge as it stands in the folder, with a bar to choose the days. For one editor
// on one machine: the days are kept in memory, for everybody who looks.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { secureHeaders } from 'hono/secure-headers'
import { createApp } from '../../app.ts'
import type { LocalDate } from '../../domain/date.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import type { PreviewedPage } from '../../http/deps.ts'
import type { Loaded } from '../../knowledge/compile.ts'
import { format, type Problem } from '../../knowledge/problem.ts'
import { openRulebook } from '../../rules/rulebook.ts'
import { rulesOf } from '../../rules/state-of-law/entry.ts'
import { STYLE, STYLE_PATH } from '../../web/style/stylesheet.ts'
import BAR_STYLE from './bar.css'
import { BAR_STYLE_PATH, Bar, DATES_PATH, RULES_PATH } from './bar.tsx'
import { FIELD, type PreviewDates, readDates } from './preview-dates.ts'
import { NoDayPage, ProblemPage, RulePage, RulesPage } from './preview-page.tsx'

interface PreviewDeps {
  /** The knowledge at this moment, or its problems. */
  readonly load: () => Loaded
  /** The machine's day. */
  readonly today: () => LocalDate
}

/** Builds the preview. Every page but its own comes from the very app the service runs. */
export function createPreview({ load, today }: PreviewDeps): Hono {
  let dates: PreviewDates = {}
  let current: Served | undefined

  /** Request schemas come from the vocabulary, so other knowledge means another app. */
  const served = (knowledge: Knowledge): Served => {
    if (current?.knowledge !== knowledge) current = { knowledge, app: serve(knowledge) }
    return current
  }

  const serve = (knowledge: Knowledge) => {
    const rulebook = openRulebook(knowledge)
    return createApp({
      rulebook: () => rulebook,
      today: () => dates.today ?? today(),
      now: Date.now,
      rateLimitPerMinute: 0,
      clientAddress: () => 'vorschau',
      log: () => undefined,
      todayIsFixed: true,
      preview: { asOf: () => dates.asOf, bar: (page) => barOn(knowledge, page) },
    })
  }

  const barOn = (knowledge: Knowledge, page: PreviewedPage) => (
    <Bar dates={dates} page={page} titleOf={(id) => ruleIn(knowledge, id)?.title ?? id} />
  )

  const whole =
    (answer: (c: Context, knowledge: Knowledge) => Response | Promise<Response>) => (c: Context) => {
      const { knowledge, problems } = load()
      return knowledge ? answer(c, knowledge) : problemResponse(c, problems)
    }

  const preview = new Hono()
  preview.use('/vorschau/*', secureHeaders({ contentSecurityPolicy: OWN_POLICY }))
  preview.get(BAR_STYLE_PATH, (c) => c.body(BAR_STYLE, 200, CSS))
  preview.get(STYLE_PATH, (c) => c.body(STYLE, 200, CSS))
  preview.post(
    DATES_PATH,
    whole(async (c, knowledge) => {
      const form = new URLSearchParams(await c.req.text())
      const read = readDates(form)
      if (!read.ok) return c.html(html`<!doctype html>${<NoDayPage typed={read.typed} />}`, 400)
      dates = read.dates
      const path = form.get(FIELD.path) ?? ''
      if (/^\/(?![/\\])/.test(path)) return c.redirect(path, 303)
      // The page answered a form: the same answers once more, on the new days.
      for (const name of Object.values(FIELD)) form.delete(name)
      const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
      return served(knowledge).app.request('/', { method: 'POST', headers, body: form.toString() })
    }),
  )
  preview.get(DATES_PATH, (c) => c.redirect('/', 303))
  preview.get(
    RULES_PATH,
    whole((c, knowledge) => {
      const bar = barOn(knowledge, { rules: [], carried: null, path: RULES_PATH })
      return c.html(html`<!doctype html>${<RulesPage rules={rulesOf(knowledge)} bar={bar} />}`)
    }),
  )
  preview.get(
    `${RULES_PATH}/:id`,
    whole((c, knowledge) => {
      const rule = ruleIn(knowledge, c.req.param('id') ?? '')
      if (!rule) return served(knowledge).app.fetch(c.req.raw)
      const bar = barOn(knowledge, { rules: [], carried: null, path: c.req.path })
      return c.html(html`<!doctype html>${<RulePage knowledge={knowledge} rule={rule} bar={bar} />}`)
    }),
  )
  preview.all(
    '*',
    whole((c, knowledge) => served(knowledge).app.fetch(c.req.raw)),
  )
  return preview
}

/** An app and the knowledge it was made for. */
interface Served {
  readonly knowledge: Knowledge
  readonly app: ReturnType<typeof createApp>
}

const CSS = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }

const OWN_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

function ruleIn(knowledge: Knowledge, id: string) {
  return rulesOf(knowledge).find((rule) => rule.id === id)
}

/** A page for people, lines for programs; neither is kept. */
function problemResponse(c: Context, problems: readonly Problem[]): Response | Promise<Response> {
  c.header('cache-control', 'no-store')
  if (c.req.path.startsWith('/api/')) return c.text(problems.map(format).join('\n'), 503)
  return c.html(html`<!doctype html>${<ProblemPage problems={problems} />}`, 503)
}
