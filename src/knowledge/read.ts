// Reads the folder knowledge/ into parsed documents. Knows which files belong to it, not what they mean.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParsedDocument, parseMarkdown, parseYaml } from './document.ts'
import type { Problem } from './problem.ts'

/** The files at the top of the folder. */
const TOP_FILES = [
  'angaben.yaml',
  'ausnahmen.yaml',
  'behoerden.yaml',
  'quellen.yaml',
  'sperren.yaml',
  'sprache.yaml',
  'texte.yaml',
  'werte.yaml',
] as const
type TopFile = (typeof TOP_FILES)[number]

/** Those that may be missing: then there is no exemption, nothing taken back, no number. */
const OPTIONAL_FILES: readonly TopFile[] = ['ausnahmen.yaml', 'sperren.yaml', 'werte.yaml']

/** The folders with one file an entry, and the ending their files have. */
const FOLDERS = {
  auslegung: '.md',
  faelle: '.yaml',
  hinweise: '.yaml',
  laender: '.yaml',
  regeln: '.yaml',
} as const
type Folder = keyof typeof FOLDERS

/** What lies in the folder, as far as it could be parsed. */
export interface KnowledgeFiles {
  /** Absent where the file is missing or broken: nothing can be said about its entries. */
  readonly top: Readonly<Partial<Record<TopFile, ParsedDocument>>>
  readonly folders: Readonly<Record<Folder, FolderFiles>>
}

export interface FolderFiles {
  readonly documents: readonly ParsedDocument[]
  /** Names of all files, also of the broken ones. */
  readonly names: readonly string[]
}

/**
 * Reads every file of the knowledge base.
 * In: the folder. Out: the documents, and a problem for each file that is missing, misplaced or broken.
 * Throws only where the folder itself cannot be read.
 */
export function readKnowledge(dir: string): { files: KnowledgeFiles; problems: Problem[] } {
  const problems: Problem[] = strayFiles(dir)
  const top: Partial<Record<TopFile, ParsedDocument>> = {}
  for (const file of TOP_FILES) {
    if (!existsSync(join(dir, file))) {
      if (!OPTIONAL_FILES.includes(file)) problems.push(missingFile(file))
      continue
    }
    const parsed = parseYaml(file, readFileSync(join(dir, file), 'utf8'))
    if (parsed.ok) top[file] = parsed.document
    else problems.push(...parsed.problems)
  }
  const read = (folder: Folder): FolderFiles => {
    const { files, problems: found } = readFolder(dir, folder)
    problems.push(...found)
    return files
  }
  const folders = {
    auslegung: read('auslegung'),
    faelle: read('faelle'),
    hinweise: read('hinweise'),
    laender: read('laender'),
    regeln: read('regeln'),
  }
  return { files: { top, folders }, problems }
}

/** The files with one document in place of the one of the same name. */
export function withDocument({ top, folders }: KnowledgeFiles, document: ParsedDocument): KnowledgeFiles {
  const instead = (each: ParsedDocument) => (each.file === document.file ? document : each)
  const changed = Object.entries(folders).map(([folder, files]) => [
    folder,
    { ...files, documents: files.documents.map(instead) },
  ])
  return {
    top: Object.fromEntries(Object.entries(top).map(([file, each]) => [file, instead(each)])),
    folders: Object.fromEntries(changed) as KnowledgeFiles['folders'],
  }
}

function readFolder(dir: string, folder: Folder): { files: FolderFiles; problems: Problem[] } {
  const ending = FOLDERS[folder]
  const problems: Problem[] = []
  const documents: ParsedDocument[] = []
  const names: string[] = []
  for (const name of entriesOf(join(dir, folder)).sort(byStem)) {
    const file = `${folder}/${name}`
    if (!name.endsWith(ending)) {
      problems.push(unreadFile(file, `In ${folder}/ liegen nur Dateien mit der Endung „${ending}“.`))
      continue
    }
    names.push(name.slice(0, -ending.length))
    const text = readFileSync(join(dir, folder, name), 'utf8')
    const parsed = ending === '.md' ? parseMarkdown(file, text) : parseYaml(file, text)
    if (parsed.ok) documents.push(parsed.document)
    else problems.push(...parsed.problems)
  }
  return { files: { documents, names }, problems }
}

/** YAML at the top that nobody reads: usually a misspelled file name. */
function strayFiles(dir: string): Problem[] {
  const known: readonly string[] = TOP_FILES
  return entriesOf(dir)
    .filter((name) => /\.ya?ml$/.test(name) && !known.includes(name))
    .map((name) => unreadFile(name, `Bekannt sind hier nur: ${known.join(', ')}.`))
}

function entriesOf(dir: string): string[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((name) => !name.startsWith('.'))
    .sort()
}

/** `studium` before `studium-zwei`: the ending does not count. */
function byStem(a: string, b: string): number {
  const [x, y] = [a.replace(/\.[^.]+$/, ''), b.replace(/\.[^.]+$/, '')]
  return x < y ? -1 : x > y ? 1 : 0
}

function missingFile(file: string): Problem {
  return {
    file,
    line: 1,
    says: 'Die Datei fehlt.',
    because: 'Ohne sie ist die Wissensbasis nicht vollständig.',
    fix: `Legen Sie ${file} wieder an.`,
  }
}

function unreadFile(file: string, because: string): Problem {
  return {
    file,
    line: 1,
    says: 'Die Datei wird nicht gelesen.',
    because,
    fix: 'Benennen Sie die Datei um oder löschen Sie sie.',
  }
}
