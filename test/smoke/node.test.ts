// The server as a process: start, settings, reload, end.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'

const ready = z.object({
  status: z.string(),
  knowledge: z.string(),
  today: z.string(),
  todayIsFixed: z.boolean(),
  store: z.string(),
})

let folder: string
const running: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitaweg-'))
})

afterEach(() => {
  for (const process of running.splice(0)) process.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Starts the built server. The returned text grows with its output. */
function start(settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['dist/server.js'], {
    env: { ...process.env, NODE_ENV: 'test', DATA_DIR: folder, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const output = { text: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.text += chunk.toString()))
  return { child, output }
}

async function until<T>(probe: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const found = await probe()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('it never came')
}

async function readyz(port: number): Promise<z.infer<typeof ready> | undefined> {
  try {
    return ready.parse(await (await fetch(`http://127.0.0.1:${port}/readyz`)).json())
  } catch {
    return undefined
  }
}

describe('the server', () => {
  it('starts, stores in its folder, shows a fixed date and ends when asked', async () => {
    const port = await freePort()
    const { child, output } = start({ PORT: String(port), KITAWEG_TODAY: '2026-11-20' })
    const state = await until(() => readyz(port))
    expect(state).toMatchObject({ status: 'ready', today: '2026-11-20', todayIsFixed: true, store: 'up' })
    expect(readFileSync(join(folder, 'kitaweg.sqlite')).subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(output.text).toContain('KITAWEG_TODAY fixes the date')
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  })

  it('keeps a saved plan over a restart', async () => {
    const port = await freePort()
    const first = start({ PORT: String(port) })
    await until(() => readyz(port))
    const expires = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    const saved = await fetch(`http://127.0.0.1:${port}/api/v1/plans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ciphertext: 'c2VjcmV0', iv: 'aXY', expires }),
    })
    const { id } = z.object({ id: z.string() }).parse(await saved.json())
    first.child.kill('SIGTERM')
    await once(first.child, 'exit')
    start({ PORT: String(port) })
    await until(() => readyz(port))
    const found = await fetch(`http://127.0.0.1:${port}/api/v1/plans/${id}`)
    expect(await found.json()).toEqual({ ciphertext: 'c2VjcmV0', iv: 'aXY', expires })
  })

  it('names every wrong setting and does not start', async () => {
    const { child, output } = start({
      PORT: 'x',
      RATE_LIMIT_PER_MINUTE: '-1',
      KITAWEG_TODAY: '2026-11-20',
      NODE_ENV: 'production',
    })
    const [code] = await once(child, 'exit')
    expect(code).toBe(1)
    for (const name of ['PORT', 'RATE_LIMIT_PER_MINUTE', 'KITAWEG_TODAY']) expect(output.text).toContain(name)
  })

  it('rereads its knowledge on SIGHUP and keeps the old one if the new is broken', async () => {
    const port = await freePort()
    const file = join(folder, 'knowledge.json')
    copyFileSync('src/generated/knowledge.json', file)
    const { child, output } = start({ PORT: String(port), KNOWLEDGE_FILE: file })
    const before = await until(() => readyz(port))
    writeFileSync(file, readFileSync(file, 'utf8').replace(before.knowledge, 'sha256:another'))
    child.kill('SIGHUP')
    const after = await until(async () => {
      const state = await readyz(port)
      return state?.knowledge === 'sha256:another' ? state : undefined
    })
    expect(after.status).toBe('ready')
    writeFileSync(file, '{"broken":')
    child.kill('SIGHUP')
    await until(() => (output.text.includes('knowledge not reread') ? true : undefined))
    expect((await until(() => readyz(port))).knowledge).toBe('sha256:another')
  })
})
