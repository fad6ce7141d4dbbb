// Every kind of file an editor writes. A new kind is one line here; `npm run wissen schema` does the rest.

import * as z from 'zod'
import { authoritySchema } from '../schema/authority.ts'
import { caseSchema } from '../schema/case.ts'
import { countryTableSchema } from '../schema/country-table.ts'
import { districtSchema } from '../schema/district.ts'
import { exemptionSchema } from '../schema/exemption.ts'
import { factSchema } from '../schema/fact.ts'
import { interpretationSchema } from '../schema/interpretation.ts'
import { landSchema } from '../schema/land.ts'
import { languageSchema } from '../schema/language.ts'
import { ruleSchema } from '../schema/rule.ts'
import { sourceSchema } from '../schema/source.ts'
import { statementSchema } from '../schema/statement.ts'
import { strict } from '../schema/strict.ts'
import { valueSchema } from '../schema/value.ts'
import { withdrawalSchema } from '../schema/withdrawal.ts'
import { offering, text, type Vocabulary } from '../schema/words.ts'

export interface FileKind {
  /** The name of its schema, `schema/<name>.json`. */
  readonly name: string
  /** Where its files lie inside the knowledge folder; one star for any name. */
  readonly files: string
  /** One line for the editor. */
  readonly title: string
  /** The form of the whole file; of a page, that of its head. */
  readonly schema: z.ZodType
}

/** By the name of their schemas. */
export const FILE_KINDS: readonly FileKind[] = [
  {
    name: 'angaben',
    files: 'angaben.yaml',
    title: 'Angaben',
    schema: strict({ person: by(factSchema), qualifikation: by(factSchema) }),
  },
  { name: 'auslegung', files: 'auslegung/*.md', title: 'Kopf einer Auslegung', schema: interpretationSchema },
  {
    name: 'ausnahmen',
    files: 'ausnahmen.yaml',
    title: 'Ausnahmen',
    schema: strict({ angaben_ohne_regel: by(exemptionSchema, 'angabe') }),
  },
  {
    name: 'behoerden',
    files: 'behoerden.yaml',
    title: 'Stellen, Ländertabellen, Kreise',
    schema: strict({
      behoerden: by(authoritySchema),
      laendertabellen: by(countryTableSchema),
      kreise: by(districtSchema, 'kreis'),
    }),
  },
  { name: 'fall', files: 'faelle/*.yaml', title: 'Ein Fall', schema: caseSchema },
  {
    name: 'hinweise',
    files: 'hinweise/*.yaml',
    title: 'Hinweise zu einem Thema',
    schema: by(statementSchema),
  },
  { name: 'land', files: 'laender/*.yaml', title: 'Ein Bundesland', schema: landSchema },
  { name: 'quellen', files: 'quellen.yaml', title: 'Quellen', schema: by(sourceSchema) },
  { name: 'regel', files: 'regeln/*.yaml', title: 'Eine Regel', schema: ruleSchema },
  {
    name: 'sperren',
    files: 'sperren.yaml',
    title: 'Sperren',
    schema: z.union([by(withdrawalSchema, 'eintrag'), z.null()]),
  },
  { name: 'sprache', files: 'sprache.yaml', title: 'Die Sprachregel', schema: languageSchema },
  { name: 'texte', files: 'texte.yaml', title: 'Texte', schema: by(text) },
  { name: 'werte', files: 'werte.yaml', title: 'Zahlen mit Datum', schema: by(valueSchema) },
]

/** The kind a file belongs to, by its path inside the knowledge folder. */
export function kindOf(file: string): FileKind | undefined {
  return FILE_KINDS.find(({ files }) => {
    const [before = '', behind] = files.split('*')
    if (behind === undefined) return file === files
    return file.startsWith(before) && file.endsWith(behind) && !file.slice(before.length).includes('/')
  })
}

/** Entries below their ids; the ids may be words of a vocabulary. */
function by(schema: z.ZodType, ids?: Vocabulary) {
  return z.record(ids ? offering(z.string(), ids) : z.string(), schema)
}
