// The impact report against the service itself: for each prepared change of the real knowledge base it must
// name every case whose reply is another one, and no other.

import { afterAll, expect, it } from 'vitest'
import * as z from 'zod'
import { compare, type State } from '../../../src/cli/wissen/impact/compare.ts'
import { takenBack } from '../../../src/cli/wissen/impact/entries.ts'
import { summaryOf } from '../../../src/cli/wissen/impact/summary.ts'
import { byAlphabet, changedCases, witnessOf } from './oracle.ts'
import type { PreparedChange } from './prepared-changes.ts'
import { aRepository } from './repository.ts'

const reportSchema = z.object({
  days: z.array(z.string()),
  cases: z.object({ total: z.number(), changed: z.array(z.object({ id: z.string() })) }),
})

/**
 * Tests the report on each change, in a repository of its own, and once more from the command.
 * In: the changes; one of them must be seen by a case and bring no day of its own.
 */
export function testImpactOf(changes: readonly PreparedChange[]): void {
  const repository = aRepository()
  const { knowledge, cases } = repository.state
  const old = { witness: witnessOf(knowledge), cases }
  // Removing many small files takes long on a busy machine: without a limit.
  afterAll(() => repository.remove(), 0)

  /** A change, the knowledge base with it, and who comes out differently according to the service. */
  async function applied(change: PreparedChange) {
    const now = repository.changed(change)
    const witness = witnessOf(now.knowledge)
    return { now, expected: await changedCases(old, { witness, cases: now.cases }, change.days) }
  }

  it.each(changes.map((change) => [change.name, change] as const))(
    'names every changed case and no other: %s',
    async (_, change) => {
      const { now, expected } = await applied(change)
      expect(expected.length > 0).toBe(change.isSeen)
      const found = compare(repository.state, now)
      expect(found.days).toEqual(change.days)
      expect(namesOf(summaryOf(found.cases).changed)).toEqual(expected)
      expect(content(takenBack(now.knowledge, knowledge, found.entries))).toEqual(content(knowledge))
    },
  )

  it('is the same from the command, which gets the other state from git and leaves nothing behind', async () => {
    const change = changes.find(({ days, isSeen }) => isSeen && days.length === 0)
    if (!change) throw new Error('nothing is prepared')
    const { status, stdout, left } = repository.wirkungOf(change, 'HEAD', '--json')
    expect(status).toBe(0)
    const report = reportSchema.parse(JSON.parse(stdout))
    expect(report.days).toEqual(change.days)
    expect(report.cases.total).toBe(old.cases.length)
    expect(namesOf(report.cases.changed)).toEqual((await applied(change)).expected)
    expect(left).toEqual([])
    expect(repository.git('status', '--porcelain')).toBe('')
  })
}

function namesOf(cases: readonly { readonly id: string }[]): readonly string[] {
  return cases.map(({ id }) => id).sort(byAlphabet)
}

/** The knowledge without its hash: it stands for a whole, and what is taken back one by one is none. */
function content({ version: _, ...rest }: State['knowledge']): Omit<State['knowledge'], 'version'> {
  return rest
}
