// `wissen sperren` on a real bundle and a copy of the real knowledge base, up to what a reader is told.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isKnowledge } from '../../src/domain/is-knowledge.ts'
import { openRulebook } from '../../src/rules/rulebook.ts'
import { aService, postJson } from '../http/service.ts'

const TOOL = resolve('dist/wissen.js')
const REASON = 'Die Behörde hat auf einen Fehler hingewiesen: "Satz 2" fehlt'

let scratch: string
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'kitaweg-sperren-'))
  cpSync('knowledge', join(scratch, 'knowledge'), { recursive: true })
  mkdirSync(join(scratch, 'src'))
})
afterEach(() => rmSync(scratch, { recursive: true }))

function wissen(...args: readonly string[]) {
  return spawnSync(process.execPath, [TOOL, ...args], {
    cwd: scratch,
    encoding: 'utf8',
    env: { ...process.env, KITAWEG_TODAY: '2026-11-20' },
  })
}

function withdrawals(): string {
  return readFileSync(join(scratch, 'knowledge/sperren.yaml'), 'utf8')
}

/** What the service says of Erzieherinnen, on the knowledge as it was compiled last. */
async function recognised(): Promise<unknown> {
  const compiled: unknown = JSON.parse(readFileSync(join(scratch, 'src/generated/knowledge.json'), 'utf8'))
  if (!isKnowledge(compiled)) throw new Error('nothing was compiled')
  const rulebook = openRulebook(compiled)
  const reply = await postJson(aService({ rulebook: () => rulebook }), '/api/v1/assessment', {
    facts: { bundesland: 'nrw', staatliche_anerkennung: 'erzieher' },
  })
  const { deployments }: { deployments: readonly { id: string }[] } = await reply.json()
  return deployments.find(({ id }) => id === 'staatliche-anerkennung')
}

const call = ['sperren', 'staatliche-anerkennung', '--grund', REASON, '--stelle', 'lwl-landesjugendamt']

describe('wissen sperren', () => {
  it('takes a rule back until it is given free again', async () => {
    const { status, stdout } = wissen(...call)
    expect(status).toBe(0)
    expect(stdout).toContain('- staatliche-anerkennung: ')
    expect(stdout).toContain('npm run wissen uebersetzen')
    expect(wissen('uebersetzen').status).toBe(0)
    expect(await recognised()).toMatchObject({
      verdict: 'open',
      reason: 'review_overdue',
      withdrawal: { since: '2026-11-20', reason: `${REASON}.`, office: 'lwl-landesjugendamt' },
    })

    expect(wissen('sperren', 'staatliche-anerkennung', '--aufheben').status).toBe(0)
    expect(wissen('uebersetzen').status).toBe(0)
    expect(await recognised()).toMatchObject({ verdict: 'yes' })
  })

  it('leaves the rest of the file as it was', () => {
    const before = withdrawals()
    wissen(...call)
    expect(withdrawals().startsWith(before)).toBe(true)
    wissen('sperren', 'staatliche-anerkennung', '--aufheben')
    expect(withdrawals()).toBe(before)
  })

  it.each([
    [
      'an entry that is not there',
      ['sperren', 'staatliche-anerkenung', '--grund', 'x', '--stelle', 'zab'],
      1,
    ],
    ['an office that is not there', ['sperren', 'pia-jahr-2', '--grund', 'x', '--stelle', 'amt'], 1],
    ['no reason', ['sperren', 'pia-jahr-2', '--stelle', 'zab'], 2],
    ['no office', ['sperren', 'pia-jahr-2', '--grund', 'x'], 2],
    ['no entry', ['sperren', '--grund', 'x', '--stelle', 'zab'], 2],
    ['two entries', ['sperren', 'pia-jahr-2', 'pia-jahr-3', '--grund', 'x', '--stelle', 'zab'], 2],
    [
      'no calendar day',
      ['sperren', 'pia-jahr-2', '--grund', 'x', '--stelle', 'zab', '--seit', '2027-02-30'],
      2,
    ],
    ['an unknown option', ['sperren', 'pia-jahr-2', '--warum', 'x'], 2],
    ['what is not taken back', ['sperren', 'pia-jahr-2', '--aufheben'], 2],
  ] as const)('refuses %s and changes nothing', (_, args, code) => {
    const before = withdrawals()
    const { status, stdout, stderr } = wissen(...args)
    expect(status).toBe(code)
    expect(stdout + stderr).not.toBe('')
    expect(withdrawals()).toBe(before)
  })

  it('refuses a second withdrawal of the same entry', () => {
    wissen(...call)
    const { status, stderr } = wissen(...call)
    expect(status).toBe(2)
    expect(stderr).toContain('schon gesperrt')
  })

  it('names the other problems that keep it from taking effect', () => {
    writeFileSync(join(scratch, 'knowledge/regeln/pia-jahr-2.yaml'), 'titel: halb fertig\n')
    const { status, stdout, stderr } = wissen(...call)
    expect(status).toBe(1)
    expect(stdout).toContain('regeln/pia-jahr-2.yaml')
    expect(stderr).toContain('git stash')
    expect(withdrawals()).toContain('staatliche-anerkennung:')
  })
})
