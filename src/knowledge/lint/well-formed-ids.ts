import type { ParsedDocument } from '../document.ts'
import { isRecord, type Path, valueAt } from '../path.ts'
import type { Fault, Problem } from '../problem.ts'
import { problemAt, type Section } from '../section.ts'
import type { World } from '../world.ts'
import type { Lint } from './lint.ts'

interface Form {
  readonly pattern: RegExp
  readonly wording: string
}

const WITH_HYPHENS: Form = {
  pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  wording: 'aus Kleinbuchstaben a bis z, Ziffern und Bindestrichen',
}
const WITH_UNDERSCORES: Form = {
  pattern: /^[a-z0-9]+(_[a-z0-9]+)*$/,
  wording: 'aus Kleinbuchstaben a bis z, Ziffern und Unterstrichen',
}

/** Obligations carry the ids of the public contract, which has underscores there. */
const OBLIGATION: Form = {
  pattern: /^[a-z0-9]+([-_][a-z0-9]+)*$/,
  wording: 'aus Kleinbuchstaben a bis z, Ziffern, Bindestrichen und Unterstrichen',
}

export const wellFormedIds: Lint = {
  name: 'kennungen',
  description:
    'Dateinamen und Kennungen sind ASCII: mit Bindestrichen, bei Angaben und Tabellen mit Unterstrichen.',
  check: (world) => [
    ...misnamedFiles(world),
    ...misnamedKeys(world, 'quellen.yaml', [], world.sources, WITH_HYPHENS),
    ...misnamedKeys(world, 'behoerden.yaml', ['behoerden'], world.authorities, WITH_HYPHENS),
    ...misnamedKeys(world, 'behoerden.yaml', ['laendertabellen'], world.countryTables, WITH_UNDERSCORES),
    ...misnamedKeys(world, 'angaben.yaml', ['person'], world.facts, WITH_UNDERSCORES),
    ...misnamedKeys(world, 'angaben.yaml', ['qualifikation'], world.facts, WITH_UNDERSCORES),
    ...misnamedKeys(world, 'werte.yaml', [], world.values, WITH_HYPHENS),
    ...misnamedStatements(world),
    ...factsOnBothLevels(world),
    ...misnamedConditions(world),
  ],
}

function misnamedFiles({ documents }: World): Problem[] {
  return documents
    .filter(({ file, name, content }) => file.includes('/') && !formOfName(content).pattern.test(name))
    .map((document) =>
      problemAt({ document, path: [] }, [], misnamed(document.name, formOfName(document.content))),
    )
}

function formOfName(content: unknown): Form {
  return valueAt(content, ['art']) === 'pflicht' ? OBLIGATION : WITH_HYPHENS
}

function misnamedKeys(
  world: World,
  file: string,
  path: Path,
  section: Section<unknown>,
  form: Form,
): Problem[] {
  return placesOfIds(world.documents, file, path, section).flatMap(({ id, at }) =>
    form.pattern.test(id) ? [] : [at(misnamed(id, form))],
  )
}

function misnamedStatements({ statements }: World): Problem[] {
  return statements.entries.flatMap((entry) =>
    WITH_HYPHENS.pattern.test(entry.id) ? [] : [problemAt(entry, [], misnamed(entry.id, WITH_HYPHENS))],
  )
}

function misnamedConditions({ rules }: World): Problem[] {
  return rules.entries.flatMap((entry) => {
    const { rule } = entry.value
    const shown = rule.kind === 'deployment' ? rule.conditions : []
    return shown.flatMap(({ id }, index) =>
      WITH_HYPHENS.pattern.test(id)
        ? []
        : [problemAt(entry, ['bedingungen', index, 'id'], misnamed(id, WITH_HYPHENS))],
    )
  })
}

/** An id names one fact, whatever its level: the two levels stand side by side in a request. */
function factsOnBothLevels({ documents, facts }: World): Problem[] {
  const document = documents.find(({ file }) => file === 'angaben.yaml')
  const person = valueAt(document?.content, ['person'])
  const idsOfPerson = isRecord(person) ? Object.keys(person) : []
  return placesOfIds(documents, 'angaben.yaml', ['qualifikation'], facts).flatMap(({ id, at }) =>
    idsOfPerson.includes(id)
      ? [
          at({
            says: `Die Angabe „${id}“ steht unter „person“ und unter „qualifikation“.`,
            because: 'Eine Kennung benennt genau eine Angabe.',
            fix: 'Löschen Sie eine der beiden oder benennen Sie sie um.',
          }),
        ]
      : [],
  )
}

/** The ids of a section that stand as keys below a path, each with a way to report a fault at its line. */
export function placesOfIds(
  documents: readonly ParsedDocument[],
  file: string,
  path: Path,
  section: Section<unknown>,
): { id: string; at: (fault: Fault) => Problem }[] {
  const document = documents.find((candidate) => candidate.file === file)
  const map = valueAt(document?.content, path)
  if (!document || !isRecord(map)) return []
  return Object.keys(map)
    .filter((id) => section.ids.has(id))
    .map((id) => ({ id, at: (fault) => problemAt({ document, path }, [id], fault) }))
}

function misnamed(id: string, form: Form): Fault {
  return {
    says: `„${id}“ ist keine gültige Kennung.`,
    because: `Kennungen und Dateinamen bestehen hier ${form.wording}.`,
    fix: 'Benennen Sie den Eintrag um, Umlaute als ae, oe, ue und ss.',
  }
}
