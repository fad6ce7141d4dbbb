// Requests of the public contract.

import * as z from 'zod'
import type { Knowledge } from '../../domain/knowledge.ts'
import { daySchema } from './day.ts'
import { factsSchema } from './facts.ts'

/** The common request: facts, Stichtag, locale, audience. Unknown keys are refused. */
export function assessmentRequestSchema(knowledge: Knowledge) {
  return z
    .strictObject({
      facts: factsSchema(knowledge),
      asOf: daySchema
        .optional()
        .meta({ description: 'Stichtag. Default: the later of facts.start_datum and today.' }),
      locale: z
        .string()
        .max(35)
        .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
        .optional()
        .meta({ description: 'BCP 47; without a catalogue the reply is German and says so.' }),
      audience: z.enum(['applicant', 'employer']).optional().meta({ description: 'Default: applicant.' }),
    })
    .meta({ id: 'AssessmentRequest' })
}

/** Query of the assessment: facts never travel here. */
export const assessmentQuerySchema = z.strictObject({ citations: z.enum(['full', 'ids']).optional() })

/** Query of a route that takes none: what it does not know is refused, not ignored. */
export const noQuerySchema = z.strictObject({})

/** Query of a route that lists what is known: on which day, in which language. */
export const dayQuerySchema = z.strictObject({
  asOf: daySchema.optional().meta({ description: 'Selects the versions. Default: today.' }),
  locale: z.string().max(35).optional(),
})

/** Ciphertext of at most 64 kB: 87,382 characters of base64url. */
const MOST_CIPHERTEXT = 87_382
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)

/** `POST /api/v1/plans`. */
export const savePlanSchema = z
  .strictObject({
    ciphertext: base64url.max(MOST_CIPHERTEXT),
    iv: base64url.max(64),
    expires: daySchema,
  })
  .meta({ id: 'SavePlan' })

/** `PATCH /api/v1/plans/{id}`. */
export const extendPlanSchema = z.strictObject({ expires: daySchema }).meta({ id: 'ExtendPlan' })

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' })
