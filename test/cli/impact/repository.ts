// A git repository of its own with a copy of the real knowledge base, and the real command run in it.

import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { State } from '../../../src/cli/wissen/impact/compare.ts'
import { loadKnowledge } from '../../../src/knowledge/compile.ts'
import { format } from '../../../src/knowledge/problem.ts'
import type { PreparedChange } from './prepared-changes.ts'

const COMMAND = resolve('dist/wissen.js')

/** Within a git hook these variables name another repository, and everything here would happen there. */
const OUTSIDE_GIT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
)

type Files = Pick<PreparedChange, 'files'>

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** What the command left behind in the folder for temporary files. */
  readonly left: readonly string[]
}

export interface Repository {
  /** The knowledge base as it was committed under the tag `wissen`. The tag `leer` has none. */
  readonly state: State
  /** The knowledge base with a change. */
  readonly changed: (change: Files) => State
  readonly git: (...args: readonly string[]) => string
  /** Commits a change under a tag, and goes back to `wissen`. */
  readonly commit: (change: Files, tag: string) => void
  /** `npm run wissen wirkung …` */
  readonly wirkung: (...args: readonly string[]) => Run
  /** The same on a changed working tree, which is put back afterwards. */
  readonly wirkungOf: (change: Files, ...args: readonly string[]) => Run
  /** The same in a folder that belongs to no repository. */
  readonly wirkungOutside: (...args: readonly string[]) => Run
  readonly remove: () => void
}

/** Builds the command and sets the repository up. */
export function aRepository(): Repository {
  const built = spawnSync(process.execPath, ['src/cli/build.mjs', 'wissen'], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stderr)
  const scratch = mkdtempSync(join(tmpdir(), 'kitaweg-wirkung-test-'))
  const dir = join(scratch, 'repository')
  const knowledge = join(dir, 'knowledge')
  mkdirSync(dir)

  function git(...args: readonly string[]): string {
    const settings = [
      'user.name=Test',
      'user.email=test@example.org',
      'commit.gpgsign=false',
      'core.autocrlf=false',
    ]
    const { status, stdout, stderr } = spawnSync(
      'git',
      [...settings.flatMap((setting) => ['-c', setting]), ...args],
      { cwd: dir, encoding: 'utf8', env: OUTSIDE_GIT },
    )
    if (status !== 0) throw new Error(stderr)
    return stdout
  }

  function commitAll(tag: string): void {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', tag)
    git('tag', tag)
  }

  function run(cwd: string, args: readonly string[]): Run {
    const temporary = mkdtempSync(join(scratch, 'temporary-'))
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'wirkung', ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...OUTSIDE_GIT, TMPDIR: temporary, GIT_CEILING_DIRECTORIES: scratch },
    })
    return { status, stdout, stderr, left: readdirSync(temporary) }
  }

  git('init', '--quiet')
  commitAll('leer')
  cpSync('knowledge', knowledge, { recursive: true })
  commitAll('wissen')

  /** Does something while the working tree is changed. */
  function withChange<T>(change: Files, work: () => T): T {
    apply(change, knowledge)
    try {
      return work()
    } finally {
      git('checkout', '--quiet', '.')
      git('clean', '--quiet', '--force', '-d')
    }
  }

  return {
    state: stateIn(knowledge),
    changed: (change) => withChange(change, () => stateIn(knowledge)),
    git,
    commit: (change, tag) => {
      apply(change, knowledge)
      commitAll(tag)
      git('checkout', '--quiet', 'wissen')
    },
    wirkung: (...args) => run(dir, args),
    wirkungOf: (change, ...args) => withChange(change, () => run(dir, args)),
    wirkungOutside: (...args) => run(scratch, args),
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  }
}

function apply({ files }: Files, dir: string): void {
  for (const [file, edit] of Object.entries(files)) {
    const path = join(dir, file)
    writeFileSync(path, edit(existsSync(path) ? readFileSync(path, 'utf8') : ''))
  }
}

function stateIn(dir: string): State {
  const { knowledge, examples, cases, problems } = loadKnowledge(dir)
  if (!knowledge) throw new Error(problems.map(format).join('\n'))
  return { knowledge, examples, cases }
}
