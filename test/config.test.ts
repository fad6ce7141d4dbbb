import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'

describe('readConfig', () => {
  it('has a default for everything that needs one', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDirectory: './data',
      rateLimitPerMinute: 1200,
      environment: 'development',
    })
  })

  it('reads every variable', () => {
    const env = {
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/var/lib/kitaweg',
      RATE_LIMIT_PER_MINUTE: '0',
      KITAWEG_TODAY: '2028-02-29',
      KNOWLEDGE_FILE: '/etc/kitaweg/wissen.json',
      NODE_ENV: 'test',
    }
    expect(readConfig(env)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDirectory: '/var/lib/kitaweg',
      rateLimitPerMinute: 0,
      today: '2028-02-29',
      knowledgeFile: '/etc/kitaweg/wissen.json',
      environment: 'test',
    })
  })

  it('takes an empty variable as absent and leaves others alone', () => {
    const env = {
      PORT: '',
      HOST: '',
      KITAWEG_TODAY: '',
      KNOWLEDGE_FILE: '',
      NODE_ENV: '',
      PATH: '/bin',
      DB: {},
    }
    expect(readConfig(env)).toEqual(readConfig({}))
  })

  it.each(['localhost', 'kita.example.org', '::', '::1', '192.168.0.7'])('listens on %s', (HOST) => {
    expect(readConfig({ HOST })).toMatchObject({ host: HOST })
  })

  it.each(['0', '65535'])('accepts port %s', (PORT) => {
    expect(readConfig({ PORT })).toMatchObject({ port: Number(PORT) })
  })

  const BAD: readonly (readonly [variable: string, message: string, values: readonly string[]])[] = [
    [
      'PORT',
      'must be a whole number from 0 to 65535',
      ['http', '-1', '65536', '3000.5', '0x50', '3e3', ' 80', '80 ', '٣٠٠٠'],
    ],
    [
      'HOST',
      'must be an IP address or a host name, without scheme, port or brackets',
      ['http://localhost', 'localhost:3000', '[::1]', 'a b', '-'],
    ],
    ['DATA_DIR', 'must be the path of a folder', [' ', '\t']],
    [
      'RATE_LIMIT_PER_MINUTE',
      'must be a whole number from 0 to 1000000',
      ['off', '-1', '1000001', '1.5', '1e3', '999999999999'],
    ],
    [
      'KITAWEG_TODAY',
      'must be an existing day written YYYY-MM-DD',
      ['today', '20.11.2026', '2026-02-29', '2026-13-01', '2026-11-20T12:00', '2026-1-2'],
    ],
    ['KNOWLEDGE_FILE', 'must be the path of a file', [' ']],
    ['NODE_ENV', 'must be one of development, test, production', ['prod', 'Production', 'staging']],
  ]
  for (const [variable, message, values] of BAD) {
    it.each(values)(`refuses ${variable} "%s"`, (value) => {
      expect(readConfig({ [variable]: value })).toEqual([{ variable, message: `${variable} ${message}` }])
    })
  }

  it.each(['2026-11-20', 'nonsense'])('refuses KITAWEG_TODAY %s in production', (KITAWEG_TODAY) => {
    const message = 'KITAWEG_TODAY fixes the date for tests and must not be set when NODE_ENV is production'
    expect(readConfig({ NODE_ENV: 'production', KITAWEG_TODAY })).toEqual([
      { variable: 'KITAWEG_TODAY', message },
    ])
  })

  it('runs in production without KITAWEG_TODAY', () => {
    expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({ environment: 'production' })
    expect(readConfig({ NODE_ENV: 'production', KITAWEG_TODAY: '' })).not.toHaveProperty('today')
  })

  it('names all bad variables at once', () => {
    const env = Object.fromEntries(BAD.map(([variable, , values]) => [variable, values[0]]))
    const problems = readConfig(env)
    expect(Array.isArray(problems) && problems.map((problem) => problem.variable)).toEqual(
      BAD.map(([variable]) => variable),
    )
  })

  it('refuses a variable that is no text', () => {
    expect(readConfig({ PORT: 3000 })).toMatchObject([{ variable: 'PORT' }])
  })
})
