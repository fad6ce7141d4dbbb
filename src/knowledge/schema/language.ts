import * as z from 'zod'
import type { LanguageRule, LanguageVersion } from '../../domain/knowledge.ts'
import { CERTAINTIES, ROLES } from '../../domain/rule.ts'
import { citation } from './citation.ts'
import { corrections, reviewShape, toReview } from './review.ts'
import { modality } from './rule-frame.ts'
import { strict } from './strict.ts'
import { day, known, sameWord, text } from './words.ts'

const version = strict({
  gilt_ab: day,
  anlass: text,
  zum_start: strict({ niveau: known('wert-deutsch'), modalitaet: modality, fundstelle: citation }),
  spaeter: strict({
    niveau: known('wert-deutsch'),
    modalitaet: modality,
    nach_monaten: z.number().int().min(1),
    fundstelle: citation,
  }),
  ausgenommen: strict({ angabe: known('angabe'), vor: day, fundstelle: citation }),
  unklar_fuer: strict({
    abschluss_art: z.array(known('wert-abschluss_art')),
    rollen: z.array(sameWord(ROLES)),
    fundstelle: citation,
  }),
  kurz: text.optional(),
  text,
}).transform(
  (raw) =>
    ({
      from: raw.gilt_ab,
      occasion: raw.anlass,
      atStart: {
        level: raw.zum_start.niveau,
        modality: raw.zum_start.modalitaet,
        citation: raw.zum_start.fundstelle,
      },
      later: {
        level: raw.spaeter.niveau,
        modality: raw.spaeter.modalitaet,
        after: { months: raw.spaeter.nach_monaten },
        citation: raw.spaeter.fundstelle,
      },
      exempt: {
        fact: raw.ausgenommen.angabe,
        before: raw.ausgenommen.vor,
        citation: raw.ausgenommen.fundstelle,
      },
      unclearFor: {
        kinds: raw.unklar_fuer.abschluss_art,
        roles: raw.unklar_fuer.rollen,
        citation: raw.unklar_fuer.fundstelle,
      },
      ...(raw.kurz === undefined ? {} : { short: raw.kurz }),
      text: raw.text,
    }) satisfies LanguageVersion,
)

/** sprache.yaml: the two levels of § 2 Abs. 5 PersVO. */
export const languageSchema = strict({
  titel: text,
  gewissheit: sameWord(CERTAINTIES),
  fassungen: z.array(version).min(1),
  korrekturen: corrections,
  ...reviewShape,
}).transform(
  (raw) =>
    ({
      title: raw.titel,
      certainty: raw.gewissheit,
      versions: raw.fassungen,
      review: toReview(raw),
      corrections: raw.korrekturen,
    }) satisfies Omit<LanguageRule, 'id'>,
)
