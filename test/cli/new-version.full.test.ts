// A new version of every entry of the real knowledge base.

import { afterAll, describe, expect, it } from 'vitest'
import { localDate } from '../../src/domain/date.ts'
import { draftVersion } from '../../src/knowledge/draft-version.ts'
import { readKnowledge } from '../../src/knowledge/read.ts'
import { versionedEntries } from '../../src/knowledge/versioned-entries.ts'
import { buildWorld } from '../../src/knowledge/world.ts'
import { editorsDesk } from '../support/editors-desk.ts'

const desk = editorsDesk()
afterAll(desk.clear)

describe('a draft of a new version', () => {
  it('fits every entry that is not repealed, and leaves the rest of each file as it is', () => {
    const { world } = buildWorld(readKnowledge(desk.knowledge).files)
    const entries = versionedEntries(world.documents).filter(({ versions }) => !versions.at(-1)?.isRepeal)
    expect(entries.length).toBeGreaterThan(30)
    for (const { document, path, name } of entries) {
      const before = desk.read(document.file)
      const { text, first, last, dated } = draftVersion(before, { path, from: localDate('2030-01-01') })
      const lines = text.split('\n')
      expect([...lines.slice(0, first - 1), ...lines.slice(last)].join('\n'), name).toBe(before)
      expect(dated, name).toBe(0)
    }
  })
})
