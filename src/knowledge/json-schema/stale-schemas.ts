import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../problem.ts'
import type { World } from '../world.ts'
import { schemaFiles } from './export.ts'

/** The folder of the exported schemas inside the knowledge folder. Nothing of it is read as knowledge. */
export const SCHEMA_FOLDER = 'schema'

/**
 * The exported schemas that no longer say what the knowledge base says.
 * In: the folder, and a world without problems. Out: none where no schemas were ever exported.
 */
export function staleSchemas(dir: string, world: World): readonly Problem[] {
  const folder = join(dir, SCHEMA_FOLDER)
  if (!existsSync(folder)) return []
  const fresh = new Map(schemaFiles(world).map(({ name, text }) => [name, text]))
  const present = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return [...new Set([...present, ...fresh.keys()])]
    .sort()
    .filter((name) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== fresh.get(name))
    .map((name) => ({
      file: `${SCHEMA_FOLDER}/${name}`,
      line: 1,
      says: 'Das Schema passt nicht mehr zur Wissensbasis.',
      because: 'Editoren schlagen danach Wörter vor und streichen an, was sie nicht kennen.',
      fix: 'Führen Sie aus: npm run wissen schema',
    }))
}
