// One Land in the reply of GET /api/v1/laender.

import * as z from 'zod'
import { CERTAINTIES, MODALITIES } from '../../domain/rule.ts'
import { sentDay as day } from './day.ts'
import { citationSchema } from './reply.ts'

const said = { text: z.string(), certainty: z.enum(CERTAINTIES), citation: citationSchema }

const trainingVersion = z.strictObject({
  from: day,
  occasion: z.string(),
  ...said,
  modality: z.enum(MODALITIES).optional(),
  newest: z.boolean().meta({ description: 'The newest version on the day asked about.' }),
  lastKnown: z
    .boolean()
    .meta({ description: 'The newest version that says how it was; a newer one says what is not proven.' }),
})

export const landSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    office: z.strictObject({
      name: z.string(),
      url: z.string().optional(),
      certainty: z.enum(CERTAINTIES),
      citation: citationSchema,
    }),
    language: z
      .strictObject({ level: z.string().optional(), ...said })
      .optional()
      .meta({ description: 'Without a level none is proven.' }),
    training: z
      .strictObject({
        versions: z.array(trainingVersion),
        expires: day
          .optional()
          .meta({ description: 'Last day before the next version known today. The rule may end earlier.' }),
      })
      .optional(),
    notes: z.array(z.strictObject({ title: z.string(), ...said })),
    reviewOverdueSince: day.optional(),
    withdrawal: z
      .strictObject({ entry: z.string(), since: day, reason: z.string(), office: z.string() })
      .optional()
      .meta({ description: 'The editors took this back; ask the office named.' }),
  })
  .meta({ id: 'Land' })

export type LandReply = z.infer<typeof landSchema>
