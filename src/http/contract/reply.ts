// The reply of POST /api/v1/assessment, as the public contract has it.

import * as z from 'zod'
import { RANKS } from '../../domain/citation.ts'
import {
  CERTAINTIES,
  HOUR_KINDS,
  MODALITIES,
  MOMENTS,
  OPEN_REASONS,
  ROLES,
  SHARES,
} from '../../domain/rule.ts'
import { TOPICS } from '../../domain/topic.ts'
import { sentDay as day } from './day.ts'

const verdict = z.enum(['yes', 'no', 'open'])
const certainty = z.enum(CERTAINTIES)
const modality = z.enum(MODALITIES)

export const citationSchema = z
  .strictObject({
    source: z.string(),
    pinpoint: z.string(),
    title: z.string(),
    date: day,
    url: z.string(),
    rank: z.enum(RANKS),
    asSeen: day,
    notSeen: z
      .literal(true)
      .optional()
      .meta({ description: 'The wording of this place was never available to us.' }),
  })
  .meta({ id: 'Citation' })

/** A citation in full, or its id where the request asked for `?citations=ids`. */
const cited = z.union([citationSchema, z.string()])

const hours = z.strictObject({
  kind: z.enum(HOUR_KINDS),
  share: z.enum(SHARES),
  weekly: z.number().optional(),
  certainty,
})

const deployment = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    qualification: z.number().int(),
    role: z.enum(ROLES),
    verdict,
    reason: z.enum(OPEN_REASONS).optional(),
    notYet: z.literal(true).optional(),
    hours: z.array(hours),
    while: z.string().optional(),
    until: z
      .strictObject({
        date: day,
        because: z.enum(['max-duration', 'sunset']),
        atMost: z
          .literal(true)
          .optional()
          .meta({ description: 'The first day is not known: the end may come earlier.' }),
      })
      .optional(),
    certainty,
    missing: z.array(z.string()),
    met: z.array(z.strictObject({ fact: z.string(), citation: cited })),
    failed: z.array(z.strictObject({ fact: z.string(), citation: cited })),
    notes: z.array(z.strictObject({ text: z.string(), citation: cited })),
    conditions: z.array(z.strictObject({ id: z.string(), text: z.string(), modality, citation: cited })),
    changes: z
      .array(
        z.array(
          z.strictObject({
            fact: z.string(),
            values: z.array(z.union([z.string(), z.number(), z.array(z.string())])),
          }),
        ),
      )
      .meta({ description: 'Smallest sets of facts that would lead to a yes.' }),
    citations: z.array(cited),
    reviewOverdueSince: day.optional(),
    withdrawal: z
      .strictObject({ entry: z.string(), since: day, reason: z.string(), office: z.string() })
      .optional()
      .meta({ description: 'The editors took this back; ask the office named.' }),
  })
  .meta({ id: 'Deployment' })

const openNotes = z
  .array(z.strictObject({ text: z.string(), citation: cited }))
  .meta({ description: 'While it is open: why, and whom to ask.' })

const language = z.strictObject({
  applies: verdict,
  reason: z.enum(OPEN_REASONS).optional(),
  atStart: z.strictObject({ level: z.string(), modality, verdict }).optional(),
  later: z.strictObject({ level: z.string(), modality, by: day.optional(), verdict }).optional(),
  text: z.string(),
  citations: z.array(cited),
})

export const assessmentReplySchema = z
  .strictObject({
    locale: z.string(),
    asOf: day,
    today: day,
    knowledge: z.strictObject({ version: z.string(), reviewed: day, released: z.boolean() }),
    countsAs: z.enum([...HOUR_KINDS, 'nichts', 'offen']),
    best: z.string().nullable(),
    deployments: z.array(deployment),
    language,
    beforeFirstDay: z.array(
      z.strictObject({
        id: z.string(),
        verdict,
        modality,
        text: z.string(),
        citation: cited,
        notes: openNotes,
      }),
    ),
    duties: z
      .array(
        z.strictObject({
          id: z.string(),
          verdict,
          modality,
          moment: z.enum(MOMENTS),
          certainty,
          text: z.string(),
          citation: cited,
          notes: openNotes,
        }),
      )
      .optional()
      .meta({ description: 'Duties of the Träger that come with this case; for the audience employer.' }),
    statements: z
      .array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          topic: z.enum(TOPICS),
          text: z.string(),
          certainty,
          modality: modality.optional(),
          qualification: z.number().int().optional(),
          ask: z.array(z.string()).meta({ description: 'Offices to ask about what it leaves open.' }),
          citation: cited,
        }),
      )
      .meta({ description: 'Reviewed statements that concern this person, in the version of the day.' }),
    authorities: z.array(
      z.strictObject({
        purpose: z.string(),
        verdict: z.enum(['known', 'open', 'none']),
        authority: z.string().optional(),
        name: z.string().optional(),
        qualification: z.number().int(),
        missing: z.array(z.string()),
        citations: z.array(cited),
      }),
    ),
    upcoming: z.array(z.strictObject({ on: day, change: z.string(), affects: z.array(z.string()) })),
    next: z
      .strictObject({
        fact: z.string(),
        qualification: z.number().int(),
        type: z.string(),
        question: z.string(),
        help: z.string(),
        options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
        why: z.string(),
        settles: z.number().int(),
        howToFindOut: z.string(),
        whoKnows: z.array(z.enum(['person', 'traeger', 'behoerde', 'beratung'])),
      })
      .nullable(),
    headline: z.string(),
    notice: z.string(),
    decision: z.string(),
    citationTable: z
      .record(z.string(), citationSchema)
      .optional()
      .meta({ description: 'Only with ?citations=ids.' }),
  })
  .meta({ id: 'Assessment' })

export type AssessmentReply = z.infer<typeof assessmentReplySchema>
