// Conditions no example can reach: whether a duty is met (`erfuellt`; an example of a duty says who is
// concerned), and when a condition is shown (`wenn`; an example says the verdict). Their leaves are
// needed too: each situation here says what is shown, and every leaf taken away changes one of them.

import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/domain/date.ts'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import type { Condition, Obligation, VerdictKind } from '../../src/domain/rule.ts'
import { factsSchema, toLedger } from '../../src/http/contract/facts.ts'
import type { Audience } from '../../src/rules/askable.ts'
import { assess } from '../../src/rules/assess.ts'
import { openRulebook, type Rulebook } from '../../src/rules/rulebook.ts'
import { describeLeaf, leavesOf, withoutLeaf } from './leaves.ts'
import { realKnowledge } from './real-knowledge.ts'

const { knowledge } = realKnowledge()
const schema = factsSchema(knowledge)

type Facts = Readonly<Record<string, unknown>>

const rulebooks = new WeakMap<Knowledge, Rulebook>()

function assessed(
  under: Knowledge,
  facts: Facts,
  { audience = 'applicant', asOf }: { readonly audience?: Audience; readonly asOf?: string | undefined } = {},
) {
  const ledger = toLedger(under, schema.parse({ bundesland: 'nrw', ...facts }))
  const rulebook = rulebooks.get(under) ?? openRulebook(under)
  rulebooks.set(under, rulebook)
  const { on } = under.language.review
  const day = asOf === undefined ? on : localDate(asOf)
  return assess(rulebook, { ledger, asOf: day, today: on, audience })
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

interface DutySituation {
  readonly id: string
  readonly facts: Facts
  readonly verdict: VerdictKind
  readonly asOf?: string
}

const DUTIES: readonly DutySituation[] = [
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'deutsch' }, verdict: 'yes' },
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'eu_ewr_ch' }, verdict: 'yes' },
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'schutz_paragraf_24' }, verdict: 'open' },
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'titel_ohne_arbeit' }, verdict: 'no' },
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'noch_im_ausland' }, verdict: 'open' },
  { id: 'arbeitserlaubnis', facts: { aufenthalt: 'duldung' }, verdict: 'open' },
  { id: 'arbeitserlaubnis', facts: {}, verdict: 'open' },
  ...[undefined, '2027-04-01'].flatMap((asOf) => everyResidence(asOf ? { asOf } : {})),
  { id: 'arbeitserlaubnis', facts: protectedUntil('2027-03-04'), verdict: 'yes' },
  { id: 'arbeitserlaubnis', facts: protectedUntil('2027-03-05'), verdict: 'open' },
  { id: 'arbeitserlaubnis', facts: protectedUntil('2027-02-01'), verdict: 'open', asOf: '2027-04-01' },
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
  { id: 'belehrung_infektionsschutz', facts: {}, verdict: 'open' },
  { id: 'arbeitsmedizinische_vorsorge', facts: {}, verdict: 'open' },
  { id: 'aufenthaltspapier_pruefen', facts: {}, verdict: 'open' },
  { id: 'beschaeftigungsende_melden', facts: {}, verdict: 'open' },
  { id: 'hinweis_faire_integration', facts: {}, verdict: 'open' },
  { id: 'infektionsschutz_wiederholen', facts: {}, verdict: 'open' },
  { id: 'fuehrungszeugnis_erneuern', facts: {}, verdict: 'open' },
  { id: 'personal_melden', facts: {}, verdict: 'open' },
  { id: 'arbeitsbedingungen_aushaendigen', facts: {}, verdict: 'open' },
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

