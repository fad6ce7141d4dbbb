import * as z from 'zod'
import { competenceSchema } from './competence.ts'
import { deploymentSchema } from './deployment.ts'
import { obligationSchema } from './obligation.ts'
import { premiseSchema } from './premise.ts'

/** One file of regeln/. `art` alone decides which keys belong to it, so a mistake is reported once. */
export const ruleSchema = z.discriminatedUnion('art', [
  deploymentSchema,
  premiseSchema,
  competenceSchema,
  obligationSchema,
])
