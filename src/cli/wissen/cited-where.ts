// woher: everything in the knowledge base that cites a place, for the day its wording changes.

import { isNotSeen, type Source } from '../../domain/citation.ts'
import { type CitationQuery, readQuery } from '../../knowledge/citation-query.ts'
import { type CitingPlace, citingPlaces, isListed } from '../../knowledge/citing-places.ts'
import { type Mention, mentionsOf } from '../../knowledge/mentions.ts'
import { similar } from '../../knowledge/nearest.ts'
import { deepestLevel, relate } from '../../knowledge/pinpoint.ts'
import { readKnowledge } from '../../knowledge/read.ts'
import { spokenNames } from '../../knowledge/source-names.ts'
import { buildWorld, type World } from '../../knowledge/world.ts'
import { germanDay } from '../../rules/read-back.ts'
import { type Command, fail, say } from './command.ts'

/** What the command prints: to the output where the place was found, else as an error. */
interface Answer {
  readonly code: 0 | 1
  readonly lines: readonly string[]
}

export const citedWhere: Command = {
  name: 'woher',
  parameters: '<Fundstelle>',
  summary: 'listet alles auf, was eine Stelle im Gesetz zitiert',
  run: (args) => {
    const written = args.join(' ').trim()
    if (written === '')
      return fail('Welche Stelle? Zum Beispiel: npm run wissen woher "§ 13 Abs. 6 PersVO"', 2)
    const { files, problems } = readKnowledge('knowledge')
    for (const file of new Set(problems.map((problem) => problem.file)))
      fail(`Nicht durchsucht, weil nicht lesbar: knowledge/${file}. Mehr sagt: npm run wissen kontrolle`, 1)
    const { code, lines } = whereCited(written, buildWorld(files).world)
    if (code !== 0) return fail(lines.join('\n'), code)
    for (const line of lines) say(line)
    return code
  },
}

/** In: a place as people write it. Out: everything that cites it, or what the editor may have meant. */
export function whereCited(written: string, world: World): Answer {
  const query = readQuery(written, world)
  switch (query.kind) {
    case 'place':
      return list(query, world)
    case 'ambiguous':
      return {
        code: 1,
        lines: [
          query.pinpoint === undefined
            ? 'Der Name passt auf mehrere Quellen. Welche meinen Sie?'
            : `${query.pinpoint} gibt es in mehreren Quellen. Welche meinen Sie?`,
          ...query.sources.map(
            ({ id, title }) =>
              `  npm run wissen woher "${[id, query.pinpoint ?? ''].join(' ').trim()}"   ${title}`,
          ),
        ],
      }
    case 'no-source':
      return {
        code: 1,
        lines: [
          `Keine Quelle in quellen.yaml heißt „${query.name}“.`,
          ...meant(sourcesLike(query.name, world)),
        ],
      }
    case 'no-place':
      return {
        code: 1,
        lines: [
          `${query.pinpoint} zitiert im Wissen niemand. Nennen Sie das Gesetz dazu, zum Beispiel: npm run wissen woher "${query.pinpoint} PersVO"`,
        ],
      }
  }
}

function list({ source, pinpoint, older }: Extract<CitationQuery, { kind: 'place' }>, world: World): Answer {
  const { inside, enclosing } = citingPlaces(world, source, pinpoint)
  const mentions = pinpoint === undefined ? [] : mentionsOf(world, source, pinpoint)
  const asked = [source.id, pinpoint ?? ''].join(' ').trim()
  const found = inside.length + enclosing.length + mentions.length
  if (found === 0 && pinpoint !== undefined && !isListed(source, pinpoint)) {
    const near = placesLike(source, pinpoint, world)
    return { code: 1, lines: [`${asked} zitiert im Wissen niemand.`, ...meant(near)] }
  }
  const lines = [
    `${asked} (${source.title}): ${countedCitations(inside)}`,
    ...(pinpoint !== undefined && isNotSeen(source, pinpoint)
      ? ['Wortlaut nicht gesehen: quellen.yaml führt die Stelle unter „nicht_gesehen“.']
      : []),
    ...(older.length > 0
      ? [`Gemeint ist die neueste Fassung. Älter: ${older.map(({ id }) => id).join(', ')}`]
      : []),
    ...inside.flatMap((place) => placeLines(place)),
    ...(enclosing.length > 0
      ? ['', `Dazu ${counted(enclosing.length, 'Fundstelle', 'Fundstellen')}, die mehr umfassen:`]
      : []),
    ...enclosing.flatMap((place) => placeLines(place, wholeCited(place.pinpoint))),
    ...(mentions.length > 0 ? ['', `Im Text genannt, ohne Fundstelle (${mentions.length}):`] : []),
    ...mentions.map(mentionLine),
  ]
  return { code: 0, lines }
}

function placeLines(place: CitingPlace, remark?: string): readonly string[] {
  const { file, line, kinds, versionFrom, title, text, pinpoint, notSeen } = place
  const kind = [...kinds, ...(versionFrom ? [`Fassung ab ${germanDay(versionFrom)}`] : [])].join(', ')
  const marks = [...(remark ? [remark] : []), ...(notSeen ? ['Wortlaut nicht gesehen'] : [])]
  return [
    '',
    `knowledge/${file}:${line}  ${pinpoint}${marks.map((mark) => `  [${mark}]`).join('')}`,
    `  ${kind}: ${title}`,
    ...(text === undefined ? [] : [`  ${text}`]),
  ]
}

const WHOLE: Readonly<Record<string, string>> = {
  '§': 'zitiert den ganzen Paragrafen',
  'Art.': 'zitiert den ganzen Artikel',
  'Abs.': 'zitiert den ganzen Absatz',
  Satz: 'zitiert den ganzen Satz',
  'Nr.': 'zitiert die ganze Nummer',
}

function wholeCited(pinpoint: string): string {
  return WHOLE[deepestLevel(pinpoint) ?? ''] ?? 'zitiert mehr'
}

function mentionLine({ file, line, words, namesSource }: Mention): string {
  return `knowledge/${file}:${line}  ${words}${namesSource ? '' : '  [ohne Namen des Gesetzes]'}`
}

function countedCitations(places: readonly CitingPlace[]): string {
  if (places.length === 0) return 'keine Fundstelle'
  const files = new Set(places.map(({ file }) => file)).size
  return `${counted(places.length, 'Fundstelle', 'Fundstellen')} in ${counted(files, 'Datei', 'Dateien')}`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function meant(candidates: readonly string[]): readonly string[] {
  return candidates.length === 0 ? [] : ['Meinten Sie:', ...candidates.map((each) => `  ${each}`)]
}

function sourcesLike(name: string, { sources }: World): readonly string[] {
  const names = sources.entries.flatMap(({ id, value }) =>
    [id, ...spokenNames(value)].map((known) => [known, `${id} (${value.title})`] as const),
  )
  const near = similar(
    name,
    names.map(([known]) => known),
  )
  return [
    ...new Set(near.flatMap((known) => names.filter(([each]) => each === known).map(([, shown]) => shown))),
  ]
}

/** Other places of the same paragraph first, then what is written alike. */
function placesLike(source: Source, pinpoint: string, world: World): readonly string[] {
  const cited = [...new Set(citingPlaces(world, source).inside.map((place) => place.pinpoint))]
  const paragraph = pinpoint.split(' ').slice(0, 2).join(' ')
  const beside = cited.filter((each) => relate(paragraph, each) === 'inside')
  return [...new Set([...beside, ...similar(pinpoint, cited)])]
    .slice(0, 8)
    .map((each) => `${source.id} ${each}`)
}