/** Residences that do not depend on a day, on either side of the end of § 24. */
function everyResidence(day: { readonly asOf?: string }): readonly DutySituation[] {
  const verdicts: Readonly<Record<VerdictKind, readonly string[]>> = {
    yes: ['deutsch', 'eu_ewr_ch', 'familie_eu', 'schutz_anerkannt', 'unbefristet_oder_familie'],
    open: [
      'schutz_paragraf_24',
      'titel_mit_arbeit',
      'noch_im_ausland',
      'studium_ausbildung',
      'paragraf_16d',
      'fachkraft',
      'chancenkarte',
      'fiktion',
      'gestattung',
      'duldung',
      'gestattung_duldung',
    ],
    no: ['titel_ohne_arbeit'],
  }
  return (['yes', 'open', 'no'] as const).flatMap((verdict) =>
    verdicts[verdict].map((aufenthalt) => ({
      id: 'arbeitserlaubnis',
      facts: { aufenthalt },
      verdict,
      ...day,
    })),
  )
}

function protectedUntil(start: string): Facts {
  return { aufenthalt: 'schutz_paragraf_24', start_datum: start }
}

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
function dutyOf(under: Knowledge, { id, facts, asOf }: Omit<DutySituation, 'verdict'>) {
  const { beforeFirstDay, duties } = assessed(under, facts, { audience: 'employer', asOf })
  return [...beforeFirstDay, ...duties].find((finding) => finding.id === id)
}

describe('a duty before the first day, or of the Träger', () => {
  it.each(DUTIES)('$id is $verdict with $facts on $asOf', (situation) => {
    expect(dutyOf(knowledge, situation)?.verdict).toBe(situation.verdict)
  })

  it('knows every residence', () => {
    const residence = knowledge.facts.find(({ id }) => id === 'aufenthalt')
    const said = everyResidence({}).map(({ facts }) => facts['aufenthalt'])
    expect(new Set(said)).toEqual(new Set(residence?.values.map(({ value }) => value)))
  })

  it.each(
    DUTIES.filter(
      ({ id, facts, verdict }) => id === 'arbeitserlaubnis' && verdict === 'open' && facts['aufenthalt'],
    ),
  )('says once why it is open, and whom to ask, with $facts on $asOf', (situation) => {
    const notes = dutyOf(knowledge, situation)?.notes ?? []
    expect(notes.map(({ note }) => note)).toEqual([expect.stringContaining('Ausländerbehörde')])
  })

  it.each(DUTIES.filter(({ verdict }) => verdict !== 'open'))(
    'has nothing to add when $id is $verdict with $facts',
    (situation) => {
      expect(dutyOf(knowledge, situation)?.notes).toEqual([])
    },
  )

  it('has its situations here', () => {
    const ids = knowledge.obligations.map(({ id }) => id.replaceAll('-', '_'))
    expect(new Set(DUTIES.map(({ id }) => id))).toEqual(new Set(ids))
  })

  const mutants = knowledge.obligations.flatMap((duty) =>
    withoutOneLeaf(duty).map(({ name, changed }) => {
      const obligations = knowledge.obligations.map((other) => (other === duty ? changed : other))
      return [`${duty.id}: ${name}`, duty.id, { ...knowledge, obligations }] as const
    }),
  )

  it.each(mutants)('is another one without a leaf of its fulfilment: %s', (_, duty, mutant) => {
    const own = DUTIES.filter(({ id }) => id === duty.replaceAll('-', '_'))
    expect(own.some((situation) => dutyOf(mutant, situation)?.verdict !== situation.verdict)).toBe(true)
  })
})

/** A duty once for each leaf of what meets it, in every version, with that leaf taken away. */
function withoutOneLeaf(
  duty: Obligation,
): readonly { readonly name: string; readonly changed: Obligation }[] {
  const { met = NOTHING, metFrom = [] } = duty
  const always = leavesOf(met).map((placed) => ({
    name: describeLeaf(placed),
    changed: { ...duty, met: withoutLeaf(met, placed.path) },
  }))
  const anew = metFrom.flatMap((version) =>
    leavesOf(version.met).map((placed) => {
      const mutated = { ...version, met: withoutLeaf(version.met, placed.path) }
      return {
        name: `${version.from} ${describeLeaf(placed)}`,
        changed: { ...duty, metFrom: metFrom.map((other) => (other === version ? mutated : other)) },
      }
    }),
  )
  return [...always, ...anew]
}

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
