// The command on a real bundle, in a repository of its own.

import { afterAll, describe, expect, it } from 'vitest'
import { PREPARED } from './prepared-changes.ts'
import { aRepository } from './repository.ts'

const repository = aRepository()
// Removing many small files takes long on a busy machine: without a limit.
afterAll(() => repository.remove(), 0)

describe('npm run wissen wirkung', () => {
  const [change, phone] = PREPARED
  if (!change || !phone) throw new Error('nothing is prepared')

  it('says in German who changes how and from when, what no case shows, and how many they are', () => {
    const two = { files: { ...change.files, ...phone.files } }
    const { status, stdout, left } = repository.wirkungOf(two, 'wissen')
    expect([status, left]).toEqual([0, []])
    const lines = stdout.split('\n')
    expect(lines).toContain('Fälle, die sich ändern:')
    const at = lines.indexOf('  studentin-60-creditpoints: Studentin genau an der unteren Schwelle')
    expect(at).toBeGreaterThan(lines.indexOf('Fälle, die sich ändern:'))
    expect(lines[at + 1]).toBe(
      '    ab 1. Januar 2028 · Ergebnis · zählt als: ergaenzungskraftstunden → offen',
    )
    expect(lines).toContain('    ab 1. Januar 2028 · Ergebnis · studierende-60-creditpoints: ja → nein')
    expect(lines).toContain('  studierende-60-creditpoints: Schwelle genau erreicht')
    const unseen = lines.indexOf('Geändert, aber kein Fall zeigt es:')
    expect(lines.slice(unseen + 1, unseen + 3)).toEqual([
      '  Stelle bezirksregierung-arnsberg',
      expect.stringMatching(/^Was tun: /),
    ])
    expect(stdout).toMatch(/^\d+ von \d+ Fällen ändern sich, davon \d+ im Ergebnis\.$/m)
    expect(lines).toContain('Tage, ab denen etwas anders ist: 1. Januar 2028.')
    expect(stdout).not.toMatch(/undefined|\[object|\{\w+\}/)
  })

  it('says so where nothing is different', () => {
    const { status, stdout } = repository.wirkung('wissen')
    expect(status).toBe(0)
    expect(stdout).toContain('Beide Stände sagen dasselbe: Kein Eintrag ist geändert.')
    expect(stdout).toContain(`Von ${repository.state.cases.length} Fällen ändert sich keiner.`)
  })

  it.each<[string, readonly string[], string]>([
    ['no state', [], 'Mit welchem Stand wird verglichen?'],
    ['two states', ['wissen', 'leer'], 'Mit welchem Stand wird verglichen?'],
    ['an unknown option', ['wissen', '--kurz'], 'Mit welchem Stand wird verglichen?'],
    ['an option as a state', ['--all'], 'Mit welchem Stand wird verglichen?'],
    ['a state that does not exist', ['gestern'], 'Den Stand „gestern“ gibt es hier nicht.'],
    ['a state without knowledge', ['leer'], 'Im Stand „leer“ gibt es den Ordner knowledge/ nicht.'],
  ])('explains itself when called with %s', (_, args, says) => {
    const { status, stdout, stderr, left } = repository.wirkung(...args)
    expect([status, stdout, left]).toEqual([2, '', []])
    expect(stderr).toContain(says)
  })

  it('explains itself outside a repository', () => {
    const { status, stderr } = repository.wirkungOutside('HEAD')
    expect(status).toBe(2)
    expect(stderr).toContain('Hier gibt es kein Git-Verzeichnis')
  })

  it('names every problem of either state instead of leaving something out', () => {
    const broken = {
      files: {
        'regeln/masern.yaml': (text: string) => text.replace('ebene: person', 'ebene: mensch'),
        'faelle/masern-neu.yaml': () => 'titel: Ein Fall\n',
      },
    }
    const now = repository.wirkungOf(broken, 'wissen')
    expect([now.status, now.stdout, now.left]).toEqual([1, '', []])
    expect(now.stderr).toContain('regeln/masern.yaml, Zeile 3')
    expect(now.stderr).toContain('faelle/masern-neu.yaml, Zeile 1')
    expect(now.stderr).toContain('Der jetzige Stand hat')

    repository.commit(broken, 'kaputt')
    const then = repository.wirkung('kaputt')
    expect([then.status, then.stdout, then.left]).toEqual([1, '', []])
    expect(then.stderr).toContain('regeln/masern.yaml, Zeile 3')
    expect(then.stderr).toContain('Der Stand „kaputt“ hat')
  })
})
