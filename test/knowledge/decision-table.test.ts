// Every row of the decision table on the Personalverordnung has a whole person, and she gets its answer.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { loadKnowledge } from '../../src/knowledge/compile.ts'

const rows = z
  .record(z.string(), z.array(z.string()).min(1))
  .parse(parse(readFileSync('test/knowledge/decision-table.yaml', 'utf8')))
const { cases } = loadKnowledge('knowledge')

describe('the decision table', () => {
  it('has 26 rows', () => {
    expect(Object.keys(rows)).toHaveLength(26)
  })

  it.each(Object.entries(rows))(
    'has a case for %s that says what counts or which deployment it is',
    (_, ids) => {
      for (const id of ids) {
        const found = cases.find((candidate) => candidate.id === id)
        const { countsAs, deployments, said } = found?.expected ?? {}
        expect(countsAs ?? deployments ?? said, id).toBeDefined()
      }
    },
  )
})
