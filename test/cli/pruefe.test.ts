// The command line on a real bundle.

import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { compiledKnowledge } from '../../src/compiled-knowledge.ts'
import { localDate } from '../../src/domain/date.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'

function pruefe(input: string, ...args: string[]) {
  return spawnSync(process.execPath, ['dist/pruefe.js', '-', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, KITAWEG_TODAY: '2026-11-20' },
  })
}

const request = JSON.stringify({
  facts: { bundesland: 'nrw', staatliche_anerkennung: 'erzieher', deutsch: 'b1', start_datum: '2027-02-01' },
})

describe('npm run pruefe', () => {
  it('prints the case as German text', () => {
    const { status, stdout } = pruefe(request)
    expect(status).toBe(0)
    expect(stdout).toContain('Ihre Zeit in der Kita kann auf Fachkraftstunden angerechnet werden')
    expect(stdout).toContain('§ 4 Abs. 1 Personalverordnung NRW')
    expect(stdout).toContain('Bis zum 1. Februar 2029 soll Deutsch B2 vorliegen.')
    expect(stdout).not.toMatch(/\bundefined\b|\{\w+\}/)
  })

  it('prints with --json what the service replies', async () => {
    const rulebook = openRulebook(compiledKnowledge())
    const app = createApp({
      rulebook: () => rulebook,
      today: () => localDate('2026-11-20'),
      now: Date.now,
      rateLimitPerMinute: 0,
      clientAddress: () => 'test',
      log: () => undefined,
      todayIsFixed: true,
    })
    const reply = await app.request('/api/v1/assessment', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: request,
    })
    expect(JSON.parse(pruefe(request, '--json').stdout)).toEqual(await reply.json())
  })

  it.each([
    ['{"facts":{"deutsch":"b7"}}', '/facts/deutsch'],
    ['{"facts":', 'kein gültiges JSON'],
    ['{"facts":{"unbekannte_angabe":1}}', 'unbekannte_angabe'],
  ])('names what is wrong with %s', (input, expected) => {
    const { status, stderr } = pruefe(input)
    expect(status).toBe(1)
    expect(stderr).toContain(expected)
  })

  it('explains itself when called wrongly', () => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/pruefe.js'], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain('Aufruf')
  })
})
