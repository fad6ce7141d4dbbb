// The Cloudflare Workers entry: the same app, the same decisions. Saved plans need a database and are
// not offered here yet; the platform's own rate limiting stands in front.

import { createApp } from './app.ts'
import { compiledKnowledge } from './compiled-knowledge.ts'
import { germanToday } from './domain/date.ts'
import { openRulebook } from './rules/rulebook.ts'

const rulebook = openRulebook(compiledKnowledge())

const app = createApp({
  rulebook: () => rulebook,
  today: () => germanToday(Date.now()),
  now: Date.now,
  rateLimitPerMinute: 0,
  clientAddress: () => 'platform',
  log: (line) => console.log(JSON.stringify(line)),
  todayIsFixed: false,
})

export default { fetch: app.fetch }
