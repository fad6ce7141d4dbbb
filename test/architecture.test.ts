// The import law and the file-size law.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What each folder of src/ may import, beside itself. `generated` is the build's output, types only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['generated'],
  rules: ['domain', 'generated'],
  i18n: ['domain'],
  store: ['domain'],
  http: ['domain', 'rules', 'i18n', 'store'],
  web: ['domain', 'rules', 'i18n', 'http', 'generated'],
  knowledge: ['domain', 'rules'],
  // The preview for editors runs the whole app on knowledge that is not published yet.
  cli: [
    'domain',
    'rules',
    'i18n',
    'http',
    'web',
    'knowledge',
    'app.ts',
    'compiled-knowledge.ts',
    'generated',
  ],
  'app.ts': ['domain', 'rules', 'i18n', 'http', 'web', 'store'],
  'config.ts': ['domain'],
  'compiled-knowledge.ts': ['domain', 'generated'],
  'node.ts': ['domain', 'rules', 'http', 'store', 'app.ts', 'config.ts', 'compiled-knowledge.ts'],
  'worker.ts': ['domain', 'rules', 'http', 'store', 'app.ts', 'config.ts', 'compiled-knowledge.ts'],
}

/** Below the entries nobody reads clock, environment, files or network; build tools and entries may. */
const MAY_TOUCH_THE_WORLD = ['knowledge', 'cli', 'store', 'node.ts', 'worker.ts']
const WORLD = /\bnew Date\(\)|\bDate\.now\(|\bprocess\.env\b|\bfetch\(|from 'node:/

/** Lines a source file may have. */
const MOST_LINES = 300
const MEDIAN_LINES = 80

interface SourceFile {
  readonly path: string
  readonly layer: string
  readonly text: string
}

function sourceFiles(dir: string): readonly SourceFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.parentPath.includes('generated'),
    )
    .map((entry) => {
      const path = relative('.', join(entry.parentPath, entry.name))
      return { path, layer: path.split('/')[1] ?? '', text: readFileSync(path, 'utf8') }
    })
}

/** The layers a file imports, through relative paths. */
function importedLayers({ path, text }: SourceFile): readonly string[] {
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target = '']) => {
    const resolved = join(path, '..', target)
    return resolved.split('/')[1] ?? ''
  })
}

const files = sourceFiles('src')

describe('src', () => {
  it.each(files.map((file) => [file.path, file] as const))(
    '%s imports only what its layer may',
    (_, file) => {
      const allowed = MAY_IMPORT[file.layer] ?? []
      const foreign = importedLayers(file).filter((layer) => layer !== file.layer && !allowed.includes(layer))
      expect(foreign).toEqual([])
    },
  )

  it('reads clock, environment, files and network only in entries, store and build tools', () => {
    const guilty = files.filter(({ layer, text }) => !MAY_TOUCH_THE_WORLD.includes(layer) && WORLD.test(text))
    expect(guilty.map(({ path }) => path)).toEqual([])
  })

  it('has no file over 300 lines and a median of at most 80', () => {
    const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b)
    expect(files.filter(({ text }) => text.split('\n').length > MOST_LINES).map(({ path }) => path)).toEqual(
      [],
    )
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES)
  })

  it('has no barrel and no drawer', () => {
    const drawers = files.filter(({ path }) =>
      /(^|\/)(index|utils?|helpers?|common|constants|types)\.(ts|tsx)$/.test(path),
    )
    expect(drawers.map(({ path }) => path)).toEqual([])
  })

  it('is found at all', () => {
    expect(files.length).toBeGreaterThan(50)
  })
})
