// Changes an editor makes, each in the files where it is made. Invented for the tests: none of them is law.

/** From the text of a file, empty if there is none, to its new text. */
type Edit = (text: string) => string

export interface PreparedChange {
  readonly name: string
  readonly files: Readonly<Record<string, Edit>>
  /** Days beside each one's own on which the law is another one. */
  readonly days: readonly string[]
  /** Whether any case comes out differently. */
  readonly isSeen: boolean
}

/** Replaces a text that must be there, everywhere. */
function put(from: string, to: string): Edit {
  return (text) => {
    if (!text.includes(from)) throw new Error(`„${from}“ is not in the file any more`)
    return text.replaceAll(from, to)
  }
}

/** Applies several edits to one file. */
function both(...edits: readonly Edit[]): Edit {
  return (text) => edits.reduce((changed, edit) => edit(changed), text)
}

/** Repeats the version of 6 December 2024 as one of a later day, before the repeal if there is one. */
function newVersion(from: string, edit: Edit): Edit {
  return (text) => {
    const start = text.indexOf('  - gilt_ab: 2024-12-06')
    const after = text.slice(start + 1).search(/^( {2}- gilt_ab|[a-z])/m)
    if (start < 0 || after < 0) throw new Error('no version to repeat')
    const end = start + 1 + after
    const version = put('gilt_ab: 2024-12-06', `gilt_ab: ${from}`)(text.slice(start, end))
    return text.slice(0, end) + edit(version) + text.slice(end)
  }
}

const OF_2024 = ['2024-12-06']

const ONE_MORE = `titel: Muster eines Einsatzes
art: einsatz
ebene: person
reihenfolge: 66
rolle: weitere_fachkraft
stunden: [{ art: fachkraftstunden, anteil: "1", gewissheit: belegt }]
fundstelle: persvo-nrw-2024 § 9 Abs. 1
gewissheit: belegt
fassungen:
  - gilt_ab: 2024-12-06
    anlass: Musterblatt 2027
    rechtsfolge: Die Person kann als weitere Fachkraft arbeiten.
    alle:
      - { angabe: qualifizierung_stunden, mindestens: 300, fundstelle: persvo-nrw-2024 § 9 Abs. 1 }
durchsicht: { am: 2026-11-20, naechste: 2027-06-30, durch: entwurf }
beispiele:
  - { name: genug Stunden, angaben: { qualifizierung_stunden: 300 }, ergebnis: ja }
  - { name: eine Stunde zu wenig, angaben: { qualifizierung_stunden: 299 }, ergebnis: nein }
  - { name: nicht gefragt, angaben: {}, ergebnis: offen, fehlt: [qualifizierung_stunden] }
`

export const PREPARED: readonly PreparedChange[] = [
  {
    name: 'a higher threshold in a new version from a future day',
    files: {
      'regeln/studierende-60-creditpoints.yaml': newVersion(
        '2028-01-01',
        put('mindestens: 60', 'mindestens: 65'),
      ),
    },
    days: ['2028-01-01'],
    isSeen: true,
  },
  {
    name: 'another phone number of an office',
    files: { 'behoerden.yaml': put('telefon: 02931 82-0', 'telefon: 02931 82-1') },
    days: [],
    isSeen: false,
  },
  {
    name: 'another threshold in the version in force',
    files: { 'regeln/studierende-90-creditpoints.yaml': put('mindestens: 400', 'mindestens: 401') },
    days: OF_2024,
    isSeen: true,
  },
  {
    name: 'another wording of a shown condition',
    files: {
      'regeln/altzulassung.yaml': put('Die Auflagen der alten Zulassung gelten', 'Alte Auflagen gelten'),
    },
    days: [],
    isSeen: true,
  },
  {
    name: 'no Ergänzungskraftstunden any more for a role',
    files: {
      'regeln/pia-jahr-2.yaml': put(
        '  - { art: ergaenzungskraftstunden, anteil: "1/2", gewissheit: ausgelegt }\n',
        '',
      ),
    },
    days: [],
    isSeen: true,
  },
  {
    name: 'another reading that turns a leaf',
    files: {
      'auslegung/fachrichtung.md': put(
        'Vorschulpädagogik und andere pädagogische Fächer sind offen, bis der Träger sie zugeordnet hat.',
        'Vorschulpädagogik gehört dazu. Andere pädagogische Fächer sind offen, bis der Träger sie zugeordnet hat.',
      ),
      'regeln/fachrichtung.yaml': both(
        put('in: [erziehungswissenschaften,', 'in: [vorschulpaedagogik, erziehungswissenschaften,'),
        put('in: [vorschulpaedagogik, anderes_paedagogisch]', 'in: [anderes_paedagogisch]'),
      ),
    },
    days: OF_2024,
    isSeen: true,
  },
  {
    name: 'one more leaf',
    files: {
      'regeln/altzulassung.yaml': put(
        '      - { angabe: lja_zulassung, ist: altzulassung,',
        '      - { angabe: qualifizierung_stunden, mindestens: 40, fundstelle: persvo-nrw-2024 § 9 Abs. 1 }\n' +
          '      - { angabe: lja_zulassung, ist: altzulassung,',
      ),
    },
    days: OF_2024,
    isSeen: true,
  },
  {
    name: 'a repeal from a future day',
    files: {
      'regeln/altzulassung.yaml': put(
        'bedingungen:\n',
        '  - gilt_ab: 2029-07-01\n' +
          '    anlass: Musterblatt 2029\n' +
          '    aufgehoben:\n' +
          '      fundstelle: persvo-nrw-2024 § 9 Abs. 1 Satz 4\n' +
          '      hinweis: Alte Zulassungen gelten nur bis zum 30. Juni 2029.\n' +
          'bedingungen:\n',
      ),
    },
    days: ['2029-07-01'],
    isSeen: true,
  },
  {
    name: 'another modality and level of German',
    files: {
      'sprache.yaml': newVersion(
        '2027-08-01',
        both(
          put('zum_start: { niveau: b1, modalitaet: soll', 'zum_start: { niveau: a2, modalitaet: empfohlen'),
          put('auf dem Niveau B1', 'auf dem Niveau A2'),
        ),
      ),
    },
    days: ['2027-08-01'],
    isSeen: true,
  },
  {
    name: 'another office for a country',
    files: {
      'behoerden.yaml': both(put('RU, TJ, TM, UA, UZ]', 'RU, TJ, TM, UZ]'), put('[PL, RO,', '[PL, UA, RO,')),
    },
    days: [],
    isSeen: true,
  },
  {
    name: 'another Landesjugendamt for a Kreis',
    files: {
      'behoerden.yaml': put(
        'name: Köln, bezirksregierung: bezirksregierung-koeln, landesjugendamt: lvr',
        'name: Köln, bezirksregierung: bezirksregierung-koeln, landesjugendamt: lwl',
      ),
    },
    days: [],
    isSeen: true,
  },
  {
    name: 'another title of the source everything rests on',
    files: {
      'quellen.yaml': put('titel: Personalverordnung NRW\n', 'titel: Personalverordnung in NRW\n'),
    },
    days: [],
    isSeen: true,
  },
  {
    name: 'one more deployment',
    files: { 'regeln/muster-einsatz.yaml': () => ONE_MORE },
    days: OF_2024,
    isSeen: true,
  },
  {
    name: 'a case and nothing else',
    files: {
      'faelle/student-89-creditpoints.yaml': put('creditpoints: 89', 'creditpoints: 91'),
    },
    days: [],
    isSeen: false,
  },
]
