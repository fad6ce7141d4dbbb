// vorschau: the service on the knowledge as it stands in the working tree.

import { servePreview } from '../preview/serve.ts'
import { type Command, fail } from './command.ts'

const PORT = '3001'

export const preview: Command = {
  name: 'vorschau',
  parameters: '[Port] [Ordner]',
  summary: `zeigt die Wissensbasis im Browser, sonst auf Port ${PORT}`,
  run: (args) => {
    const [port = PORT, dir = 'knowledge', ...more] = args
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535 || more.length > 0)
      return fail('Zum Beispiel: npm run wissen vorschau 3001', 2)
    return servePreview(dir, Number(port))
  },
}
