// The knowledge as its files stand right now.

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Loaded, loadKnowledge } from '../../knowledge/compile.ts'

/**
 * Loads a folder, and again whenever one of its files has changed since.
 * Asked at each request: unlike a watcher this misses nothing on network drives, after a branch was
 * switched, or with editors that save by renaming.
 */
export function rereading(dir: string): () => Loaded {
  let seen = ''
  let loaded: Loaded | undefined
  return () => {
    const now = stampOf(dir)
    if (loaded && now === seen) return loaded
    loaded = loadKnowledge(dir)
    seen = now
    return loaded
  }
}

/** Changes with every file that comes, goes or is written. */
function stampOf(dir: string): string {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const file = statSync(join(dir, name), { throwIfNoEntry: false })
      return file ? `${name} ${file.mtimeMs} ${file.size}` : name
    })
    .sort()
    .join('\n')
}
