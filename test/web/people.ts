// People who answer questions: what they know, by form field. Everything else they do not know.

import { aService, knowledge } from '../http/service.ts'
import { answer, open, type Page } from './visitor.ts'

/** Names of facts about the person; all others are about a qualification. */
export const personFacts: ReadonlySet<string> = new Set(
  knowledge.facts.filter(({ level }) => level === 'person').map(({ id }) => id),
)

/** A bachelor in social work from Ukraine, found in anabin, with B1, who starts in February. */
export const UKRAINIAN_BACHELOR: Readonly<Record<string, string>> = {
  'f.bundesland': 'nrw',
  'q0.abschluss_art': 'studium',
  'q0.abschluss_land': 'UA',
  'q0.fachrichtung': 'soziale_arbeit',
  'q0.anabin_hochschule': 'h_plus',
  'q0.anabin_abschluss': 'entspricht',
  'q0.anerkennungsverfahren': 'keins',
  'f.staatliche_anerkennung': 'keine',
  'f.deutsch': 'b1',
  'f.start_datum': '2027-02-01',
  'f.kita_einsatz_vor_2024_12_06': 'nein',
}

/** A Turkish educator with a Defizitbescheid, in an Anpassungslehrgang, with A2. */
export const TURKISH_EDUCATOR: Readonly<Record<string, string>> = {
  'f.bundesland': 'nrw',
  'q0.abschluss_art': 'ausbildung',
  'q0.abschluss_land': 'TR',
  'q0.beruf': 'erzieher',
  'f.staatliche_anerkennung': 'keine',
  'q0.anerkennungsverfahren': 'defizitbescheid',
  'q0.anerkennung_beruf': 'erzieher',
  'q0.ausgleichsmassnahme': 'anpassungslehrgang',
  'q0.absicht_schriftlich': 'ja',
  'f.lja_zulassung': 'keine',
  'f.deutsch': 'a2',
  'f.start_datum': '2027-02-01',
  'f.kita_einsatz_vor_2024_12_06': 'nein',
}

/** Someone who has learned no profession and has no approval: not yet possible, and German still to be asked. */
export const NOTHING_LEARNED: Readonly<Record<string, string>> = {
  'f.bundesland': 'nrw',
  'q0.abschluss_art': 'keiner',
  'q0.abschluss_land': 'DE',
  'q0.anerkennungsverfahren': 'keins',
  'f.staatliche_anerkennung': 'keine',
  'f.lja_zulassung': 'keine',
  'f.start_datum': '2027-02-01',
  'f.kita_einsatz_vor_2024_12_06': 'nein',
}

/** Longer than any journey: every fact of four qualifications. */
const MOST_QUESTIONS = 200

/** Answers every question until there is none left; all pages on the way, the first one first. */
export async function walk(
  known: Readonly<Record<string, string>>,
  from?: Page,
): Promise<readonly [Page, ...Page[]]> {
  const first = from ?? (await open('/', aService()))
  const pages: [Page, ...Page[]] = [first]
  let page = first
  while (page.question !== undefined) {
    if (pages.length > MOST_QUESTIONS) throw new Error(`still asking for ${page.question}`)
    page = await answer(page, known[page.question] ?? 'unbekannt')
    pages.push(page)
  }
  return pages
}

/** The facts of a form as a request of the API has them. */
export function factsOf(fields: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {}
  const further: Record<string, unknown>[] = []
  for (const [name, value] of Object.entries(fields)) {
    const [scope = '', fact = ''] = name.split('.')
    const index = scope === 'f' ? 0 : Number(scope.slice(1))
    if (index === 0) facts[fact] = value
    else further[index - 1] = { ...further[index - 1], [fact]: value }
  }
  return further.length > 0 ? { ...facts, weitere_qualifikationen: further } : facts
}
