import type { LocalDate } from '../domain/date.ts'
import type { Version, VersionedEntry } from './versioned-entries.ts'

/** Why no version can begin on this day at the end of the list, and what to do instead; undefined where one can. */
export function versionRefusal(entry: VersionedEntry, from: LocalDate): readonly string[] | undefined {
  const { name, versions } = entry
  const same = versions.find((version) => version.from === from)
  if (same)
    return [
      `„${name}“ hat schon eine Fassung ab ${from}: ${place(entry, same)}`,
      'Je Tag gibt es eine Fassung. Ändern Sie diese, oder wählen Sie einen anderen Tag.',
    ]
  const last = versions.at(-1)
  if (!last?.from)
    return [`Die letzte Fassung von „${name}“ hat keinen lesbaren Tag. Mehr sagt: npm run wissen kontrolle`]
  if (last.isRepeal) return afterRepeal(entry, last, last.from, from)
  if (from > last.from) return undefined
  return [
    `${from} liegt vor der letzten Fassung von „${name}“ ab ${last.from}: ${place(entry, last)}`,
    'Eine Fassung endet, wo die nächste beginnt; darum wird hier nur am Ende angefügt.',
    'Eine Fassung dazwischen tragen Sie von Hand ein, nach „gilt_ab“ geordnet.',
  ]
}

function afterRepeal(
  entry: VersionedEntry,
  repeal: Version,
  repealedFrom: LocalDate,
  from: LocalDate,
): readonly string[] {
  const model = entry.versions.findLast(({ isRepeal }) => !isRepeal)
  const side = from < repealedFrom ? 'vor' : 'hinter'
  return [
    `„${entry.name}“ ist ab ${repealedFrom} aufgehoben: ${place(entry, repeal)}`,
    'Was nach einer Aufhebung oder bis zu ihr gilt, schreibt niemand ungesehen ab.',
    model
      ? `So geht es von Hand: Kopieren Sie die Fassung ab ${model.from ?? '…'} (${place(entry, model)}) ${side} die Aufhebung. Setzen Sie dort „gilt_ab: ${from}“ und einen eigenen „anlass“.`
      : `So geht es von Hand: Schreiben Sie eine Fassung ${side} die Aufhebung, mit „gilt_ab: ${from}“ und „anlass“.`,
  ]
}

function place({ document }: VersionedEntry, { line }: Version): string {
  return `knowledge/${document.file}:${line}`
}
