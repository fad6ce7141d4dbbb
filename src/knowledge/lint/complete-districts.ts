import { DISTRICT_IDS } from '../district-ids.ts'
import type { Lint } from './lint.ts'

export const completeDistricts: Lint = {
  name: 'kreise-vollstaendig',
  description: 'Alle 53 Kreise und kreisfreien Städte stehen unter „kreise“.',
  check({ documents, districts }) {
    const document = documents.find(({ file }) => file === 'behoerden.yaml')
    const absent = [...DISTRICT_IDS].filter((id) => !districts.ids.has(id))
    if (!document || !districts.isWhole || absent.length === 0) return []
    return [
      {
        file: document.file,
        line: document.lineOf(['kreise']),
        says: `Es fehlen ${absent.length} Kreise: ${absent.slice(0, 5).join(', ')}${absent.length > 5 ? ' …' : ''}.`,
        because: 'Wer dort wohnt oder arbeitet, fände keine zuständige Behörde.',
        fix: 'Ergänzen Sie sie mit „name“, „bezirksregierung“ und „landesjugendamt“.',
      },
    ]
  },
}
