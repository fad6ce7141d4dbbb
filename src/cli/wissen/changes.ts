// aenderungen: the public changelog as Markdown, computed from versions and readings.

import type { LocalDate } from '../../domain/date.ts'
import { formatDate, type Text, textsOf } from '../../i18n/texts.ts'
import { loadKnowledge } from '../../knowledge/compile.ts'
import { type Change, changelog } from '../../rules/state-of-law/changelog.ts'
import { entriesOf } from '../../rules/state-of-law/entry.ts'
import { today } from '../today.ts'
import { report } from './check.ts'
import { type Command, fail, say } from './command.ts'
import { dayArgument } from './day-argument.ts'

export const changes: Command = {
  name: 'aenderungen',
  parameters: '[--seit <Datum>]',
  summary: 'schreibt, was sich geändert hat und was kommt, als Markdown',
  run: (args) => {
    const since = dayArgument(args, '--seit')
    if (!since.ok) return fail(since.because, 2)
    const loaded = loadKnowledge('knowledge')
    const { knowledge } = loaded
    if (!knowledge) return report(loaded)
    const { past, coming } = changelog(knowledge, entriesOf(knowledge), today())
    const { day } = since
    const isShown = ({ on }: Change) => day === undefined || on >= day
    const text = textsOf(knowledge)
    say(`# ${text('stand.aendert')}`)
    for (const line of [
      ...chapter(text, text('stand.kommt'), coming.filter(isShown)),
      ...chapter(text, text('stand.bisher'), past.filter(isShown)),
    ])
      say(line)
    return 0
  },
}

function chapter(text: Text, title: string, all: readonly Change[]): readonly string[] {
  const days: readonly LocalDate[] = [...new Set(all.map(({ on }) => on))]
  return [
    '',
    `## ${title}`,
    ...(days.length === 0 ? ['', 'Nichts verzeichnet.'] : []),
    ...days.flatMap((day) => [
      '',
      `### ${formatDate(day)}`,
      '',
      ...all.filter(({ on }) => on === day).flatMap((change) => linesOf(text, change)),
    ]),
  ]
}

function linesOf(text: Text, { kind, what, entries }: Change): readonly string[] {
  const head = text(`stand.aenderung.${kind}`)
  return [
    `- ${what === '' ? head : `${head}: ${what}`}`,
    ...entries.map((entry) => `  - ${text(`stand.art.${entry.kind}.eine`)}: ${entry.title}`),
  ]
}
