// The state of law as the public contract sends it.

import * as z from 'zod'
import { RANKS } from '../../domain/citation.ts'
import { CHANGE_KINDS } from '../../rules/state-of-law/changelog.ts'
import { ENTRY_KINDS } from '../../rules/state-of-law/entry.ts'
import { QUESTION_REASONS } from '../../rules/state-of-law/open-questions.ts'
import { REVIEW_STATES } from '../../rules/state-of-law/reviews-due.ts'

const entry = z
  .strictObject({ kind: z.enum(ENTRY_KINDS), id: z.string(), title: z.string() })
  .meta({ id: 'Entry' })
const contact = z
  .strictObject({ id: z.string(), name: z.string(), url: z.string().optional() })
  .meta({ id: 'Contact' })
const citation = z.strictObject({ source: z.string(), pinpoint: z.string() })

const change = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS),
    on: z.string(),
    what: z.string(),
    entries: z.array(entry).readonly(),
  })
  .meta({ id: 'Change' })

/** `GET /api/v1/state`. */
export const stateReplySchema = z
  .strictObject({
    today: z.string(),
    knowledge: z.string(),
    main: z
      .strictObject({ id: z.string(), title: z.string(), asSeen: z.string(), latest: z.string() })
      .optional()
      .meta({ description: 'The source most deployments rest on.' }),
    takenBack: z
      .array(
        z.strictObject({
          since: z.string(),
          reason: z.string(),
          ask: z.array(contact).readonly(),
          entries: z.array(entry).readonly(),
        }),
      )
      .readonly()
      .meta({ description: 'What the editors have taken back and not yet given free again.' }),
    seen: z
      .array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          publisher: z.string(),
          rank: z.enum(RANKS),
          date: z.string(),
          url: z.string(),
          asSeen: z.string(),
          places: z
            .array(z.strictObject({ pinpoint: z.string(), url: z.string().optional(), asSeen: z.string() }))
            .readonly(),
          notSeen: z.number().int(),
        }),
      )
      .readonly(),
    notSeen: z
      .array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          url: z.string(),
          ask: z.array(contact).readonly(),
          places: z
            .array(z.strictObject({ pinpoint: z.string(), waiting: z.array(entry).readonly() }))
            .readonly(),
        }),
      )
      .readonly(),
    open: z
      .array(
        z.strictObject({
          reason: z.enum(QUESTION_REASONS),
          question: z.string().optional(),
          meanwhile: z.string().optional(),
          entries: z.array(entry).readonly(),
          citations: z.array(citation).readonly(),
          ask: z.array(contact).readonly(),
        }),
      )
      .readonly(),
    reviews: z
      .array(
        z.strictObject({
          entry,
          last: z.string(),
          next: z.string(),
          by: z.string(),
          days: z.number().int(),
          state: z.enum(REVIEW_STATES),
        }),
      )
      .readonly(),
    signatures: z.strictObject({
      all: z.number().int(),
      kinds: z
        .array(
          z.strictObject({
            kind: z.enum(ENTRY_KINDS),
            all: z.number().int(),
            unsigned: z.number().int(),
          }),
        )
        .readonly(),
      unsigned: z.array(entry).readonly(),
    }),
    ends: z
      .array(
        z.strictObject({
          lastDay: z.string(),
          note: z.string(),
          citation,
          entries: z.array(entry).readonly(),
        }),
      )
      .readonly(),
    changes: z.strictObject({ past: z.array(change).readonly(), coming: z.array(change).readonly() }),
  })
  .meta({ id: 'StateOfLaw' })
