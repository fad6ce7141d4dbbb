// `npm run wissen schema` on a copy of the real knowledge base, and the check that reminds of it.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { editorsDesk } from '../support/editors-desk.ts'

const desk = editorsDesk({ without: 'faelle' })
const settings = join(desk.knowledge, '../.vscode/settings.json')
beforeEach(() => {
  desk.reset()
  rmSync(join(settings, '..'), { recursive: true, force: true })
})
afterAll(desk.clear)

/** Adds a source, which every citation may name from then on. */
function addSource(): void {
  const [entry = ''] = /^bgb:\n(?: .*\n)+/m.exec(desk.read('quellen.yaml')) ?? []
  desk.write('quellen.yaml', `${desk.read('quellen.yaml')}\n${entry.replace('bgb:', 'neues-gesetz:')}`)
}

describe('npm run wissen schema', () => {
  it('writes the words of the knowledge base as it is now', () => {
    addSource()
    const { status, stdout } = desk.wissen('schema')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^\d+ Schemas in knowledge\/schema\/$/m)
    expect(desk.read('schema/regel.json')).toContain('neues-gesetz')
    expect(desk.wissen('kontrolle').status).toBe(0)
  })

  it('removes the schema of a kind that is gone', () => {
    desk.write('schema/verschwunden.json', '{}')
    desk.wissen('schema')
    expect(existsSync(join(desk.knowledge, 'schema/verschwunden.json'))).toBe(false)
  })

  it('writes nothing while the knowledge base has problems', () => {
    const before = desk.read('schema/regel.json')
    desk.write('regeln/leitung.yaml', 'titel: [')
    const { status, stdout } = desk.wissen('schema')
    expect(status).toBe(1)
    expect(stdout).toContain('regeln/leitung.yaml, Zeile 1')
    expect(desk.read('schema/regel.json')).toBe(before)
  })

  it('connects the schemas for VS Code', () => {
    expect(desk.wissen('schema').stdout).toContain('.vscode/settings.json')
    expect(readFileSync(settings, 'utf8')).toBe(readFileSync('.vscode/settings.json', 'utf8'))
  })

  it('does not overwrite settings that are not plain JSON', () => {
    mkdirSync(join(settings, '..'))
    writeFileSync(settings, '{ // von Hand\n}\n')
    const { status, stderr } = desk.wissen('schema')
    expect(status).toBe(1)
    expect(stderr).toContain('ist kein reines JSON')
    expect(readFileSync(settings, 'utf8')).toBe('{ // von Hand\n}\n')
  })
})

describe('npm run wissen kontrolle', () => {
  it('says when the schemas are older than the knowledge base', () => {
    addSource()
    const { status, stdout, stderr } = desk.wissen('kontrolle')
    expect(status).toBe(1)
    expect(stdout).toContain('schema/regel.json, Zeile 1: Das Schema passt nicht mehr zur Wissensbasis.')
    expect(stdout).toContain('Abhilfe: Führen Sie aus: npm run wissen schema')
    expect(stderr).toMatch(/^\d+ Probleme\n$/)
  })

  it.each([
    ['changed', () => desk.write('schema/land.json', '{}')],
    ['missing', () => rmSync(join(desk.knowledge, 'schema/land.json'))],
  ])('says when a schema is %s', (_, spoil) => {
    spoil()
    const { status, stdout } = desk.wissen('kontrolle')
    expect(status).toBe(1)
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining('schema/land.json, Zeile 1: ')])
  })

  it('reads nothing in schema/ as knowledge', () => {
    desk.write('schema/notiz.yaml', 'titel: [')
    desk.write('schema/notiz.md', 'kein Kopf')
    expect(desk.wissen('kontrolle').status).toBe(0)
  })
})
