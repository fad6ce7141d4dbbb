import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newPlanIds } from '../../src/store/plan-ids.ts'
import { hashToken } from '../../src/store/token-hash.ts'

describe('newPlanIds', () => {
  it('draws 128 bits for the id and 256 for the token, as base64url', () => {
    for (let round = 0; round < 500; round++) {
      const { id, deleteToken } = newPlanIds()
      expect(id).toMatch(/^[\w-]{22}$/)
      expect(deleteToken).toMatch(/^[\w-]{43}$/)
      expect(Buffer.from(id, 'base64url')).toHaveLength(16)
      expect(Buffer.from(deleteToken, 'base64url')).toHaveLength(32)
    }
  })

  it('draws anew each time, the two apart from each other', () => {
    const drawn = Array.from({ length: 500 }, newPlanIds).flatMap(({ id, deleteToken }) => [id, deleteToken])
    expect(new Set(drawn).size).toBe(1000)
  })
})

describe('hashToken', () => {
  it('is SHA-256 in hex', () => {
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('agrees with another implementation on any token', () => {
    for (const token of [newPlanIds().deleteToken, '', 'ä', ' x ']) {
      expect(hashToken(token)).toBe(createHash('sha256').update(token, 'utf8').digest('hex'))
    }
  })
})
