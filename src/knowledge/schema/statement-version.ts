import type * as z from 'zod'
import { CERTAINTIES } from '../../domain/rule.ts'
import type { StatementContent, StatementVersion } from '../../domain/statement.ts'
import { citation } from './citation.ts'
import { conditionSchema } from './condition.ts'
import { report } from './fault.ts'
import { present } from './present.ts'
import { modality } from './rule-frame.ts'
import { strict } from './strict.ts'
import { day, sameWord, text } from './words.ts'

const written = strict({
  gilt_ab: day,
  anlass: text,
  text: text.optional(),
  gewissheit: sameWord(CERTAINTIES).optional(),
  fundstelle: citation.optional(),
  modalitaet: modality.optional(),
  wenn: conditionSchema.optional(),
  aufgehoben: strict({ fundstelle: citation, hinweis: text }).optional(),
})
type Written = z.output<typeof written>

/** One entry of the `fassungen` of a statement: a text with what carries it, or the end of the statement. */
export const statementVersion = written
  .superRefine(checkContent)
  .transform(
    (raw) =>
      ({ from: raw.gilt_ab, occasion: raw.anlass, content: toContent(raw) }) satisfies StatementVersion,
  )

function checkContent(raw: Written, ctx: z.RefinementCtx): void {
  const said = (['text', 'gewissheit', 'fundstelle'] as const).filter((key) => raw[key] !== undefined)
  if (raw.aufgehoben) {
    const [stray] = [...said, ...(['modalitaet', 'wenn'] as const).filter((key) => raw[key] !== undefined)]
    if (stray) report(ctx, { path: [stray], ...ENDED_AND_MORE })
    return
  }
  for (const key of ['text', 'gewissheit', 'fundstelle'] as const) {
    if (!said.includes(key)) report(ctx, { path: [], ...missing(key) })
  }
}

const ENDED_AND_MORE = {
  says: 'Die Fassung ist aufgehoben und sagt trotzdem etwas.',
  because: 'Nach der Aufhebung wird der Hinweis nicht mehr gezeigt.',
  fix: 'Löschen Sie „aufgehoben“, oder löschen Sie alles andere außer „gilt_ab“ und „anlass“.',
}

function missing(key: string) {
  return {
    says: `„${key}“ fehlt in der Fassung.`,
    because:
      'Ein Hinweis ist ein Text mit Fundstelle und Gewissheit; alle drei können sich mit der Fassung ändern.',
    fix: `Ergänzen Sie „${key}“, oder heben Sie den Hinweis mit „aufgehoben“ auf.`,
  }
}

function toContent(raw: Written): StatementContent {
  if (raw.aufgehoben)
    return { kind: 'ended', citation: raw.aufgehoben.fundstelle, note: raw.aufgehoben.hinweis }
  return present({
    kind: 'said' as const,
    text: raw.text ?? '',
    certainty: raw.gewissheit ?? 'ungeklaert',
    citation: raw.fundstelle ?? { source: '', pinpoint: '' },
    modality: raw.modalitaet,
    when: raw.wenn,
  })
}
