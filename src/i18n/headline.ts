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
        ? `${possible(knowledge, text, best, audience)} ${start(text, assessment, audience)}`
        : notPossible(text, assessment, audience)
  }
}

/** What is possible, with its end, its share and its stage: "yes" alone would say too much. */
function possible(
  knowledge: Knowledge,
  text: Text,
  best: NonNullable<Assessment['best']>,
  audience: Audience,
): string {
  const [first] = best.hours
  const { during, role } = best.deployment
  const stage = during && knowledge.facts.find(({ id }) => id === during.fact)?.label
  const parts = [
    text(`kopf.ja.${audience}`),
    // During a stage the end of the rule says nothing about how long the hours last.
    ...(best.until && !during
      ? [
          text(best.until.atMost ? 'kopf.ja.hoechstens' : 'kopf.ja.bis', {
            datum: formatDate(best.until.date),
          }),
        ]
      : []),
    ...(first && first.share !== '1' ? [text(`kopf.ja.anteil.${first.share}`)] : []),
    text('kopf.ja.auf', { stunden: text(`stunden.${first?.kind ?? 'ergaenzungskraftstunden'}`) }),
    ...(during && stage ? [text('kopf.ja.waehrend', { angabe: stage, wert: String(during.value) })] : []),
  ]
  return `${parts.join(' ')}, ${text('kopf.ja.als', { rolle: text(`rolle.${role}`) })}`
}

function start(text: Text, { language, beforeFirstDay, best }: Assessment, audience: Audience): string {
  if (best?.reviewOverdueSince) {
    // An end before the first day is not silenced by the warning, nor the warning by that end.
    const over = best.until?.beforeFirstDay ? [text('kopf.start.vorbei')] : []
    return [...over, text('kopf.start.ueberfaellig')].join(' ')
  }
  if (best?.until?.beforeFirstDay) return text('kopf.start.vorbei')
  if (beforeFirstDay.some(({ modality, verdict }) => modality === 'muss' && verdict === 'no')) {
    return text(audience === 'applicant' ? 'kopf.start.pflicht_fehlt.applicant' : 'kopf.start.pflicht_fehlt')
  }
  if (language.applies === 'yes' && language.atStart?.verdict === 'no') {
    return text('kopf.start.sprache_fehlt', { niveau: language.atStart.level.toUpperCase() })
  }
  return text('kopf.start.offen')
}

function notPossible(text: Text, { countsAs, deployments, next }: Assessment, audience: Audience): string {
  if (deployments.some(({ withdrawal }) => withdrawal)) return text('kopf.offen.zurueckgezogen')
  if (deployments.some(({ reason }) => reason === 'review_overdue')) return text('kopf.offen.ueberfaellig')
  if (countsAs === 'offen') return text(next ? 'kopf.offen.frage' : 'kopf.offen.stelle')
  const mendable = deployments.some(({ notYet, changes }) => notYet && changes.length > 0)
  return text(mendable ? `kopf.noch_nicht.${audience}` : `kopf.nichts.${audience}`)
}
