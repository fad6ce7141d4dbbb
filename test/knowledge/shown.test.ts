// Conditions no example can reach: whether a duty is met (`erfuellt`; an example of a duty says who is
// concerned), and when a condition is shown (`wenn`; an example says the verdict). Their leaves are
// needed too: each situation here says what is shown, and every leaf taken away changes one of them.

import { describe, expect, it } from 'vitest'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import type { Condition, VerdictKind } from '../../src/domain/rule.ts'
import { factsSchema, toLedger } from '../../src/http/contract/facts.ts'
import type { Audience } from '../../src/rules/askable.ts'
import { assess } from '../../src/rules/assess.ts'
import { openRulebook, type Rulebook } from '../../src/rules/rulebook.ts'
import { describeLeaf, leavesOf, withoutLeaf } from './leaves.ts'
import { realKnowledge } from './verdict.ts'

const { knowledge } = realKnowledge()
const schema = factsSchema(knowledge)

type Facts = Readonly<Record<string, unknown>>

const rulebooks = new WeakMap<Knowledge, Rulebook>()

function assessed(under: Knowledge, facts: Facts, audience: Audience = 'applicant') {
  const ledger = toLedger(under, schema.parse({ bundesland: 'nrw', ...facts }))
  const rulebook = rulebooks.get(under) ?? openRulebook(under)
  rulebooks.set(under, rulebook)
  const { on } = under.language.review
  return assess(rulebook, { ledger, asOf: on, today: on, audience })
}

const STUDENT: Facts = {
  abschluss_art: 'studium_laufend',
  fachrichtung: 'soziale_arbeit',
  creditpoints: 60,
  praxisstunden_kita: 200,
  studieninhalte: ['grundlagen', 'entwicklung', 'reflexion'],
}

const IN_ADAPTATION: Facts = {
  abschluss_land: 'TR',
  anerkennungsverfahren: 'defizitbescheid',
  anerkennung_beruf: 'erzieher',
  ausgleichsmassnahme: 'anpassungslehrgang',
}

