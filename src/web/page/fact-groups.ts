// How the page with all questions is divided. What no group names stands under "Weiteres".

import type { FactDefinition } from '../../domain/fact.ts'
import type { FactId } from '../../generated/ids.ts'

const GROUPS = {
  ort: [
    'bundesland',
    'arbeitsort_kreis',
    'wohnort_kreis',
    'lebt_in',
    'start_datum',
    'taetigkeitsantritt',
    'kita_einsatz_vor_2024_12_06',
    'einsatz_13_seit',
    'wochenstunden_kita',
  ],
  abschluss: [
    'abschluss_art',
    'abschluss_land',
    'fachrichtung',
    'fachrichtung_zuordnung',
    'zuordnung_grundlage',
    'beruf',
    'dqr_niveau',
  ],
  verfahren: [
    'staatliche_anerkennung',
    'anerkennungsverfahren',
    'anerkennung_beruf',
    'ausgleichsmassnahme',
    'absicht_schriftlich',
    'antrag_vollstaendig_seit',
    'bescheid_datum',
  ],
  anabin: ['anabin_hochschule', 'anabin_abschluss', 'anabin_abschluss_gelistet', 'zab_bewertung'],
  ausbildung: [
    'ausbildungsform',
    'ausbildungsjahr',
    'vorbereitungskurs',
    'creditpoints',
    'studieninhalte',
    'praxisstunden_kita',
  ],
  deutsch: ['deutsch', 'deutsch_nachweis'],
  traeger: [
    'arbeitsplatz',
    'lja_zulassung',
    'qualifizierung_stunden',
    'kinderschutz_teil',
    'profil_konzept',
    'gruppenform',
  ],
} as const satisfies Readonly<Record<string, readonly FactId[]>>

export interface FactGroup {
  /** Part of the key of its title. */
  readonly id: string
  readonly facts: readonly FactDefinition[]
}

/** The facts in their groups, in the order written above; empty groups are left out. */
export function groupFacts(facts: readonly FactDefinition[]): readonly FactGroup[] {
  const named: readonly string[] = Object.values(GROUPS).flat()
  const groups = Object.entries(GROUPS).map(([id, ids]) => ({
    id,
    facts: ids.flatMap((fact) => facts.find((definition) => definition.id === fact) ?? []),
  }))
  const rest = { id: 'weiteres', facts: facts.filter(({ id }) => !named.includes(id)) }
  return [...groups, rest].filter((group) => group.facts.length > 0)
}
