// The service as tests run it: the compiled knowledge, a fixed day, plans in memory. Nothing leaves the process.

import { createApp } from '../../src/app.ts'
import { localDate } from '../../src/domain/date.ts'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import compiled from '../../src/generated/knowledge.json' with { type: 'json' }
import { type AssessmentReply, assessmentReplySchema } from '../../src/http/contract/reply.ts'
import type { HttpDeps, LogLine } from '../../src/http/deps.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { memoryPlanStore } from '../../src/store/memory.ts'

const TODAY = localDate('2026-11-20')

/** The knowledge as `npm run build` wrote it, without what is taken back for now: a withdrawal must never wait for a test. */
export const knowledge: Knowledge = { ...checked(compiled), withdrawals: {} }

const rulebook = openRulebook(knowledge)

/** A service; `settings` change what a test is about. */
export function aService(settings: Partial<HttpDeps> = {}): ReturnType<typeof createApp> {
  return createApp({
    rulebook: () => rulebook,
    today: () => TODAY,
    now: () => Date.parse(TODAY),
    store: memoryPlanStore(),
    rateLimitPerMinute: 0,
    clientAddress: () => '192.0.2.1',
    log: () => undefined,
    todayIsFixed: true,
    ...settings,
  })
}

/** A service on another day. */
export function aServiceOn(today: string): ReturnType<typeof createApp> {
  return aService({ today: () => localDate(today) })
}

/** A service that keeps its log. */
export function aLoggingService(): {
  readonly service: ReturnType<typeof createApp>
  readonly lines: readonly LogLine[]
} {
  const lines: LogLine[] = []
  return { service: aService({ log: (line) => lines.push(line) }), lines }
}

export const JSON_TYPE = { 'content-type': 'application/json' } as const

/** Sends a value as JSON. */
export function postJson(
  service: ReturnType<typeof createApp>,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return Promise.resolve(
    service.request(path, {
      method: 'POST',
      headers: { ...JSON_TYPE, ...headers },
      body: JSON.stringify(body),
    }),
  )
}

/** Assesses; throws where the answer is not a reply of the contract. */
export async function assessment(
  service: ReturnType<typeof createApp>,
  body: unknown,
  query = '',
): Promise<AssessmentReply> {
  const response = await postJson(service, `/api/v1/assessment${query}`, body)
  const reply: unknown = await response.json()
  if (response.status !== 200) throw new Error(`${response.status} ${JSON.stringify(reply)}`)
  return assessmentReplySchema.parse(reply)
}

function checked(value: unknown): Knowledge {
  if (typeof value !== 'object' || value === null || !('deployments' in value))
    throw new TypeError('run npm run build')
  return value as Knowledge
}