const DUTIES: readonly { readonly id: string; readonly facts: Facts; readonly verdict: VerdictKind }[] = [
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'deutsch' }, verdict: 'yes' },
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'eu_ewr_ch' }, verdict: 'yes' },
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'schutz_paragraf_24' }, verdict: 'open' },
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'titel_ohne_arbeit' }, verdict: 'no' },
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'noch_im_ausland' }, verdict: 'no' },
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'duldung' }, verdict: 'open' },
  { id: 'arbeitserlaubnis', facts: {}, verdict: 'open' },
  { id: 'kurs_80h', facts: profile(80, 'ja'), verdict: 'yes' },
  { id: 'kurs_80h', facts: profile(79, 'ja'), verdict: 'no' },
  { id: 'kurs_80h', facts: profile(80, 'nein'), verdict: 'no' },
  { id: 'kurs_80h', facts: { lja_zulassung: 'profilrelevante_kraft' }, verdict: 'open' },
  { id: 'lja_genehmigung', facts: { lja_zulassung: 'beantragt' }, verdict: 'no' },
  { id: 'lja_genehmigung', facts: { lja_zulassung: 'ergaenzungskraft' }, verdict: 'yes' },
  { id: 'versicherung', facts: external('ja'), verdict: 'yes' },
  { id: 'versicherung', facts: external('nein'), verdict: 'no' },
  { id: 'versicherung', facts: external('unbekannt'), verdict: 'open' },
  { id: 'masern', facts: {}, verdict: 'open' },
  { id: 'fuehrungszeugnis', facts: {}, verdict: 'open' },
  { id: 'personal_melden', facts: {}, verdict: 'open' },
  { id: 'traeger_meldung_ereignisse', facts: {}, verdict: 'open' },
  { id: 'traeger_meldung_unterschreitung', facts: {}, verdict: 'open' },
  { id: 'traeger_aufbewahrung', facts: {}, verdict: 'open' },
  { id: 'traeger_akte_urkunde', facts: { staatliche_anerkennung: 'erzieher' }, verdict: 'open' },
  { id: 'traeger_akte_studium', facts: studied('soziale_arbeit'), verdict: 'open' },
  {
    id: 'traeger_akte_qualifizierung',
    facts: { lja_zulassung: 'ergaenzungskraft', qualifizierung_stunden: 160 },
    verdict: 'open',
  },
  { id: 'traeger_akte_studierende', facts: STUDENT, verdict: 'open' },
  {
    id: 'traeger_akte_zusicherung',
    facts: { ...external('ja'), beruf: 'erzieher', vorbereitungskurs: 'ja' },
    verdict: 'open',
  },
  { id: 'traeger_akte_defizitbescheid', facts: IN_ADAPTATION, verdict: 'open' },
  { id: 'traeger_akte_zulassung', facts: { lja_zulassung: 'altzulassung' }, verdict: 'open' },
  { id: 'traeger_akte_sprache', facts: { kita_einsatz_vor_2024_12_06: 'nein' }, verdict: 'open' },
  { id: 'traeger_lja_antrag', facts: { lja_zulassung: 'beantragt' }, verdict: 'open' },
  { id: 'traeger_sprache_b1', facts: newEducator('a2'), verdict: 'open' },
  { id: 'traeger_sprache_b2', facts: newEducator('b1'), verdict: 'open' },
  { id: 'traeger_sprache_abweichung', facts: newEducator('b1'), verdict: 'open' },
  {
    id: 'traeger_zuordnung',
    facts: { ...studied('vorschulpaedagogik'), fachrichtung_zuordnung: 'bejaht' },
    verdict: 'yes',
  },
  {
    id: 'traeger_zuordnung',
    facts: { ...studied('vorschulpaedagogik'), fachrichtung_zuordnung: 'verneint' },
    verdict: 'yes',
  },
  {
    id: 'traeger_zuordnung',
    facts: { ...studied('anderes_paedagogisch'), fachrichtung_zuordnung: 'nicht_geprueft' },
    verdict: 'no',
  },
  { id: 'traeger_zuordnung', facts: studied('anderes_paedagogisch'), verdict: 'open' },
  {
    id: 'traeger_zuordnung_grundlage',
    facts: { fachrichtung_zuordnung: 'bejaht', zuordnung_grundlage: ['zab'] },
    verdict: 'yes',
  },
  {
    id: 'traeger_zuordnung_grundlage',
    facts: { fachrichtung_zuordnung: 'bejaht', zuordnung_grundlage: [] },
    verdict: 'no',
  },
  { id: 'traeger_zuordnung_grundlage', facts: { fachrichtung_zuordnung: 'bejaht' }, verdict: 'open' },
  { id: 'traeger_profilkraft_konzeption', facts: inConcept('ja'), verdict: 'yes' },
  { id: 'traeger_profilkraft_konzeption', facts: inConcept('nein'), verdict: 'no' },
  { id: 'traeger_profilkraft_konzeption', facts: inConcept('unbekannt'), verdict: 'open' },
  { id: 'traeger_profilkraft_anleitung', facts: inConcept('ja'), verdict: 'open' },
  { id: 'traeger_profilkraft_anteil', facts: inConcept('ja'), verdict: 'open' },
  { id: 'traeger_aufstieg', facts: { staatliche_anerkennung: 'kinderpfleger' }, verdict: 'open' },
  { id: 'traeger_ausfallzeiten', facts: { staatliche_anerkennung: 'erzieher' }, verdict: 'open' },
  { id: 'traeger_ende_paragraf_13', facts: STUDENT, verdict: 'open' },
]

function profile(hours: number, protection: string): Facts {
  return {
    lja_zulassung: 'profilrelevante_kraft',
    qualifizierung_stunden: hours,
    kinderschutz_teil: protection,
  }
}

function studied(field: string): Facts {
  return { abschluss_art: 'studium', abschluss_land: 'DE', fachrichtung: field }
}

function newEducator(german: string): Facts {
  return { staatliche_anerkennung: 'erzieher', kita_einsatz_vor_2024_12_06: 'nein', deutsch: german }
}

function inConcept(named: string): Facts {
  return { lja_zulassung: 'profilrelevante_kraft', profil_konzept: named }
}

function external(assurance: string): Facts {
  return { abschluss_art: 'externenpruefung', absicht_schriftlich: assurance }
}

