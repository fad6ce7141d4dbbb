// The entries that carry `fassungen`: rules, the language rule, and whatever else comes to have versions.

import { isLocalDate, type LocalDate } from '../domain/date.ts'
import type { ParsedDocument } from './document.ts'
import { isRecord, type Path, visit } from './path.ts'
import type { Place } from './section.ts'

/** An entry with at least one version. */
export interface VersionedEntry extends Place {
  /** The name by which it is shown, e.g. `externenpruefung` or `werte.yaml#regelsatz`. */
  readonly name: string
  /** Every name an editor may call it by. */
  readonly names: readonly string[]
  /** In the order written. */
  readonly versions: readonly Version[]
}

export interface Version {
  /** Absent where the day cannot be read. */
  readonly from?: LocalDate
  readonly line: number
  readonly isRepeal: boolean
}

/** Every entry of these files that has versions. */
export function versionedEntries(documents: readonly ParsedDocument[]): readonly VersionedEntry[] {
  return documents
    .filter(({ file }) => file.endsWith('.yaml'))
    .flatMap((document) =>
      [...visit(document.content)].flatMap(({ path, value }) => {
        const versions = isRecord(value) ? value['fassungen'] : undefined
        if (!isRecord(value) || !Array.isArray(versions) || !versions.every(isRecord)) return []
        const names = namesOf(document, path, value)
        const [name] = names
        if (name === undefined || versions.length === 0) return []
        const read = versions.map((version, index) =>
          readVersion(document, [...path, 'fassungen', index], version),
        )
        return [{ document, path, name, names, versions: read }]
      }),
    )
}

/** A whole file goes by its name, an entry within a file by the file and its key or `id`. */
function namesOf(
  { file, name }: ParsedDocument,
  path: Path,
  entry: Readonly<Record<string, unknown>>,
): readonly string[] {
  if (path.length === 0) return [name, file]
  const id = typeof entry['id'] === 'string' ? entry['id'] : String(path.at(-1))
  return [...new Set([`${file}#${id}`, `${file}#${path.join('/')}`, id])]
}

function readVersion(
  document: ParsedDocument,
  path: Path,
  version: Readonly<Record<string, unknown>>,
): Version {
  const from = version['gilt_ab']
  return {
    ...(typeof from === 'string' && isLocalDate(from) ? { from } : {}),
    line: document.lineOf(path),
    isRepeal: 'aufgehoben' in version,
  }
}
