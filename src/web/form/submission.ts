// A submitted form → checked answers, what is wrong with the others, and what the person wants next.

import type { FactDefinition, FactRef } from '../../domain/fact.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { FURTHER, factsSchema } from '../../http/contract/facts.ts'
import type { Audience } from '../../rules/askable.ts'
import { type Answer, type Answers, isSame, MOST_QUALIFICATIONS, toFacts } from './answers.ts'
import { factOfField } from './field.ts'
import { typedValue } from './typed-value.ts'

/** Fields that carry no fact. */
export const CONTROL = {
  audience: 'sicht',
  /** How many qualifications: an empty one has no field of its own. */
  qualifications: 'anzahl',
  /** The question that was on the page: left empty, it is asked for again. */
  asked: 'frage',
  /** The page the form was on. */
  from: 'von',
  action: 'aktion',
} as const

/** A field whose content cannot be used. The text is the person's own, not yet escaped. */
export interface Fault {
  readonly kind: 'value' | 'contradiction' | 'empty' | 'unknown-field'
  readonly field: string
  readonly ref?: FactRef
  readonly typed: readonly string[]
}

export interface Submission {
  readonly answers: Answers
  readonly faults: readonly Fault[]
  readonly audience: Audience
  readonly from: 'question' | 'all-facts'
  /** As sent; read by `readAction`. */
  readonly action: string
}

/** Reads a form. Bad fields become faults and cost nothing else. */
export function readSubmission(knowledge: Knowledge, body: string): Submission {
  const fields = grouped(new URLSearchParams(body))
  const control = (name: string) => fields.get(name)?.at(-1) ?? ''
  const { read, faults } = readFacts(knowledge, fields)
  const qualifications = countQualifications(Number(control(CONTROL.qualifications)), read)
  const { sound, bad } = check(knowledge, { given: read, qualifications }, fields)
  const action = control(CONTROL.action)
  const asked = control(CONTROL.asked)
  const empty = action === '' ? unanswered(knowledge, asked, fields) : []
  return {
    answers: sound,
    faults: [...faults, ...bad, ...empty],
    audience: control(CONTROL.audience) === 'employer' ? 'employer' : 'applicant',
    from: control(CONTROL.from) === 'alle' ? 'all-facts' : 'question',
    action,
  }
}

type Fields = ReadonlyMap<string, readonly string[]>

/** Values by name, in the order of the form; empty ones left out. */
function grouped(form: URLSearchParams): Fields {
  const fields = new Map<string, string[]>()
  for (const [name, text] of form) {
    const value = text.trim()
    const values = fields.get(name)
    if (value === '') continue
    if (values) values.push(value)
    else fields.set(name, [value])
  }
  return fields
}

function readFacts(
  knowledge: Knowledge,
  fields: Fields,
): { readonly read: readonly Answer[]; readonly faults: readonly Fault[] } {
  const read: Answer[] = []
  const faults: Fault[] = []
  const controls: readonly string[] = Object.values(CONTROL)
  for (const [field, typed] of fields) {
    if (controls.includes(field)) continue
    const ref = factOfField(knowledge, field)
    if (!ref) {
      faults.push({ kind: 'unknown-field', field, typed: [] })
      continue
    }
    const value = typedValue(definitionOf(knowledge, ref), typed)
    if (value === 'contradiction') faults.push({ kind: 'contradiction', field, ref, typed })
    else read.push({ ref, value })
  }
  return { read, faults }
}

function definitionOf({ facts }: Knowledge, { fact }: FactRef): Pick<FactDefinition, 'type'> {
  return facts.find(({ id }) => id === fact) ?? { type: 'enum' }
}

function countQualifications(asked: number, read: readonly Answer[]): number {
  const named = read.map(({ ref }) => ref.qualification + 1)
  const wanted = Number.isInteger(asked) ? asked : 1
  return Math.min(MOST_QUALIFICATIONS, Math.max(1, wanted, ...named))
}

/** The contract's own schema decides what a fact may be. */
function check(
  knowledge: Knowledge,
  answers: Answers,
  fields: Fields,
): { readonly sound: Answers; readonly bad: readonly Fault[] } {
  const result = schemaOf(knowledge).safeParse(toFacts(answers))
  if (result.success) return { sound: answers, bad: [] }
  const refused = result.error.issues.flatMap(({ path }) => refOfPath(path))
  const isRefused = ({ ref }: Answer) => refused.some((other) => isSame(other, ref))
  const bad = [...fields].flatMap(([field, typed]): readonly Fault[] => {
    const ref = factOfField(knowledge, field)
    return ref && refused.some((other) => isSame(other, ref)) ? [{ kind: 'value', field, ref, typed }] : []
  })
  return { sound: { ...answers, given: answers.given.filter((answer) => !isRefused(answer)) }, bad }
}

/** Where an issue of the schema stands: `beruf`, or `weitere_qualifikationen/0/beruf`. */
function refOfPath([first, index, fact]: readonly PropertyKey[]): readonly FactRef[] {
  if (first !== FURTHER) return [{ fact: String(first), qualification: 0 }]
  return [{ fact: String(fact), qualification: Number(index) + 1 }]
}

function unanswered(knowledge: Knowledge, asked: string, fields: Fields): readonly Fault[] {
  const ref = factOfField(knowledge, asked)
  return ref && !fields.has(asked) ? [{ kind: 'empty', field: asked, ref, typed: [] }] : []
}

const schemas = new WeakMap<Knowledge, ReturnType<typeof factsSchema>>()

/** Building the schema takes longer than using it; a reload brings another knowledge. */
function schemaOf(knowledge: Knowledge): ReturnType<typeof factsSchema> {
  const known = schemas.get(knowledge)
  if (known) return known
  const made = factsSchema(knowledge)
  schemas.set(knowledge, made)
  return made
}
