// faellig, offen and aenderungen on the real bundle, on the real knowledge and on copies with a change.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const WISSEN = resolve('dist/wissen.js')

/** A folder with a copy of knowledge/, for tests that change it. */
let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'kitaweg-wissen-'))
  cpSync('knowledge', join(copy, 'knowledge'), { recursive: true })
})
afterAll(() => rmSync(copy, { recursive: true }))

function wissen(args: readonly string[], { today = '2026-11-20', cwd = '.' } = {}) {
  return spawnSync(process.execPath, [WISSEN, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, KITAWEG_TODAY: today },
  })
}

function changed(file: string, change: (text: string) => string): void {
  const path = join(copy, 'knowledge', file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

describe('wissen faellig', () => {
  it('names what is due within 30 days, by owner, with its file', () => {
    const { status, stdout } = wissen(['faellig'])
    expect(status).toBe(0)
    expect(stdout).toContain('bis zum 20. Dezember 2026 fällig')
    expect(stdout).toMatch(/^entwurf: \d+$/m)
    expect(stdout).toContain('  fällig am 2026-12-20: quellen.yaml, sgb-3 – Sozialgesetzbuch III')
    expect(stdout).not.toContain('2026-12-31')
  })

  it('looks as far ahead as asked, at cases too', () => {
    const { stdout } = wissen(['faellig', '--bis', '2027-06-30'])
    expect(stdout).toContain('fällig am 2026-12-31: laender/sh.yaml – Schleswig-Holstein')
    expect(stdout).toContain('fällig am 2027-06-30: faelle/alles-unbekannt.yaml')
    expect(stdout).toContain('fällig am 2027-06-30: sprache.yaml – Deutschkenntnisse in der Kita')
  })

  it('puts what is overdue first and says when it no longer counts', () => {
    const { status, stdout } = wissen(['faellig'], { today: '2027-08-30' })
    expect(status).toBe(0)
    const lines = stdout.split('\n').filter((line) => line.startsWith('  '))
    expect(lines[0]).toContain('überfällig seit 2026-12-15, 258 Tage: ')
    expect(stdout).toContain(
      'überfällig seit 2027-06-30, 61 Tage: regeln/leitung.yaml – Leitung einer Kita, entscheidet nichts mehr',
    )
    expect(wissen(['faellig'], { today: '2027-08-29' }).stdout).not.toContain(
      'leitung.yaml – Leitung einer Kita, ent',
    )
  })

  it('names the next date where nothing is due', () => {
    const { status, stdout } = wissen(['faellig', '--bis', '2026-11-21'])
    expect(status).toBe(0)
    expect(stdout).toContain('Keine Durchsicht ist fällig. Die nächste ist es am 15. Dezember 2026.')
  })

  it('tells owners apart', () => {
    changed('regeln/masern.yaml', (text) => text.replace('durch: entwurf', 'durch: recht'))
    const { stdout } = wissen(['faellig', '--bis', '2027-06-30'], { cwd: copy })
    expect(stdout).toMatch(/^recht: 1\n {2}fällig am [\d-]+: regeln\/masern\.yaml/m)
  })
})

describe('wissen offen', () => {
  it('names for each unseen place what waits for it and whom to ask', () => {
    const { status, stdout } = wissen(['offen'])
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^Personalverordnung NRW \(persvo-nrw-2024\)\n {2}Fragen: LVR-Landesjugendamt Rheinland; LWL-Landesjugendamt Westfalen\n/,
    )
    expect(stdout).toMatch(/^ {2}§ 7\n {4}regeln\/leitung\.yaml – Leitung einer Kita\n/m)
    expect(stdout).toMatch(/^ {2}Nichts hängt an: .*§ 16/m)
  })

  it('forgets a place once somebody has seen it', () => {
    changed('quellen.yaml', (text) => text.replace('"§ 6", "§ 7", "§ 8a"', '"§ 6", "§ 8a"'))
    const { stdout } = wissen(['offen'], { cwd: copy })
    expect(stdout.split('\n\n')[0]).not.toMatch(/^ {2}§ 7$/m)
  })
})

describe('wissen aenderungen', () => {
  it('writes Markdown: what is to come, then what was, newest first', () => {
    const { status, stdout } = wissen(['aenderungen'])
    expect(status).toBe(0)
    const headings = stdout.split('\n').filter((line) => line.startsWith('#'))
    expect(headings[0]).toBe('# Was sich ändert')
    const [coming, past] = stdout.split('## Das hat sich bisher geändert')
    expect(coming).toContain('- Ende: § 13 gilt nur bis zum 31. Dezember 2030.')
    expect(coming).toContain('### 1. Januar 2031')
    expect(past?.indexOf('### 20. November 2026')).toBeLessThan(past?.indexOf('### 6. Dezember 2024') ?? 0)
    expect(past).toContain('  - Regel: Leitung einer Kita')
  })

  it('begins on a day', () => {
    const { stdout } = wissen(['aenderungen', '--seit', '2026-11-21'])
    expect(stdout).toContain('### 1. Januar 2031')
    expect(stdout).not.toContain('### 20. November 2026')
    expect(stdout).toContain('Nichts verzeichnet.')
  })

  it('moves a change from the future to the past on its day', () => {
    const [coming, past] = wissen(['aenderungen'], { today: '2031-01-01' }).stdout.split(
      '## Das hat sich bisher geändert',
    )
    expect(coming).not.toContain('### 1. Januar 2031')
    expect(past).toContain('### 1. Januar 2031')
  })
})

describe('a wrong call', () => {
  it.each([
    [['faellig', '--seit', '2027-01-01'], 'Hier gibt es nur „--bis <Datum>“'],
    [['faellig', '--bis'], 'Nach „--bis“ fehlt der Tag'],
    [['faellig', '--bis', '2027-02-31'], '„2027-02-31“ ist kein Kalendertag'],
    [['aenderungen', '--seit', 'gestern'], '„gestern“ ist kein Kalendertag'],
    [['aenderungen', '--seit', '2027-01-01', 'x'], 'Hier gibt es nur „--seit <Datum>“'],
    [['offen', 'x'], 'ohne weitere Angaben'],
  ])('%j is explained', (args, because) => {
    const { status, stderr } = wissen(args)
    expect(status).toBe(2)
    expect(stderr).toContain(because)
  })

  it.each(['faellig', 'offen', 'aenderungen'])('%s names the problems of a broken base instead', (name) => {
    const broken = mkdtempSync(join(tmpdir(), 'kitaweg-broken-'))
    cpSync('test/knowledge/world', join(broken, 'knowledge'), { recursive: true })
    const { status, stdout } = wissen([name], { cwd: broken })
    rmSync(broken, { recursive: true })
    expect(status).toBe(1)
    expect(stdout).toContain('behoerden.yaml, Zeile 16: In der Tabelle')
  })
})
