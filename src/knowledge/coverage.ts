// Where each fact of a dossier has its home in the knowledge base, as the developers write it down, and whether
// that home is still there. The dossiers themselves are no part of the product.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type ParsedDocument, parseYaml } from './document.ts'
import { referenceFix } from './nearest.ts'
import { isRecord, lastKey, visit } from './path.ts'
import type { Fault, Problem } from './problem.ts'
import { readKnowledge } from './read.ts'
import { report } from './schema/fault.ts'
import { strict } from './schema/strict.ts'
import { validate } from './schema/validate.ts'
import { text } from './schema/words.ts'
import { problemAt } from './section.ts'

/** The homes of a fact, or the reason why it has none. */
type Home = readonly string[] | { readonly because: string }

/** One file of the coverage folder: the facts of the dossier of the same name. */
export interface Coverage {
  readonly dossier: string
  readonly document: ParsedDocument
  readonly homes: Readonly<Record<string, Home>>
}

const FEWEST_WORDS = 3

const reason = text.superRefine((written, ctx) => {
  if (written === '') return
  if (written.endsWith('.') && written.split(/\s+/).length >= FEWEST_WORDS) return
  report(ctx, {
    path: [],
    says: `„${written}“ ist kein Grund.`,
    because: 'Wer nachliest, soll verstehen, warum die Angabe nirgends steht.',
    fix: 'Schreiben Sie einen ganzen Satz mit Punkt am Ende.',
  })
})

const places = z.array(text).min(1)
const absence = strict({ fehlt: reason }).transform(({ fehlt }) => ({ because: fehlt }))

/** Reads every file of the folder. Throws only where the folder cannot be read. */
export function readCoverage(dir: string): {
  readonly coverages: readonly Coverage[]
  readonly problems: readonly Problem[]
} {
  const read = readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parseYaml(`${dir}/${name}`, readFileSync(join(dir, name), 'utf8')))
  const found = read.flatMap((parsed) => (parsed.ok ? [homesIn(parsed.document)] : []))
  return {
    coverages: found.map(({ coverage }) => coverage),
    problems: [
      ...read.flatMap((parsed) => (parsed.ok ? [] : parsed.problems)),
      ...found.flatMap(({ problems }) => problems),
    ],
  }
}

function homesIn(document: ParsedDocument): { coverage: Coverage; problems: readonly Problem[] } {
  const whole = validate(z.record(z.string(), z.unknown()), document, [])
  const checked = Object.entries(whole.ok ? whole.value : {}).map(([id, written]) => ({
    id,
    result: validate<Home>(Array.isArray(written) ? places : absence, document, [id]),
  }))
  const homes = Object.fromEntries(
    checked.flatMap(({ id, result }) => (result.ok ? [[id, result.value]] : [])),
  )
  const problems = [whole, ...checked.map(({ result }) => result)].flatMap((result) =>
    result.ok ? [] : result.problems,
  )
  return { coverage: { dossier: document.name, document, homes }, problems }
}

/** A problem for every place that is not in the knowledge base: a file, or an entry of a file after `#`. */
export function lostPlaces(knowledgeDir: string, coverages: readonly Coverage[]): readonly Problem[] {
  const { top, folders } = readKnowledge(knowledgeDir).files
  const documents = [...Object.values(top), ...Object.values(folders).flatMap((folder) => folder.documents)]
  const namesIn = new Map(documents.map(({ file, content }) => [file, namesOf(content)]))
  return coverages.flatMap(({ document, homes }) =>
    Object.entries(homes).flatMap(([id, places]) =>
      isPlaces(places)
        ? places.flatMap((place, index) => {
            const fault = lost(place, namesIn)
            return fault ? [problemAt({ document, path: [] }, [id, index], fault)] : []
          })
        : [],
    ),
  )
}

/** True for homes; false for the reason why there is none. */
export function isPlaces(places: Home): places is readonly string[] {
  return Array.isArray(places)
}

function lost(place: string, namesIn: ReadonlyMap<string, ReadonlySet<string>>): Fault | undefined {
  const [file = '', name] = place.split('#')
  const names = namesIn.get(file)
  if (names && (name === undefined || names.has(name))) return undefined
  return {
    says: `Den Ort „${place}“ gibt es in der Wissensbasis nicht.`,
    because: 'Die Abdeckung nennt den Ort, an dem eine Angabe des Dossiers steht.',
    fix: names ? referenceFix(name ?? '', names) : referenceFix(file, new Set(namesIn.keys())),
  }
}

/** What may follow `#`: every key of a document, and the id of every condition. */
function namesOf(content: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { path, value } of visit(content)) {
    if (isRecord(value)) for (const key of Object.keys(value)) names.add(key)
    if (lastKey(path) === 'id' && typeof value === 'string') names.add(value)
  }
  return names
}
