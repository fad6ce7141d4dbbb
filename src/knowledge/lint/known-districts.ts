import { DISTRICT_IDS } from '../district-ids.ts'
import { suggestion } from '../nearest.ts'
import type { Lint } from './lint.ts'
import { placesOfIds } from './well-formed-ids.ts'

export const knownDistricts: Lint = {
  name: 'bekannte-kreise',
  description: 'Unter „kreise“ stehen nur die Kreise und kreisfreien Städte in NRW.',
  check: ({ documents, districts }) =>
    placesOfIds(documents, 'behoerden.yaml', ['kreise'], districts).flatMap(({ id, at }) =>
      DISTRICT_IDS.has(id)
        ? []
        : [
            at({
              says: `„${id}“ ist kein Kreis in NRW.`,
              because:
                'Die Kennungen der 53 Kreise und kreisfreien Städte sind Teil der öffentlichen Schnittstelle.',
              fix: suggestion(id, [...DISTRICT_IDS]),
            }),
          ],
    ),
}
