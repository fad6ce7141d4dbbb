import { displayedTexts } from '../displayed-texts.ts'
import { sentencesOf, wordCount } from '../sentences.ts'
import type { Lint } from './lint.ts'

const MOST_WORDS = 25
const KEYS: readonly string[] = [
  'text',
  'rechtsfolge',
  'hinweis',
  'behoerde_entscheidet',
  'unbekannt',
  'grund',
]
const PLACES: readonly string[] = [
  'regeln/',
  'hinweise/',
  'laender/',
  'sprache.yaml',
  'sperren.yaml',
  'werte.yaml',
]

export const shortSentences: Lint = {
  name: 'kurze-saetze',
  description: `Sätze in Regeln, Hinweisen und Ländern haben höchstens ${MOST_WORDS} Wörter.`,
  check: ({ documents }) =>
    documents
      .filter(({ file }) => PLACES.some((place) => file.startsWith(place)))
      .flatMap(displayedTexts)
      .filter(({ key }) => key !== undefined && KEYS.includes(key))
      .flatMap(({ file, line, text }) =>
        sentencesOf(text)
          .filter((sentence) => wordCount(sentence) > MOST_WORDS)
          .map((sentence) => ({
            file,
            line,
            says: `Der Satz „${beginning(sentence)} …“ hat ${wordCount(sentence)} Wörter.`,
            because: `Mehr als ${MOST_WORDS} Wörter liest kaum jemand in einem Zug.`,
            fix: 'Teilen Sie den Satz: eine Aussage je Satz.',
          })),
      ),
}

function beginning(sentence: string): string {
  return sentence.split(/\s+/).slice(0, 4).join(' ')
}
