import { COUNTRY_CODES, HISTORICAL_CODES } from '../country-codes.ts'
import type { Path } from '../path.ts'
import type { CountryListing } from '../schema/country-table.ts'
import { type Entry, problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

export const soundCountryTables: Lint = {
  name: 'laendertabellen-eindeutig',
  description: 'In einer Ländertabelle stehen nur Ländercodes, jeder nur einmal.',
  check: ({ countryTables }) =>
    countryTables.entries.flatMap((table) => {
      const codes = codesOf(table)
      return codes.flatMap(({ code, path }, index) => {
        if (!COUNTRY_CODES.has(code)) {
          return [
            problemAt(table, path, {
              says: `„${code}“ ist kein Ländercode.`,
              because: HISTORICAL_CODES.has(code)
                ? 'Diesen Staat gibt es nicht mehr; es zählt der heutige Staat.'
                : 'Erlaubt sind die Codes mit zwei Großbuchstaben nach ISO 3166-1 und XK.',
              fix: 'Berichtigen oder löschen Sie den Code.',
            }),
          ]
        }
        if (codes.findIndex((other) => other.code === code) === index) return []
        return [
          problemAt(table, path, {
            says: `„${code}“ steht zweimal in der Tabelle „${table.id}“.`,
            because: 'Für jeden Staat gibt es genau eine Antwort.',
            fix: 'Löschen Sie einen der beiden Einträge.',
          }),
        ]
      })
    }),
}

/** Every code of a table with its place. */
export function codesOf({ value }: Entry<CountryListing>): { code: string; path: Path }[] {
  const listed = (codes: readonly string[], path: Path) =>
    codes.map((code, index) => ({ code, path: [...path, index] }))
  return [
    ...Object.entries(value.known).flatMap(([office, codes]) => listed(codes, ['bekannt', office])),
    ...listed(value.open, ['offen']),
    ...listed(value.none, ['keine']),
  ]
}
