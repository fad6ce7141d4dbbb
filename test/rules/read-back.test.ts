import { describe, expect, it } from 'vitest'
import { readBackLines, readBackRule } from '../../src/rules/read-back.ts'
import { realRulebook } from '../support/knowledge.ts'

const { knowledge } = realRulebook()

describe('a rule read back', () => {
  it('is German sentences with the paragraph of every condition', () => {
    const rule = knowledge.deployments.find(({ id }) => id === 'externenpruefung')
    if (!rule) throw new Error('no rule externenpruefung')
    const lines = readBackRule(knowledge, rule).flatMap((version) => readBackLines(version))
    expect(lines[0]).toContain('Vorbereitung auf die Externenprüfung (§ 13 Abs. 5')
    expect(lines.join('\n')).toContain('Höchstens 2 Jahre')
    expect(lines.some((line) => line.startsWith('Ab 06.12.2024: '))).toBe(true)
    expect(lines).toContain('  - Alles davon ist erfüllt:')
    expect(lines.some((line) => line.includes('ist „ja“') || line.includes('ist „Ja“'))).toBe(true)
    expect(lines.some((line) => line.startsWith('Ab 01.01.2031 gilt'))).toBe(true)
    expect(lines.some((line) => line.includes('[muss]'))).toBe(true)
  })

  it('says of every rule, version and condition something, and of none an identifier', () => {
    const rules = [
      ...knowledge.deployments,
      ...knowledge.premises,
      ...knowledge.competences,
      ...knowledge.obligations,
    ]
    for (const rule of rules) {
      const text = readBackRule(knowledge, rule)
        .flatMap((version) => readBackLines(version))
        .join('\n')
      expect(text.length).toBeGreaterThan(40)
      for (const { id, label } of knowledge.facts)
        if (id.includes('_') && id !== label) expect(text).not.toContain(id)
    }
  })
})
