// What law we know and what we do not: one value, computed from the knowledge and the day.

import type { LocalDate } from '../../domain/date.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { type Changelog, changelog } from './changelog.ts'
import { entriesOf } from './entry.ts'
import { type KnownEnd, knownEnds } from './known-ends.ts'
import { type OpenQuestion, openQuestions } from './open-questions.ts'
import { type DueReview, reviewsOf } from './reviews-due.ts'
import { type MainSource, mainSource, type SeenSource, seenSources } from './seen-sources.ts'
import { type Signatures, signaturesOf } from './signatures.ts'
import { type TakenBack, takenBack } from './taken-back.ts'
import { type UnseenSource, unseenPlaces } from './unseen-places.ts'

export interface StateOfLaw {
  readonly today: LocalDate
  /** The version of the knowledge. */
  readonly knowledge: string
  readonly main?: MainSource
  readonly takenBack: readonly TakenBack[]
  readonly seen: readonly SeenSource[]
  readonly notSeen: readonly UnseenSource[]
  readonly open: readonly OpenQuestion[]
  readonly reviews: readonly DueReview[]
  readonly signatures: Signatures
  readonly ends: readonly KnownEnd[]
  readonly changes: Changelog
}

/** The state of law on a day. Pure: the day judges our reviews; no Stichtag is involved. */
export function stateOfLaw(knowledge: Knowledge, today: LocalDate): StateOfLaw {
  const entries = entriesOf(knowledge)
  const main = mainSource(knowledge)
  return {
    today,
    knowledge: knowledge.version,
    ...(main ? { main } : {}),
    takenBack: takenBack(knowledge, entries, today),
    seen: seenSources(knowledge),
    notSeen: unseenPlaces(knowledge, entries),
    open: openQuestions(knowledge, entries, today),
    reviews: reviewsOf(entries, today),
    signatures: signaturesOf(entries),
    ends: knownEnds(entries),
    changes: changelog(knowledge, entries, today),
  }
}
