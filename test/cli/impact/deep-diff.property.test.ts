// The comparison of replies is total: whatever is different is told.

import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesBetween } from '../../../src/cli/wissen/impact/deep-diff.ts'

const scalar = fc.oneof(fc.constantFrom('ja', 'nein', null, true, 1, 2))

/** Values as replies hold them: lists of named entries, lists of anything, objects. */
const { value } = fc.letrec((tie) => {
  const named = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c'),
      qualification: fc.constantFrom(0, 1),
      verdict: fc.constantFrom('yes', 'no'),
      text: tie('value'),
    },
    { requiredKeys: ['id'], noNullPrototype: true },
  )
  return {
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      scalar,
      fc.array(named, { maxLength: 4 }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('fact', 'on', 'x', 'y'), tie('value'), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    ),
  }
})

describe('the differences between two values', () => {
  it('are none where the values are equal, and some where they are not', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        expect(differencesBetween(before, after).length > 0).toBe(!isDeepStrictEqual(before, after))
      }),
      { numRuns: 5000 },
    )
  })

  it('name the place, both sides, and entries of lists by what they are called', () => {
    const before = {
      deployments: [{ id: 'leitung', qualification: 1, verdict: 'open', missing: ['a', 'b'] }],
    }
    const after = { deployments: [{ id: 'leitung', qualification: 1, verdict: 'no', missing: ['b', 'c'] }] }
    const place = ['deployments', 'leitung, Qualifikation 1']
    expect(differencesBetween(before, after)).toEqual([
      { path: [...place, 'verdict'], before: 'open', after: 'no' },
      { path: [...place, 'missing'], before: ['a'], after: ['c'] },
    ])
  })

  it('tell another order once, and not where a verdict says it', () => {
    const list = (...verdicts: readonly [string, string][]) =>
      verdicts.map(([id, verdict]) => ({ id, verdict }))
    expect(
      differencesBetween(
        list(['a', 'yes'], ['b', 'yes'], ['c', 'no']),
        list(['b', 'yes'], ['a', 'yes'], ['c', 'no']),
      ),
    ).toEqual([{ path: ['Reihenfolge'], before: ['a', 'b'], after: ['b', 'a'] }])
    expect(differencesBetween(list(['a', 'yes'], ['b', 'yes']), list(['b', 'yes'], ['a', 'no']))).toEqual([
      { path: ['a', 'verdict'], before: 'yes', after: 'no' },
    ])
  })

  it('are one where a question or a list as a whole is another', () => {
    expect(
      differencesBetween({ fact: 'deutsch', help: 'x' }, { fact: 'beruf', help: 'y' }, ['next']),
    ).toHaveLength(1)
    expect(differencesBetween(['a', 'b', 'c'], ['c', 'a'])).toEqual([
      { path: [], before: ['a', 'b', 'c'], after: ['c', 'a'] },
    ])
  })
})
