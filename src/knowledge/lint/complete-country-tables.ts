import { COUNTRY_CODES } from '../country-codes.ts'
import { problemAt } from '../section.ts'
import type { Lint } from './lint.ts'
import { codesOf } from './sound-country-tables.ts'

export const completeCountryTables: Lint = {
  name: 'laendertabellen-vollstaendig',
  description: 'Jeder der 249 Ländercodes und XK steht in jeder Ländertabelle.',
  check: ({ countryTables }) =>
    countryTables.entries.flatMap((table) => {
      const present = new Set(codesOf(table).map(({ code }) => code))
      const absent = [...COUNTRY_CODES].filter((code) => !present.has(code))
      if (absent.length === 0) return []
      return [
        problemAt(table, [], {
          says: `In der Tabelle „${table.id}“ fehlen ${absent.length} Ländercodes: ${shortened(absent)}.`,
          because: 'Ein Staat, der fehlt, bekäme keine Antwort.',
          fix: 'Tragen Sie jeden unter „bekannt“, „offen“ oder „keine“ ein.',
        }),
      ]
    }),
}

function shortened(codes: readonly string[]): string {
  return codes.length > 10 ? `${codes.slice(0, 10).join(', ')} …` : codes.join(', ')
}
