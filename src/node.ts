// The Node entry: configuration, clock, knowledge, store → app. The only place on Node that wires.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { compiledKnowledge } from './compiled-knowledge.ts'
import { readConfig } from './config.ts'
import { germanToday } from './domain/date.ts'
import { isKnowledge } from './domain/is-knowledge.ts'
import type { Knowledge } from './domain/knowledge.ts'
import { openRulebook } from './rules/rulebook.ts'
import { kyselyPlanStore } from './store/kysely-plan-store.ts'
import { migrate } from './store/migrate.ts'
import { openSqlite } from './store/sqlite.ts'

const HOUR = 3_600_000

async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (Array.isArray(config)) {
    for (const { message } of config) console.error(message)
    process.exitCode = 1
    return
  }
  let rulebook = openRulebook(readKnowledge(config.knowledgeFile))
  const { db, driver } = openSqlite(join(config.dataDirectory, 'kitaweg.sqlite'))
  await migrate(db)
  const store = kyselyPlanStore(db)
  const { today: fixed } = config
  if (fixed) log({ level: 'warn', message: 'KITAWEG_TODAY fixes the date', today: fixed })
  // Request schemas come from the vocabulary, so another knowledge base means another app.
  const build = () =>
    createApp({
      rulebook: () => rulebook,
      today: fixed ? () => fixed : () => germanToday(Date.now()),
      now: Date.now,
      store,
      rateLimitPerMinute: config.rateLimitPerMinute,
      clientAddress: socketAddress,
      log,
      todayIsFixed: fixed !== undefined,
    })
  let app = build()
  process.on('SIGHUP', () => {
    rulebook = reload(rulebook, config.knowledgeFile)
    app = build()
  })
  const cleaning = setInterval(() => void store.deleteExpired(Date.now()), HOUR)
  cleaning.unref()
  const server = serve(
    { fetch: (request, env) => app.fetch(request, env), port: config.port, hostname: config.host },
    ({ port }) => {
      log({
        level: 'info',
        message: `Kitaweg listens on http://${config.host}:${port}`,
        knowledge: rulebook.knowledge.version,
        driver,
      })
    },
  )
  const stop = () => {
    clearInterval(cleaning)
    server.close(() => void store.close())
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** The compiled knowledge: the file named by KNOWLEDGE_FILE, else the one built in. */
function readKnowledge(file: string | undefined): Knowledge {
  if (file === undefined) return compiledKnowledge()
  const knowledge: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isKnowledge(knowledge)) throw new TypeError(`${file} is not a compiled knowledge base`)
  return knowledge
}

/** A broken file leaves the knowledge in use and says so. */
function reload(current: ReturnType<typeof openRulebook>, file: string | undefined) {
  try {
    const next = openRulebook(readKnowledge(file))
    log({ level: 'info', message: 'knowledge reread', knowledge: next.knowledge.version })
    return next
  } catch (error) {
    log({
      level: 'error',
      message: 'knowledge not reread',
      because: error instanceof Error ? error.message : 'unknown',
    })
    return current
  }
}

function socketAddress(env: unknown): string {
  const incoming = typeof env === 'object' && env !== null && 'incoming' in env ? env.incoming : undefined
  const socket =
    typeof incoming === 'object' && incoming !== null && 'socket' in incoming ? incoming.socket : undefined
  const address =
    typeof socket === 'object' && socket !== null && 'remoteAddress' in socket
      ? socket.remoteAddress
      : undefined
  return typeof address === 'string' ? address : 'unknown'
}

function log(line: object): void {
  console.log(JSON.stringify(line))
}

await main()
