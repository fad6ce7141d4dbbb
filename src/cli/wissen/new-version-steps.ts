import type { LocalDate } from '../../domain/date.ts'
import { isRecord, valueAt } from '../../knowledge/path.ts'
import type { VersionedEntry } from '../../knowledge/versioned-entries.ts'

interface Written {
  readonly entry: VersionedEntry
  readonly from: LocalDate
  /** Where the new version begins. */
  readonly line: number
  readonly isRepeal: boolean
  /** False where the entry has no `anlass`, so that nothing in it waits to be filled in. */
  readonly isToFill: boolean
  /** How many examples got a day. */
  readonly dated: number
}

/** What an editor does after a version was begun, in this order. */
export function nextSteps({ entry, from, line, isRepeal, isToFill, dated }: Written): readonly string[] {
  const { document, path, name } = entry
  const isRule = document.file.startsWith('regeln/')
  const hasUndated = examplesOf(entry).some((example) => isRecord(example) && !('stichtag' in example))
  const readOn = valueAt(document.content, [...path, 'durchsicht', 'am'])
  const steps = [
    ...(isToFill ? [toFill(line, isRepeal)] : []),
    ...(isRepeal ? [] : ['In der neuen Fassung ändern, was sich ändert. Die alte bleibt, wie sie ist.']),
    ...(isRule ? [`Beispiele für die neue Fassung ergänzen, mit „stichtag: ${from}“ oder später.`] : []),
    ...(hasUndated && dated === 0 && typeof readOn === 'string'
      ? [
          `Wer „durchsicht“ später auf ${from} oder danach setzt, gibt den alten Beispielen einen „stichtag“ davor. Ohne Stichtag liest die Prüfung sie am Tag der Durchsicht, heute ${readOn}.`,
        ]
      : []),
    'Prüfen: npm run wissen kontrolle',
    ...(isRule ? [`Vorlesen: npm run wissen ruecklesen ${name}`] : []),
    'Ansehen, für wen sich ab wann etwas ändert: npm run wissen wirkung HEAD',
  ]
  return ['Was jetzt zu tun ist:', ...steps.map((step, index) => `${index + 1}. ${step}`)]
}

function toFill(line: number, isRepeal: boolean): string {
  return isRepeal
    ? `Ab Zeile ${line} „anlass“, „fundstelle“ und „hinweis“ ausfüllen: was die Regel aufhebt, und was danach gilt.`
    : `Ab Zeile ${line} „anlass“ ausfüllen: das Gesetzblatt oder der Paragraf, der die Änderung bringt.`
}

function examplesOf({ document, path }: VersionedEntry): readonly unknown[] {
  const examples = valueAt(document.content, [...path, 'beispiele'])
  return Array.isArray(examples) ? examples : []
}
