// Puts the preview on a port of this machine, until it is asked to end.

import { existsSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { today } from '../today.ts'
import { fail, say } from '../wissen/command.ts'
import { createPreview } from './preview-app.tsx'
import { rereading } from './rereading.ts'

/** Only this machine: what is shown is not yet published. */
const HOST = '127.0.0.1'

/** Serves a folder. Out: the exit code once it has ended. */
export function servePreview(dir: string, port: number): Promise<number> {
  if (!existsSync(dir)) return Promise.resolve(fail(`Den Ordner „${dir}“ gibt es nicht.`, 2))
  const preview = createPreview({ load: rereading(dir), today })
  return new Promise((resolve) => {
    const server = serve({ fetch: preview.fetch, port, hostname: HOST }, (address) => {
      say(`Vorschau auf ${dir}: http://${HOST}:${address.port}`)
      say('Speichern Sie eine Datei, und laden Sie die Seite neu. Beenden mit Strg+C.')
    })
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE'
      resolve(fail(isTaken ? taken(port) : `Die Vorschau startet nicht: ${error.message}`, 1))
    })
    const stop = () => server.close(() => resolve(0))
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  })
}

function taken(port: number): string {
  return `Auf Port ${port} läuft schon etwas. Nehmen Sie einen anderen: npm run wissen vorschau ${port + 1}`
}
