// The built server as a process of its own, on a free port and a fixed day.

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SERVER = 'dist/server.js'
const MOST_MILLISECONDS = 15_000

export interface RunningServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string
  readonly stop: () => void
}

/** Starts what `npm run build` made, on the given day. */
export async function startServer(today: string): Promise<RunningServer> {
  if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: run npm run build`)
  const server = spawn(process.execPath, [SERVER], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      KITAWEG_TODAY: today,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: mkdtempSync(join(tmpdir(), 'kitaweg-')),
      RATE_LIMIT_PER_MINUTE: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { url: await address(server), stop: () => server.kill() }
}

/** The address from the server's own first words. */
function address(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => reject(new Error(`the server does not listen: ${said}`)), MOST_MILLISECONDS)
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const url = /listens on (http:\/\/[\d.]+:\d+)/.exec(said)?.[1]
      if (url === undefined) return
      clearTimeout(late)
      resolve(url)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`the server ended with ${code}: ${said}`))
    })
  })
}
