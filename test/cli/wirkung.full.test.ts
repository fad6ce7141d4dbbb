// The impact report against the service itself, for every prepared change.

import { describe } from 'vitest'
import { testImpactOf } from './impact/acceptance.ts'
import { PREPARED } from './impact/prepared-changes.ts'

describe('the impact of every prepared change', () => {
  testImpactOf(PREPARED)
})
