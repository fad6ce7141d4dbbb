// The knowledge base as git has it at another state. Nothing in the repository is touched.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of `knowledge/` at a commit, to be removed after use. */
export interface Fetched {
  readonly kind: 'fetched'
  readonly dir: string
  /** The short id of the commit. */
  readonly commit: string
  readonly remove: () => void
}

/** Why there is no copy, in German, and the exit code that follows. */
export interface NotFetched {
  readonly kind: 'not-fetched'
  readonly says: string
  readonly code: 1 | 2
}

/** Gets `knowledge/` of the current folder as it was at a branch, tag or commit. */
export function knowledgeAt(ref: string): Fetched | NotFetched {
  const inside = git('rev-parse', '--is-inside-work-tree')
  if (inside.missing) return notFetched('Das Programm git fehlt. Installieren Sie git.', 1)
  if (inside.out !== 'true') return notFetched(`${NO_REPOSITORY} git sagt: ${inside.err}`, 2)
  const commit = git('rev-parse', '--verify', '--quiet', '--short', '--end-of-options', `${ref}^{commit}`)
  if (!commit.ok) return notFetched(`Den Stand „${ref}“ gibt es hier nicht. ${WHICH_THERE_ARE}`, 2)
  const tree = git('rev-parse', '--verify', '--quiet', `${commit.out}:./knowledge`)
  if (!tree.ok)
    return notFetched(`Im Stand „${ref}“ gibt es den Ordner knowledge/ nicht. ${WHICH_THERE_ARE}`, 2)
  const scratch = mkdtempSync(join(tmpdir(), 'kitaweg-wirkung-'))
  const remove = () => rmSync(scratch, { recursive: true, force: true })
  const failed = checkOut(tree.out, scratch)
  if (failed !== undefined) {
    remove()
    return notFetched(`Der Stand „${ref}“ lässt sich nicht lesen. git sagt: ${failed}`, 1)
  }
  return { kind: 'fetched', dir: join(scratch, 'knowledge'), commit: commit.out, remove }
}

const NO_REPOSITORY =
  'Hier gibt es kein Git-Verzeichnis und deshalb keinen früheren Stand. Rufen Sie den Befehl im Ordner des Projekts auf.'
const WHICH_THERE_ARE =
  'Welche Stände es gibt, zeigen „git branch -a“, „git tag“ und „git log --oneline“. Fehlt einer, hilft „git fetch“.'

/** Through an index of its own: the one of the repository stays as it is. Out: what git says where it fails. */
function checkOut(tree: string, scratch: string): string | undefined {
  const env = { GIT_INDEX_FILE: join(scratch, 'index') }
  const read = run(['read-tree', tree], env)
  if (!read.ok) return read.err
  const written = run(['checkout-index', '--all', `--prefix=${join(scratch, 'knowledge')}/`], env)
  return written.ok ? undefined : written.err
}

interface Ran {
  readonly ok: boolean
  readonly missing: boolean
  readonly out: string
  readonly err: string
}

function git(...args: readonly string[]): Ran {
  return run(args, {})
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Ran {
  const { status, error, stdout, stderr } = spawnSync('git', args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (error) return { ok: false, missing: true, out: '', err: error.message }
  return { ok: status === 0, missing: false, out: stdout.trim(), err: stderr.trim() }
}

function notFetched(says: string, code: 1 | 2): NotFetched {
  return { kind: 'not-fetched', says, code }
}
