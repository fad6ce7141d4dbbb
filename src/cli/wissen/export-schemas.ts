// schema: writes what editors need to check and complete the files while they are being written.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadKnowledge } from '../../knowledge/compile.ts'
import { editorSettings } from '../../knowledge/json-schema/editor-settings.ts'
import { schemaFiles } from '../../knowledge/json-schema/export.ts'
import { FILE_KINDS } from '../../knowledge/json-schema/file-kinds.ts'
import { SCHEMA_FOLDER } from '../../knowledge/json-schema/stale-schemas.ts'
import { readKnowledge } from '../../knowledge/read.ts'
import { buildWorld } from '../../knowledge/world.ts'
import { report } from './check.ts'
import { type Command, fail, say } from './command.ts'

const SETTINGS = '.vscode/settings.json'

export const exportSchemas: Command = {
  name: 'schema',
  parameters: '',
  summary: 'schreibt die Schemas, mit denen Editoren prüfen und ergänzen',
  run: () => {
    const loaded = loadKnowledge('knowledge')
    if (!loaded.knowledge) return report(loaded)
    const { world } = buildWorld(readKnowledge('knowledge').files)
    const folder = join('knowledge', SCHEMA_FOLDER)
    const files = schemaFiles(world)
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(folder)) if (name.endsWith('.json')) rmSync(join(folder, name))
    for (const { name, text } of files) writeFileSync(join(folder, name), text)
    say(`${files.length} Schemas in knowledge/${SCHEMA_FOLDER}/`)
    return connect()
  },
}

/** Names the schemas to VS Code. Settings that somebody commented by hand are left alone. */
function connect(): number {
  const settings = editorSettings(
    existsSync(SETTINGS) ? readFileSync(SETTINGS, 'utf8') : undefined,
    FILE_KINDS,
  )
  if (settings === undefined)
    return fail(
      `${SETTINGS} ist kein reines JSON. Tragen Sie die Schemas dort unter „yaml.schemas“ von Hand ein.`,
      1,
    )
  mkdirSync('.vscode', { recursive: true })
  writeFileSync(SETTINGS, settings)
  say(`Für VS Code eingetragen in ${SETTINGS}`)
  return 0
}
