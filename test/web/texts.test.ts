// Sentences of the pages stand in knowledge/texte.yaml: none is missing, none is left over.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../http/service.ts'

const source = readdirSync('src/web', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')

/** Keys as the code writes them; `${…}` stands for one or more parts. */
const patterns = [
  ...new Set([...source.matchAll(/['"`]((?:seite|stand)\.[^'"`]+)['"`]/g)].map(([, key = '']) => key)),
].map(
  (key) =>
    new RegExp(
      `^${key
        .replace(/\$\{[^}]*\}/g, '@')
        .replace(/[.]/g, '\\.')
        .replace(/@/g, '.+')}(\\.(applicant|employer))?$`,
    ),
)

const keys = Object.keys(knowledge.texts).filter((key) => /^(seite|stand)\./.test(key))

describe('the sentences of the pages', () => {
  it('are all used', () => {
    expect(keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([])
  })

  it('are all there', () => {
    expect(patterns.filter((pattern) => !keys.some((key) => pattern.test(key))).map(String)).toEqual([])
  })

  it('have a wording for both readers or for none', () => {
    const alone = keys
      .filter((key) => key.endsWith('.applicant'))
      .filter((key) => !keys.includes(key.replace(/applicant$/, 'employer')))
    expect(alone).toEqual([])
  })

  it('never speak to a Träger as if he were the applicant', () => {
    const mixed = keys.filter(
      (key) => key.endsWith('.employer') && /\bIhr(e|en|em|er)? Abschluss/.test(knowledge.texts[key] ?? ''),
    )
    expect(mixed).toEqual([])
  })

  it('are short', () => {
    const long = keys.filter((key) =>
      (knowledge.texts[key] ?? '').split(/(?<=[.?!])\s/).some((sentence) => sentence.split(' ').length > 25),
    )
    expect(long).toEqual([])
  })
})
