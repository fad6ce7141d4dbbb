// A copy of the real knowledge base that a test may change, and the editors' tool run beside it.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const TOOL = resolve('dist/wissen.js')

/** Within a git hook these variables name another repository, and everything here would happen there. */
const OUTSIDE_GIT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
)

interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface EditorsDesk {
  /** The folder of the copy. */
  readonly knowledge: string
  /** Runs `npm run wissen <args>` on the copy. */
  readonly wissen: (...args: readonly string[]) => Run
  /** Runs git in the folder around the copy; throws where it fails. */
  readonly git: (...args: readonly string[]) => void
  /** The text of a file of the copy, e.g. `regeln/masern.yaml`. */
  readonly read: (file: string) => string
  readonly write: (file: string, text: string) => void
  /** Puts the copy back as the real knowledge base is. */
  readonly reset: () => void
  readonly clear: () => void
}

/** In: a folder that the test can do without, to be quicker. */
export function editorsDesk({ without }: { readonly without?: string } = {}): EditorsDesk {
  const dir = mkdtempSync(join(tmpdir(), 'kitaweg-desk-'))
  const knowledge = join(dir, 'knowledge')
  const reset = () => {
    rmSync(knowledge, { recursive: true, force: true })
    cpSync('knowledge', knowledge, { recursive: true, filter: (path) => path !== `knowledge/${without}` })
  }
  reset()
  return {
    knowledge,
    wissen: (...args) => {
      const env = { ...process.env, KITAWEG_TODAY: '2026-11-20' }
      const options = { cwd: dir, encoding: 'utf8', env } as const
      const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, ...args], options)
      return { status, stdout, stderr }
    },
    git: (...args) => {
      const identity = [
        '-c',
        'user.name=Test',
        '-c',
        'user.email=test@example.org',
        '-c',
        'commit.gpgsign=false',
      ]
      const { status, stderr } = spawnSync('git', [...identity, ...args], {
        cwd: dir,
        encoding: 'utf8',
        env: OUTSIDE_GIT,
      })
      if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    },
    read: (file) => readFileSync(join(knowledge, file), 'utf8'),
    write: (file, text) => writeFileSync(join(knowledge, file), text),
    reset,
    clear: () => rmSync(dir, { recursive: true }),
  }
}
