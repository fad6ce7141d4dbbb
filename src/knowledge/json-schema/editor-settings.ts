// .vscode/settings.json tells the YAML extension of VS Code which schema belongs to which files.

import { isRecord } from '../path.ts'
import type { FileKind } from './file-kinds.ts'

const KEY = 'yaml.schemas'

/**
 * In: the settings as they are, or nothing; the kinds of files. Out: the settings with every schema of a kind of
 * YAML file; everything else stays. Undefined where the settings are not plain JSON, e.g. hold comments.
 */
export function editorSettings(present: string | undefined, kinds: readonly FileKind[]): string | undefined {
  const settings = present === undefined ? {} : parsed(present)
  if (!isRecord(settings)) return undefined
  const others = Object.entries(isRecord(settings[KEY]) ? settings[KEY] : {}).filter(
    ([schema]) => !schema.startsWith('./knowledge/schema/'),
  )
  const own = kinds
    .filter(({ files }) => files.endsWith('.yaml'))
    .map(({ name, files }) => [`./knowledge/schema/${name}.json`, `knowledge/${files}`])
  return `${JSON.stringify({ ...settings, [KEY]: Object.fromEntries([...others, ...own]) }, null, 2)}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
