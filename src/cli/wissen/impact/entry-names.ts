// What an entry of the compiled knowledge is called where editors write it.

import { ORDER } from './deep-diff.ts'
import type { ChangedEntry } from './entries.ts'

/** The entries by section; a section without a word goes by its key. */
const SECTIONS: Readonly<Record<string, string>> = {
  facts: 'Angabe',
  sources: 'Quelle',
  authorities: 'Stelle',
  countryTables: 'Ländertabelle',
  districts: 'Kreis',
  laender: 'Land',
  deployments: 'Regel',
  premises: 'Regel',
  competences: 'Regel',
  obligations: 'Regel',
  interpretations: 'Lesart',
  statements: 'Hinweis',
  values: 'Zahl',
  withdrawals: 'Sperre',
  texts: 'Satz',
}

const LANGUAGE = 'Sprachregel'

const CHANGES: Readonly<Record<ChangedEntry['change'], string>> = {
  new: ' (neu)',
  removed: ' (entfallen)',
  changed: '',
}

/** E.g. `Stelle zab`, `Ländertabelle ausbildung_nach_land BR`, `Lesart fristen-bgb (neu)`. */
export function entryName({ path: [section = '', ...ids], change }: ChangedEntry): string {
  if (section === 'language') return `${LANGUAGE}${CHANGES[change]}`
  const kind = SECTIONS[section] ?? section
  return ids[0] === ORDER ? `${ORDER}: ${kind}` : `${[kind, ...ids].join(' ')}${CHANGES[change]}`
}
