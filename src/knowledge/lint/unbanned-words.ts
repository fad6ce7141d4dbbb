import { displayedTexts } from '../displayed-texts.ts'
import type { Lint } from './lint.ts'

interface Ban {
  readonly pattern: RegExp
  readonly because: string
  readonly fix: string
}

const PROMISE = 'Der Dienst informiert; er verspricht nichts und prüft keinen Einzelfall.'
const JUDGEMENT = 'Der Dienst urteilt nicht über Menschen.'

const BANNED: readonly Ban[] = [
  {
    pattern: whole('Sie haben (?:einen )?Anspruch'),
    because: PROMISE,
    fix: 'Schreiben Sie, was die Vorschrift sagt und wer entscheidet.',
  },
  {
    pattern: whole('garantiert'),
    because: PROMISE,
    fix: 'Schreiben Sie, was die Vorschrift sagt und wer entscheidet.',
  },
  {
    pattern: whole('rechtssicher'),
    because: PROMISE,
    fix: 'Nennen Sie die Stelle im Gesetz und die Gewissheit.',
  },
  { pattern: whole('geeignet'), because: JUDGEMENT, fix: 'Nennen Sie die Voraussetzung, die erfüllt ist.' },
  { pattern: whole('ungeeignet'), because: JUDGEMENT, fix: 'Nennen Sie die Voraussetzung, die fehlt.' },
]

export const unbannedWords: Lint = {
  name: 'keine-versprechen',
  description: 'Texte versprechen nichts und urteilen nicht über Menschen.',
  check: ({ documents }) =>
    documents.flatMap((document) =>
      displayedTexts(document).flatMap(({ file, line, text }) =>
        BANNED.flatMap(({ pattern, because, fix }) => {
          const found = pattern.exec(text)?.[0]
          return found === undefined
            ? []
            : [{ file, line, says: `„${found}“ steht in einem Text.`, because, fix }]
        }),
      ),
    ),
}

/** Whole words in any case, with any white space between them. */
function whole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])${words.replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}_])`, 'iu')
}
