import { describe, expect, it } from 'vitest'
import { deepestLevel, type Relation, relate, spellPinpoint } from '../../src/knowledge/pinpoint.ts'

describe('a place as people write it', () => {
  it.each([
    ['§13 Absatz 6', '§ 13 Abs. 6'],
    ['§ 13 (6) S. 2', '§ 13 Abs. 6 Satz 2'],
    ['Paragraf 4 Abs 2 Nummer 1', '§ 4 Abs. 2 Nr. 1'],
    ['§§ 9 und 14', '§ 9 und 14'],
    ['Artikel 5', 'Art. 5'],
    ['§ 16d', '§ 16d'],
    ['§ 13 Abs. 4 Satz 1 Nr. 2', '§ 13 Abs. 4 Satz 1 Nr. 2'],
  ])('%s is spelled %s', (written, spelled) => {
    expect(spellPinpoint(written)).toBe(spelled)
  })
})

describe('a cited place', () => {
  const relations: readonly (readonly [string, string, Relation])[] = [
    ['§ 13 Abs. 6', '§ 13 Abs. 6', 'inside'],
    ['§ 13 Abs. 6', '§ 13 Abs. 6 Satz 3', 'inside'],
    ['§ 13', '§ 13 Abs. 6 Satz 3', 'inside'],
    ['§ 13 Abs. 6', '§ 13', 'encloses'],
    ['§ 13 Abs. 6 Satz 3', '§ 13 Abs. 6', 'encloses'],
    ['§ 1', '§ 13', 'apart'],
    ['§ 13', '§ 1', 'apart'],
    ['§ 13', '§ 13b', 'apart'],
    ['§ 13b', '§ 13', 'apart'],
    ['§ 13 Abs. 6', '§ 13 Abs. 7', 'apart'],
    ['§ 13 Abs. 6', '§ 13 Satz 6', 'apart'],
    ['§ 4 Abs. 1 Nr. 3', '§ 4 Abs. 1 Nr. 1 bis 6', 'inside'],
    ['§ 4 Abs. 1 Nr. 7', '§ 4 Abs. 1 Nr. 1 bis 6', 'apart'],
    ['§ 4 Abs. 1 Nr. 1 bis 6', '§ 4 Abs. 1 Nr. 2', 'inside'],
    ['§ 4 Abs. 1 Nr. 2', '§ 4 Abs. 1 Nr. 1 bis Nr. 3', 'inside'],
    ['§ 13 Abs. 6', '§ 13 Abs. 5 und 6', 'inside'],
    ['§ 13 Abs. 6 Satz 2', '§ 13 Abs. 5 und 6', 'encloses'],
    ['§ 13 Abs. 2', '§ 13 Abs. 1 Nr. 1 und Abs. 2', 'inside'],
    ['§ 13 Abs. 1 Nr. 2', '§ 13 Abs. 1 Nr. 1 und Abs. 2', 'apart'],
    ['§ 13 Abs. 4 Nr. 2', '§ 13 Abs. 4 Satz 1 Nr. 2', 'inside'],
    ['§ 13 Abs. 4 Satz 1 Nr. 2', '§ 13 Abs. 4 Nr. 2', 'inside'],
    ['§ 13 Abs. 4 Satz 2', '§ 13 Abs. 4 Satz 1 Nr. 2', 'apart'],
    ['Anlage', 'Anlage zu § 33', 'inside'],
    ['Anlage zu § 33', 'Anlage', 'encloses'],
    ['Ziffer 3.5', 'Ziffer 3.5.1', 'inside'],
    ['Statusbeschreibung H', 'Statusbeschreibung H+', 'apart'],
    ['absatz 4', 'Absatz 4', 'inside'],
  ]

  it.each(relations)('asked for %s, %s lies %s', (asked, cited, relation) => {
    expect(relate(asked, cited)).toBe(relation)
  })

  it('has a level of its own in a norm, and none elsewhere', () => {
    expect(deepestLevel('§ 13 Abs. 5 und 6')).toBe('Abs.')
    expect(deepestLevel('§ 13')).toBe('§')
    expect(deepestLevel('Absatz 4')).toBeUndefined()
  })
})
