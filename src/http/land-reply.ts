// A Land → its entry in the reply of the contract.

import { cite } from '../domain/citation.ts'
import type { LocalDate } from '../domain/date.ts'
import type { Knowledge, Land } from '../domain/knowledge.ts'
import { type Said, type StatementVersion, saidIn } from '../domain/statement.ts'
import { fillingValues } from '../i18n/values.ts'
import { landTraining } from '../rules/land-training.ts'
import { standingOf } from '../rules/standing.ts'
import type { LandReply } from './contract/land.ts'

/** Puts a Land into the shape of the contract; of one that is withdrawn only the office is left. */
export function landReply(
  knowledge: Knowledge,
  land: Land,
  dates: { readonly asOf: LocalDate; readonly today: LocalDate },
): LandReply {
  const fill = fillingValues(knowledge, dates)
  const saying = ({ text, certainty, citation }: Said) => ({
    text: fill(text),
    certainty,
    citation: cite(citation, knowledge.sources),
  })
  const { state, overdueSince, withdrawal } = standingOf(knowledge, land, dates.today)
  const { id, name, office, url, certainty, language } = land
  const { lastKnown, since, expires } = landTraining(land, dates.asOf)
  const version = (entry: StatementVersion) => ({
    from: entry.from,
    occasion: entry.occasion,
    ...saying(saidIn(entry.content)),
    ...(entry.content.kind === 'said' && entry.content.modality ? { modality: entry.content.modality } : {}),
    newest: entry === (since ?? lastKnown),
    lastKnown: entry === lastKnown,
  })
  return {
    id,
    name,
    office: {
      name: office,
      ...(url === undefined ? {} : { url }),
      certainty,
      citation: cite(land.citation, knowledge.sources),
    },
    ...(state === 'withdrawn'
      ? { notes: [] }
      : {
          language: { ...(language.level ? { level: language.level } : {}), ...saying(language) },
          training: { versions: land.training.map(version), ...(expires ? { expires } : {}) },
          notes: land.notes.map((note) => ({ title: note.title, ...saying(note) })),
        }),
    ...(overdueSince ? { reviewOverdueSince: overdueSince } : {}),
    ...(withdrawal ? { withdrawal: { ...withdrawal } } : {}),
  }
}
