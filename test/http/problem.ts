// What every refusal looks like, whatever was wrong.

import { expect } from 'vitest'
import * as z from 'zod'
import type { ProblemKind } from '../../src/http/problem.ts'

/** RFC 9457 with what the contract adds; nothing else may stand in it. */
const problem = z.strictObject({
  type: z.string(),
  title: z.string().min(1),
  status: z.number(),
  detail: z.string().min(1),
  errors: z
    .array(z.strictObject({ path: z.string().regex(/^(\/|$)/), message: z.string().min(1) }))
    .optional(),
  requestId: z.string(),
})

export type Problem = z.infer<typeof problem>

/** The types clients rely on: renaming one breaks them, so they are written out here. */
const STATUS = {
  'urn:kitaweg:problem:invalid-input': 400,
  'urn:kitaweg:problem:malformed-json': 400,
  'urn:kitaweg:problem:forbidden': 403,
  'urn:kitaweg:problem:not-found': 404,
  'urn:kitaweg:problem:method-not-allowed': 405,
  'urn:kitaweg:problem:too-large': 413,
  'urn:kitaweg:problem:unsupported-media-type': 415,
  'urn:kitaweg:problem:too-many-requests': 429,
  'urn:kitaweg:problem:unavailable': 503,
} as const

/** Reads a refusal of this kind; fails the test where it is anything else. */
export async function problemOf(
  response: Response,
  kind: Exclude<ProblemKind, 'internal'>,
  paths: readonly string[] = [],
): Promise<Problem> {
  const text = await response.text()
  expect(response.headers.get('content-type'), text).toMatch(/^application\/problem\+json(;|$)/)
  const body = problem.parse(JSON.parse(text))
  const type = `urn:kitaweg:problem:${kind}` as const
  expect(body, text).toMatchObject({ type, status: STATUS[type] })
  expect(response.status).toBe(STATUS[type])
  expect((body.errors ?? []).map(({ path }) => path).sort()).toEqual([...paths].sort())
  return body
}

/** Everything a problem says in words: no path, no id. */
export function wordsOf({ title, detail, errors = [] }: Problem): string {
  return [title, detail, ...errors.map(({ message }) => message)].join('\n')
}
