// The impact report against the service itself, for three changes; wirkung.full.test.ts has all of them.

import { describe } from 'vitest'
import { testImpactOf } from './impact/acceptance.ts'
import { PREPARED } from './impact/prepared-changes.ts'

const withDay = PREPARED.find(({ days, isSeen }) => isSeen && days.length > 0)
const withoutDay = PREPARED.find(({ days, isSeen }) => isSeen && days.length === 0)
const unseen = PREPARED.find(({ isSeen }) => !isSeen)
if (!withDay || !withoutDay || !unseen) throw new Error('a kind of change is not prepared')

describe('the impact of a prepared change', () => {
  testImpactOf([withDay, withoutDay, unseen])
})
