import * as z from 'zod'
import { CERTAINTIES, MODALITIES, type Premise, type Rule, type RuleExample } from '../../domain/rule.ts'
import { citation } from './citation.ts'
import { exampleSchema } from './example.ts'
import { corrections, reviewShape, toReview } from './review.ts'
import { versionSchema } from './version.ts'
import { known, sameWord, text, word } from './words.ts'

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

/** One file of regeln/: the rule, without its id, and the examples that prove it. */
export interface RuleSheet {
  readonly rule: WithoutId<Rule>
  readonly examples: readonly RuleExample[]
}

/** The keys of every kind of rule. */
export const frameShape = {
  titel: text,
  ebene: word({ person: 'person', qualifikation: 'qualification' } as const),
  fundstelle: citation,
  gewissheit: sameWord(CERTAINTIES),
  auslegung: z.array(known('auslegung')).optional(),
  fragen: z.array(known('stelle')).optional(),
  fassungen: z.array(versionSchema).min(1),
  beispiele: z.array(exampleSchema).optional(),
  korrekturen: corrections,
  ...reviewShape,
}
const frame = z.object(frameShape)

export const modality = sameWord(MODALITIES)

/** What every kind of rule has in common, on our side of the border. */
export function toFrame(raw: z.output<typeof frame>): Omit<Premise, 'id' | 'kind'> {
  return {
    title: raw.titel,
    level: raw.ebene,
    citation: raw.fundstelle,
    certainty: raw.gewissheit,
    versions: raw.fassungen,
    interpretations: raw.auslegung ?? [],
    ask: raw.fragen ?? [],
    review: toReview(raw),
    corrections: raw.korrekturen,
  }
}
