// `wissen vorschau` as a process: it rereads what an editor saves, and only this machine reaches it.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder: string
const running: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitaweg-vorschau-'))
  cpSync('knowledge', folder, { recursive: true })
})

afterEach(() => {
  for (const process of running.splice(0)) process.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['dist/wissen.js', 'vorschau', ...args], {
    env: { ...process.env, KITAWEG_TODAY: '2026-11-20' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  return child
}

/** The address from the preview's own first words. */
function address(child: ReturnType<typeof start>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
      if (url !== undefined) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`the preview ended with ${code}: ${said}`)))
  })
}

function change(file: string, from: string, to: string): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`)
  writeFileSync(path, text.replace(from, to))
}

const HTML = { headers: { accept: 'text/html' } }

describe('wissen vorschau', () => {
  it('shows an edit, a mistake and its repair, each at the next request', async () => {
    const child = start('0', folder)
    const url = await address(child)
    const before = await fetch(url, HTML)
    expect(before.status).toBe(200)
    expect(await before.text()).toContain('Kann ich mit meinem Abschluss in einer Kita arbeiten?')

    change(
      'texte.yaml',
      'Kann ich mit meinem Abschluss in einer Kita',
      'Darf ich mit meinem Abschluss in der Kita',
    )
    expect(await (await fetch(url, HTML)).text()).toContain(
      'Darf ich mit meinem Abschluss in der Kita arbeiten?',
    )

    change('regeln/leitung.yaml', 'gewissheit: belegt', 'gewissheit: sicher')
    const broken = await fetch(url, HTML)
    expect(broken.status).toBe(503)
    const page = await broken.text()
    expect(page).toContain('<h1>1 Problem</h1>')
    expect(page).toContain('regeln/leitung.yaml, Zeile 8')

    change('regeln/leitung.yaml', 'gewissheit: sicher', 'gewissheit: belegt')
    expect((await fetch(url, HTML)).status).toBe(200)

    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('listens on this machine only', async () => {
    const url = await address(start('0', folder))
    expect(new URL(url).hostname).toBe('127.0.0.1')
    expect((await fetch(url, HTML)).status).toBe(200)
    const { port } = new URL(url)
    // A server on all addresses would answer on these, too.
    for (const other of ['127.0.0.2', '[::1]'])
      await expect(fetch(`http://${other}:${port}/`)).rejects.toThrow('fetch failed')
  })

  it('says what to do when the port is taken', async () => {
    const { port } = new URL(await address(start('0', folder)))
    const second = start(port, folder)
    let said = ''
    second.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    expect(await once(second, 'exit')).toEqual([1, null])
    expect(said).toContain(`Auf Port ${port} läuft schon etwas.`)
  })

  it.each([
    [['achtzig'], 'Zum Beispiel: npm run wissen vorschau 3001'],
    [['70000'], 'Zum Beispiel: npm run wissen vorschau 3001'],
    [['0', 'gibtsnicht'], 'Den Ordner „gibtsnicht“ gibt es nicht.'],
  ])('explains a wrong call: %j', async (args, because) => {
    const child = start(...args)
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    expect(await once(child, 'exit')).toEqual([2, null])
    expect(said).toContain(because)
  })
})
