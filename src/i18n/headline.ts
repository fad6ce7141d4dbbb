// The one or two sentences at the top. They join "counts as" and "may start".

import type { Assessment } from '../domain/assessment.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import { formatDate, type Text } from './texts.ts'

type Audience = 'applicant' | 'employer'

/** The headline of an assessment, for a reader. */
export function headline(
  knowledge: Knowledge,
  text: Text,
  assessment: Assessment,
  audience: Audience,
): string {
  const { land, best } = assessment
  switch (land.kind) {
    case 'not-asked':
      return text(`kopf.land_fehlt.${audience}`)
    case 'unknown':
      return text('kopf.land_unbekannt')
    case 'other': {
      const there = knowledge.laender[land.land]
      return text('kopf.anderes_land', { land: there?.name ?? land.land, stelle: there?.office ?? '' })
    }
    case 'nrw':
      return best
        ? `${possible(text, best, audience)} ${start(text, assessment, audience)}`
        : notPossible(text, assessment, audience)
  }
}

function possible(text: Text, best: NonNullable<Assessment['best']>, audience: Audience): string {
  const values = {
    stunden: text(`stunden.${best.hours[0]?.kind ?? 'ergaenzungskraftstunden'}`),
    rolle: text(`rolle.${best.deployment.role}`),
  }
  if (!best.until) return text(`kopf.ja.${audience}`, values)
  const kind = best.until.atMost ? 'ja_hoechstens' : 'ja_bis'
  return text(`kopf.${kind}.${audience}`, { ...values, datum: formatDate(best.until.date) })
}

function start(text: Text, { language, beforeFirstDay, best }: Assessment, audience: Audience): string {
  if (best?.reviewOverdueSince) return text('kopf.start.ueberfaellig')
  if (beforeFirstDay.some(({ modality, verdict }) => modality === 'muss' && verdict === 'no')) {
    return text(audience === 'applicant' ? 'kopf.start.pflicht_fehlt.applicant' : 'kopf.start.pflicht_fehlt')
  }
  if (language.applies !== 'no' && language.atStart?.verdict === 'no') {
    return text('kopf.start.sprache_fehlt', { niveau: language.atStart.level.toUpperCase() })
  }
  return text('kopf.start.offen')
}

function notPossible(text: Text, { countsAs, deployments, next }: Assessment, audience: Audience): string {
  if (countsAs === 'offen') return text(next ? 'kopf.offen.frage' : 'kopf.offen.stelle')
  const mendable = deployments.some(({ notYet, changes }) => notYet && changes.length > 0)
  return text(mendable ? `kopf.noch_nicht.${audience}` : `kopf.nichts.${audience}`)
}
