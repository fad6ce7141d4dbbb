// What a changed place of the reply is about, for the editor. A field without a word here goes by its key.

import { isLocalDate } from '../../../domain/date.ts'
import { formatDate } from '../../../i18n/texts.ts'
import { type Difference, ORDER } from './deep-diff.ts'

/** How much a change matters: the outcome itself, something else, or only how it is put into words. */
export const WEIGHTS = ['outcome', 'matter', 'wording'] as const
export type Weight = (typeof WEIGHTS)[number]

export interface Placed {
  readonly area: string
  /** What exactly, within the area; empty where the area says it. */
  readonly subject: string
  readonly weight: Weight
}

const OUTCOME = 'Ergebnis'
const WORDING = 'Wortlaut'

const AREAS: Readonly<Record<string, string>> = {
  countsAs: OUTCOME,
  best: OUTCOME,
  language: 'Sprache',
  beforeFirstDay: 'Erster Tag',
  duties: 'Pflichten des Trägers',
  statements: 'Hinweise',
  authorities: 'Stellen',
  upcoming: 'Künftig',
  next: 'nächste Frage',
  headline: WORDING,
  notice: WORDING,
  citationTable: 'Begründung',
  knowledge: 'Wissensstand',
}

/** For what stands below a deployment; the deployment as a whole, new or gone, is an outcome. */
const DEPLOYMENT_AREAS: Readonly<Record<string, string>> = {
  role: OUTCOME,
  verdict: OUTCOME,
  reason: OUTCOME,
  notYet: OUTCOME,
  hours: OUTCOME,
  while: OUTCOME,
  until: OUTCOME,
  met: 'Begründung',
  failed: 'Begründung',
  missing: 'Begründung',
  notes: 'Begründung',
  citations: 'Begründung',
  certainty: 'Begründung',
  changes: 'Was zum Ja führt',
  conditions: 'Bedingungen',
  title: WORDING,
  reviewOverdueSince: 'Durchsicht',
  withdrawal: OUTCOME,
}

/** Keys that hold sentences and nothing else. */
const SENTENCES: readonly string[] = [
  'headline',
  'notice',
  'text',
  'title',
  'name',
  'label',
  'question',
  'help',
  'why',
  'howToFindOut',
  'url',
]

const SUBJECTS: Readonly<Record<string, string>> = {
  countsAs: 'zählt als',
  best: 'bester Einsatz',
  headline: 'Kopfsatz',
  notice: 'Hinweis am Ende',
  verdict: '',
  reason: 'Grund',
  notYet: 'noch nicht',
  hours: 'Stunden',
  while: 'während',
  until: 'bis',
  role: 'Rolle',
  met: 'erfüllt',
  failed: 'nicht erfüllt',
  missing: 'fehlt',
  notes: 'Hinweise',
  citations: 'Fundstellen',
  citation: 'Fundstelle',
  certainty: 'Gewissheit',
  conditions: '',
  changes: '',
  title: 'Titel',
  text: 'Text',
  name: 'Name',
  authority: 'Stelle',
  applies: 'gilt',
  atStart: 'zum Start',
  later: 'später',
  level: 'Niveau',
  modality: 'Modalität',
  by: 'bis',
  change: 'Hinweis',
  affects: 'betrifft',
  settles: 'entscheidet',
  question: 'Frage',
  help: 'Hilfe',
  why: 'warum',
  options: 'Antworten',
  howToFindOut: 'woher',
  whoKnows: 'wer es weiß',
  reviewed: 'älteste Durchsicht',
  released: 'freigegeben',
  reviewOverdueSince: 'überfällig seit',
  asSeen: 'gesehener Stand',
  notSeen: 'Wortlaut lag nicht vor',
  rank: 'Rang',
  date: 'Datum',
  url: 'Adresse',
}

/** Where a difference between two replies belongs. */
export function placeOf({ path }: Pick<Difference, 'path'>): Placed {
  const [section = '', entry, key] = path
  const known = section === 'deployments' ? deploymentArea(entry, key) : AREAS[section]
  const area = known ?? section
  const isSentence = SENTENCES.includes(path.at(-1) ?? '')
  const weight = area === OUTCOME ? 'outcome' : isSentence ? 'wording' : 'matter'
  const subject = subjectOf(path)
  const isWording = known !== undefined && isSentence && section !== 'citationTable'
  if (!isWording || area === WORDING) return { area, subject, weight }
  return { area: WORDING, subject: `${area}, ${subject}`, weight }
}

function deploymentArea(entry: string | undefined, key: string | undefined): string | undefined {
  if (entry === ORDER) return ORDER
  if (key !== undefined) return DEPLOYMENT_AREAS[key] ?? key
  return entry === undefined ? undefined : OUTCOME
}

/** The words of the path; a section is told by its area. */
function subjectOf(path: readonly string[]): string {
  const words = path.length === 1 ? path.filter((word) => word in SUBJECTS) : path.slice(1)
  return words
    .map((word) => SUBJECTS[word] ?? (isLocalDate(word) ? formatDate(word) : word))
    .filter((word) => word !== '' && word !== ORDER)
    .join(', ')
}
