// Which office is competent. Known, open or none; never a default.

import type { AuthorityFinding, LandState } from '../domain/assessment.ts'
import type { LocalDate } from '../domain/date.ts'
import { type FactRecord, isKnown, type Ledger } from '../domain/fact.ts'
import type { Competence, DistrictPath } from '../domain/rule.ts'
import { distinct } from './assess-deployment.ts'
import { verdictOf } from './diagram.ts'
import { essentials, residual } from './residual.ts'
import type { Rulebook } from './rulebook.ts'
import { knownPersonFact, reader } from './scope.ts'
import { standingOf } from './standing.ts'

export interface AuthorityQuestion {
  readonly ledger: Ledger
  readonly land: LandState
  readonly asOf: LocalDate
  readonly today: LocalDate
}

/** What a look-up comes to. */
type Found = Pick<AuthorityFinding, 'verdict' | 'authority' | 'missing'>

/** Every purpose that concerns this person, with its office as far as it is proven. */
export function assessAuthorities(
  rulebook: Rulebook,
  question: AuthorityQuestion,
): readonly AuthorityFinding[] {
  return rulebook.knowledge.competences.flatMap((competence) => {
    const indices =
      competence.level === 'person' ? [0] : question.ledger.qualifications.map((_, index) => index)
    return indices.flatMap((qualification) => assessCompetence(rulebook, question, competence, qualification))
  })
}

function assessCompetence(
  rulebook: Rulebook,
  question: AuthorityQuestion,
  competence: Competence,
  qualification: number,
): readonly AuthorityFinding[] {
  const { ledger, asOf, today } = question
  const effect = rulebook.effectOf(competence, asOf, ledger.qualifications.length)
  // In another Land no office of NRW is named, not even by its page.
  const foreign = question.land.kind === 'other' && competence.finds.by !== 'fixed'
  const citations = foreign ? [] : distinct([competence.citation])
  const base = { purpose: competence.purpose, qualification, citations }
  if (effect.kind !== 'condition' || !effect.diagram) return [{ ...base, verdict: 'open', missing: [] }]
  const read = reader(ledger, qualification, rulebook)
  const concerned = verdictOf(effect.diagram, read)
  if (concerned === 'no') return []
  const record = ledger.qualifications[qualification] ?? {}
  if (competence.level === 'qualification' && record['abschluss_land'] === 'DE') {
    return [{ ...base, verdict: 'none', missing: [] }]
  }
  if (concerned === 'open') {
    const { variables } = effect.diagram
    const left = residual(effect.diagram, { read, prospect: () => 'answerable' })
    const missing = essentials(left).flatMap((position) => variables[position]?.fact ?? [])
    return [{ ...base, verdict: 'open', missing }]
  }
  const { knowledge } = rulebook
  const found =
    standingOf(knowledge, competence, today).state === 'withdrawn'
      ? OPEN
      : find(rulebook, competence, question, record)
  const office = found.authority === undefined ? undefined : knowledge.withdrawals[found.authority]
  return [{ ...base, ...(office && office.since <= today ? OPEN : found) }]
}

const OPEN: Found = { verdict: 'open', missing: [] }

function find(
  rulebook: Rulebook,
  competence: Competence,
  { ledger, land }: AuthorityQuestion,
  record: FactRecord,
): Found {
  const { finds } = competence
  const country = record['abschluss_land']
  if (finds.by === 'fixed') {
    return isKnown(country)
      ? { verdict: 'known', authority: finds.authority, missing: [] }
      : { ...OPEN, missing: ['abschluss_land'] }
  }
  // Offices of NRW are named only to who wants to work in NRW.
  if (land.kind === 'not-asked' || land.kind === 'unknown') return { ...OPEN, missing: ['bundesland'] }
  if (land.kind === 'other') return OPEN
  if (competence.level === 'qualification' && !isKnown(country))
    return { ...OPEN, missing: ['abschluss_land'] }
  return finds.by === 'country'
    ? byCountry(rulebook, finds.table, String(country))
    : byDistrict(rulebook, finds.table, finds.of, ledger)
}

function byCountry(rulebook: Rulebook, table: string, country: string): Found {
  const entry = rulebook.knowledge.countryTables[table]?.[country]
  if (entry?.kind === 'known') return { verdict: 'known', authority: entry.authority, missing: [] }
  return entry?.kind === 'none' ? { verdict: 'none', missing: [] } : OPEN
}

function byDistrict(
  rulebook: Rulebook,
  table: 'bezirksregierung' | 'landesjugendamt',
  path: DistrictPath,
  ledger: Ledger,
): Found {
  const { id, missing } = districtOf(path, ledger)
  const district = id === undefined ? undefined : rulebook.knowledge.districts[id]
  return district ? { verdict: 'known', authority: district[table], missing: [] } : { ...OPEN, missing }
}

/** Whose district decides, and which facts are missing where that is not known. */
function districtOf(
  path: DistrictPath,
  ledger: Ledger,
): { readonly id?: string; readonly missing: readonly string[] } {
  const home = knownPersonFact(ledger, 'wohnort_kreis')
  const work = knownPersonFact(ledger, 'arbeitsort_kreis')
  if (path === 'workplace_else_residence') return answer(work ?? home, ['arbeitsort_kreis'])
  const lives = knownPersonFact(ledger, 'lebt_in')
  if (lives === 'ausland' || lives === 'anderes_bundesland') return answer(work, ['arbeitsort_kreis'])
  return answer(home, lives === 'nrw' ? ['wohnort_kreis'] : ['wohnort_kreis', 'lebt_in'])
}

function answer(value: unknown, missing: readonly string[]) {
  return typeof value === 'string' ? { id: value, missing: [] } : { missing }
}
