import type { YAMLError } from 'yaml'
import type { Fault } from './problem.ts'

/** Says in German what the YAML parser found. `text` is the text it parsed. */
export function faultOfYaml(error: YAMLError, text: string): Fault {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return {
        says: `„${wordAt(text, error.pos[0])}“ steht zweimal im selben Eintrag.`,
        because: 'Von zwei gleichen Schlüsseln würde nur einer gelten.',
        fix: 'Löschen Sie einen davon oder benennen Sie ihn um.',
      }
    case 'TAB_AS_INDENT':
      return {
        says: 'Die Zeile ist mit einem Tabulator eingerückt.',
        because: 'In YAML zählt die Einrückung, und sie besteht aus Leerzeichen.',
        fix: 'Ersetzen Sie den Tabulator durch Leerzeichen.',
      }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        says: 'In dieser Zeile stehen zwei Schlüssel hintereinander.',
        because: 'Ein Doppelpunkt mit Leerzeichen dahinter beginnt in YAML einen neuen Eintrag.',
        fix: 'Setzen Sie den Text nach dem ersten Doppelpunkt in Anführungszeichen.',
      }
    case 'BAD_INDENT':
      return {
        says: 'Die Einrückung stimmt nicht, oder darüber fehlt eine schließende Klammer.',
        because: 'Zeilen desselben Eintrags müssen gleich weit eingerückt sein.',
        fix: 'Schließen Sie die Klammer, oder rücken Sie die Zeile so weit ein wie ihre Nachbarn.',
      }
    case 'TAG_RESOLVE_FAILED':
      return {
        says: `„${wordAt(text, error.pos[0])}“ ist in YAML eine Typangabe, kein Text.`,
        because: 'Ein Ausrufezeichen am Anfang hat in YAML eine eigene Bedeutung.',
        fix: 'Setzen Sie den Text in Anführungszeichen.',
      }
    default:
      return (
        faultOfStar(text, error.pos[0]) ?? {
          says: 'Die Datei ist ab hier kein lesbares YAML.',
          because: `Der Leser meldet: ${error.message.split('\n')[0] ?? error.code}.`,
          fix: 'Prüfen Sie Klammern, Anführungszeichen, Doppelpunkte und Einrückung dieser und der vorigen Zeile.',
        }
      )
  }
}

/** Says in German that an alias stands where a text was meant. The knowledge base has no anchors. */
export function faultOfAlias(name: string): Fault {
  return {
    says: `„*${name}“ ist in YAML ein Verweis, kein Text.`,
    because: 'Ein Stern am Anfang hat in YAML eine eigene Bedeutung.',
    fix: 'Setzen Sie den Text in Anführungszeichen.',
  }
}

/** A text that begins with a star: the parser stumbles over what follows the supposed alias. */
function faultOfStar(text: string, offset: number): Fault | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? ''
  const name = /[:[,{-] +\*(\S+)/.exec(line)?.[1]
  return name === undefined ? undefined : faultOfAlias(name)
}

function wordAt(text: string, offset: number): string {
  return /^["']?([^"':\s]+)/.exec(text.slice(offset))?.[1] ?? ''
}
