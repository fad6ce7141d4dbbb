// A copy of the real knowledge base that a test may change, and the editors' tool run beside it.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const TOOL = resolve('dist/wissen.js')

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
      const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, ...args], {
        cwd: dir,
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    },
    read: (file) => readFileSync(join(knowledge, file), 'utf8'),
    write: (file, text) => writeFileSync(join(knowledge, file), text),
    reset,
    clear: () => rmSync(dir, { recursive: true }),
  }
}
