// The command line on a real bundle: dossiers made of what the coverage file of the Länder names.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readCoverage } from '../../src/knowledge/coverage.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kitaweg-dossiers-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const { coverages } = readCoverage('test/knowledge/coverage')
const known = Object.keys(coverages.find(({ dossier }) => dossier === 'laender')?.homes ?? {})

/** Holds a dossier with these facts against the coverage. */
function abdeckung(facts: readonly string[]) {
  const headings = facts.map((id) => `### \`${id}\`\n- **Aussage:** …\n`)
  writeFileSync(join(scratch, 'laender.md'), ['# Faktendossier', ...headings].join('\n'))
  return run(scratch)
}

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, ['dist/wissen.js', 'abdeckung', ...args], { encoding: 'utf8' })
}

describe('npm run wissen abdeckung', () => {
  it('counts the facts of a dossier that all have a home', () => {
    const { status, stdout } = abdeckung(known)
    expect(stdout).toBe(
      `laender: ${known.length} Kennungen, ${known.length} mit Ort, 0 mit Grund, 0 ohne Eintrag\n`,
    )
    expect(status).toBe(0)
  })

  it('names what stands on one side only, and what to do', () => {
    const { status, stdout } = abdeckung([...known.slice(1), 'ganz-neu'])
    expect(status).toBe(1)
    expect(stdout).toContain('1 ohne Eintrag\n')
    expect(stdout).toContain(
      '  ohne Eintrag: ganz-neu. Tragen Sie in test/knowledge/coverage/laender.yaml den Ort ein.\n',
    )
    expect(stdout).toContain(`  nicht im Dossier: ${known[0]}. Berichtigen oder löschen Sie den Eintrag.\n`)
  })

  it('says where a dossier has no facts', () => {
    expect(abdeckung([]).stdout).toBe('laender: keine Kennungen\n')
  })

  it('asks for a folder that is there', () => {
    const nothing = run()
    expect([nothing.status, nothing.stderr]).toEqual([2, expect.stringContaining('Welcher Ordner?')])
    const nowhere = run(join(scratch, 'nirgends'))
    expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining('Nennen Sie den Ordner')])
  })
})
