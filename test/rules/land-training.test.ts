// What was last known of a Land on a day, and what is open since.

import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/domain/date.ts'
import type { Certainty } from '../../src/domain/rule.ts'
import type { StatementVersion } from '../../src/domain/statement.ts'
import { landTraining } from '../../src/rules/land-training.ts'

const citation = { source: 'x', pinpoint: 'y' }

function version(from: string, certainty: Certainty): StatementVersion {
  const content = { kind: 'said', text: from, certainty, citation } as const
  return { from: localDate(from), occasion: '', content }
}

const old = version('2019-12-31', 'ausgelegt')
const seen = version('2025-03-31', 'belegt')
const open = version('2026-01-01', 'ungeklaert')
const training = [old, seen, open]

describe('the law of another Land', () => {
  it('is not known before its first version, and says when that begins', () => {
    expect(landTraining({ training }, localDate('2019-12-30'))).toEqual({
      earlier: [],
      expires: '2019-12-30',
    })
  })

  it('is the newest version until the day before the next', () => {
    const found = { lastKnown: seen, earlier: [old], expires: '2025-12-31' }
    expect(landTraining({ training }, localDate('2025-03-31'))).toEqual(found)
    expect(landTraining({ training }, localDate('2025-12-31'))).toEqual(found)
  })

  it('stays the last known one where a newer version only says that nothing is proven', () => {
    expect(landTraining({ training }, localDate('2026-01-01'))).toEqual({
      lastKnown: seen,
      since: open,
      earlier: [old],
    })
  })

  it('is told as unproven where no version ever said how it was', () => {
    expect(landTraining({ training: [open] }, localDate('2026-01-01'))).toEqual({ since: open, earlier: [] })
  })

  it('is not known any more once a version ends it', () => {
    const ended: StatementVersion = {
      from: localDate('2027-01-01'),
      occasion: '',
      content: { kind: 'ended', citation, note: 'vorbei' },
    }
    expect(landTraining({ training: [seen, ended] }, localDate('2027-01-01'))).toEqual({
      lastKnown: seen,
      since: ended,
      earlier: [],
    })
  })
})
