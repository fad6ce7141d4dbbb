// Facts and values in words.

import { isLocalDate } from '../domain/date.ts'
import { type FactDefinition, type FactRef, type FactValue, UNKNOWN } from '../domain/fact.ts'
import { countryName, formatDate, formatNumber } from '../i18n/texts.ts'
import { answerTo } from './form/answers.ts'
import type { View } from './view.ts'

/** The question as this reader is asked it. */
export function questionFor({ audience }: View, { question, questionEmployer }: FactDefinition): string {
  return (audience === 'employer' && questionEmployer) || question
}

/** A value as people read it. */
export function valueInWords(view: View, definition: FactDefinition, value: FactValue): string {
  if (value === UNKNOWN) return view.text('unbekannt')
  if (typeof value === 'object') {
    return value.length === 0
      ? view.text('seite.nichts_davon')
      : value.map((word) => wordLabel(view, definition, word)).join('; ')
  }
  if (typeof value === 'number') {
    return definition.unit ? `${formatNumber(value)} ${definition.unit}` : formatNumber(value)
  }
  return wordLabel(view, definition, value)
}

function wordLabel({ rulebook }: View, { type, values }: FactDefinition, word: string): string {
  if (type === 'country') return countryName(word)
  if (type === 'district') return rulebook.knowledge.districts[word]?.name ?? word
  if (type === 'date' && isLocalDate(word)) return formatDate(word)
  return values.find(({ value }) => value === word)?.label ?? word
}

/** A qualification by its number and what is known of it: "Qualifikation 2: Fertiges Studium, Ukraine". */
export function qualificationName(view: View, qualification: number): string {
  const known = ['abschluss_art', 'abschluss_land'].flatMap((fact) => {
    const value = answerTo(view.answers, { fact, qualification })
    return value === undefined || value === UNKNOWN
      ? []
      : [withoutExamples(valueInWords(view, view.define(fact), value))]
  })
  const number = view.text('seite.qualifikation', { nummer: String(qualification + 1) })
  return known.length > 0 ? `${number}: ${known.join(', ')}` : number
}

function withoutExamples(label: string): string {
  return label.replace(/\s*\(.*\)$/, '')
}

const EITHER = new Intl.ListFormat('de', { type: 'disjunction' })

/** Several things of which one is enough: "den Träger, die Behörde oder eine Beratung". */
export function either(words: readonly string[]): string {
  return EITHER.format(words)
}

/** The name of a fact; names its qualification where there are several. */
export function factName(view: View, { fact, qualification }: FactRef): string {
  const { label, level } = view.define(fact)
  if (level === 'person' || view.answers.qualifications === 1) return label
  return `${label} (${view.text('seite.qualifikation', { nummer: String(qualification + 1) })})`
}

/** A text's first sentence and the rest. */
export function firstSentence(text: string): { readonly first: string; readonly rest: string } {
  const [first = text, ...rest] = sentencesOf(text)
  return { first, rest: rest.join(' ') }
}

/** A long text in paragraphs of a few sentences each. */
export function paragraphs(text: string, sentencesEach = 3): readonly string[] {
  const sentences = sentencesOf(text)
  const count = Math.ceil(sentences.length / sentencesEach)
  return Array.from({ length: count }, (_, index) =>
    sentences.slice(index * sentencesEach, (index + 1) * sentencesEach).join(' '),
  )
}

/** A text of the law's side; sentences that advise the applicant herself are left out for a Träger. */
export function forReader({ audience }: View, text: string): string {
  if (audience === 'applicant') return text
  return sentencesOf(text)
    .filter((sentence) => !ADDRESSES_READER.test(sentence))
    .join(' ')
}

/** Within a sentence only the polite form of address is written "Sie". */
const ADDRESSES_READER = /\s(Sie|Ihnen|Ihre?[mnrs]?)\b/

/** Knows that the dot of "31. Dezember" ends nothing. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[^\d\s][.!?])\s+(?=[\p{Lu}„])/u)
}
