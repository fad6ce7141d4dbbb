// The acceptance cases, one JSON object a line. The schema is strict: an expectation nobody compares does not pass.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const verdict = z.enum(['yes', 'no', 'open'])

const hours = z.strictObject({
  kind: z.string().optional(),
  share: z.string().optional(),
  weekly: z.number().optional(),
  certainty: z.string().optional(),
})

const deployment = z.strictObject({
  role: z.string(),
  verdict,
  basis: z
    .string()
    .regex(/^PersVO § \d+[a-z]?(?: Abs\. \d+)?$/)
    .optional(),
  hours: z.array(hours).optional(),
  until: z.strictObject({ date: z.string(), because: z.enum(['max-duration', 'sunset']) }).optional(),
})

const expectation = z.strictObject({
  countsAs: z.enum(['fachkraftstunden', 'ergaenzungskraftstunden', 'nichts', 'offen']).optional(),
  deployments: z.array(deployment).optional(),
  language: z
    .strictObject({
      applies: verdict.optional(),
      atStart: verdict.optional(),
      later: verdict.optional(),
      laterBy: z.string().optional(),
    })
    .optional(),
  authorities: z
    .array(
      z.strictObject({
        purpose: z.string(),
        verdict: z.enum(['known', 'open', 'none']),
        authority: z.string().optional(),
      }),
    )
    .optional(),
  nextNotIn: z.array(z.string()).optional(),
  notes: z.string().optional(),
})

const acceptanceCase = z.strictObject({
  id: z.string(),
  title: z.string(),
  facts: z.record(z.string(), z.unknown()),
  asOf: z.string().optional(),
  audience: z.enum(['applicant', 'employer']),
  expect: expectation,
  sure: z.boolean(),
  tags: z.array(z.string()),
})

export type Expectation = z.infer<typeof expectation>
export type ExpectedDeployment = z.infer<typeof deployment>
export type AcceptanceCase = z.infer<typeof acceptanceCase>

/** All cases of test/cases/dev.jsonl. */
export function readCases(): readonly AcceptanceCase[] {
  return readFileSync(join(import.meta.dirname, 'dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => acceptanceCase.parse(JSON.parse(line)))
}

/** The request a case stands for. */
export function requestOf({ facts, asOf, audience }: AcceptanceCase): object {
  return { facts, audience, ...(asOf === undefined ? {} : { asOf }) }
}