/** A Träger is told both: what comes before the first day, and the duties of the Träger. */
function dutyVerdict(under: Knowledge, id: string, facts: Facts): VerdictKind | undefined {
  const { beforeFirstDay, duties } = assessed(under, facts, 'employer')
  return [...beforeFirstDay, ...duties].find((finding) => finding.id === id)?.verdict
}

describe('a duty', () => {
  it.each(DUTIES)('$id is $verdict with $facts', ({ id, facts, verdict }) => {
    expect(dutyVerdict(knowledge, id, facts)).toBe(verdict)
  })

  it('has its situations here', () => {
    const ids = knowledge.obligations.map(({ id }) => id.replaceAll('-', '_'))
    expect(new Set(DUTIES.map(({ id }) => id))).toEqual(new Set(ids))
  })

  const mutants = knowledge.obligations.flatMap((duty) =>
    leavesOf(duty.met ?? NOTHING).map((placed) => {
      const changed = { ...duty, met: withoutLeaf(duty.met ?? NOTHING, placed.path) }
      const obligations = knowledge.obligations.map((other) => (other === duty ? changed : other))
      return [`${duty.id}: ${describeLeaf(placed)}`, duty.id, { ...knowledge, obligations }] as const
    }),
  )

  it.each(mutants)('is another one without a leaf of its fulfilment: %s', (_, duty, mutant) => {
    const own = DUTIES.filter(({ id }) => id === duty.replaceAll('-', '_'))
    expect(own.some(({ id, facts, verdict }) => dutyVerdict(mutant, id, facts) !== verdict)).toBe(true)
  })
})

const NOTHING: Condition = { kind: 'all', of: [] }

const SHOWN: readonly { readonly rule: string; readonly facts: Facts; readonly ids: readonly string[] }[] = [
  {
    rule: 'studierende-60-creditpoints',
    facts: { abschluss_land: 'DE' },
    ids: ['fruehere-zeiten', 'hoeherwertiger-einsatz'],
  },
  {
    rule: 'studierende-60-creditpoints',
    facts: { abschluss_land: 'UA' },
    ids: ['ausland-creditpoints', 'fruehere-zeiten', 'hoeherwertiger-einsatz'],
  },
  {
    rule: 'studierende-90-creditpoints',
    facts: { abschluss_land: 'DE' },
    ids: ['fruehere-zeiten', 'hoeherwertiger-einsatz'],
  },
  {
    rule: 'studierende-90-creditpoints',
    facts: {},
    ids: ['ausland-creditpoints', 'fruehere-zeiten', 'hoeherwertiger-einsatz'],
  },
]

function shownIds(under: Knowledge, rule: string, facts: Facts): readonly string[] {
  const finding = assessed(under, facts).deployments.find(({ deployment }) => deployment.id === rule)
  return (finding?.conditions ?? []).map(({ id }) => id)
}

describe('a condition that is shown only at times', () => {
  it('has its situations here', () => {
    const ofRules = knowledge.deployments.filter(({ conditions }) => conditions.some(({ when }) => when))
    expect(new Set(SHOWN.map(({ rule }) => rule))).toEqual(new Set(ofRules.map(({ id }) => id)))
  })

  it.each(SHOWN)('of $rule is shown with $facts where it matters', ({ rule, facts, ids }) => {
    expect(shownIds(knowledge, rule, facts)).toEqual(ids)
  })

  const mutants = knowledge.deployments.flatMap((deployment) =>
    deployment.conditions.flatMap((shown) =>
      leavesOf(shown.when ?? NOTHING).map((placed) => {
        const changed = { ...shown, when: withoutLeaf(shown.when ?? NOTHING, placed.path) }
        const conditions = deployment.conditions.map((other) => (other === shown ? changed : other))
        const deployments = knowledge.deployments.map((other) =>
          other === deployment ? { ...deployment, conditions } : other,
        )
        const mutant: Knowledge = { ...knowledge, deployments }
        return [`${deployment.id}, ${shown.id}: ${describeLeaf(placed)}`, deployment.id, mutant] as const
      }),
    ),
  )

  it.each(mutants)('is shown too often without a leaf of its own: %s', (_, id, mutant) => {
    const own = SHOWN.filter(({ rule }) => rule === id)
    expect(own.some(({ rule, facts, ids }) => shownIds(mutant, rule, facts).length > ids.length)).toBe(true)
  })
})
