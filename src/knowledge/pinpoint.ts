// What a pinpoint names, so that places can be compared: `§ 13 Abs. 6 Satz 2` lies in `§ 13`, `§ 130` does not.

/** How a cited place stands to the one asked for: at it or within it, around it, or elsewhere. */
export type Relation = 'inside' | 'encloses' | 'apart'

/** One step down into a norm: `Abs. 5 und 6` is the level `Abs.` with two spans. */
interface Step {
  readonly level: string
  readonly spans: readonly Span[]
}

/** Numbers in a form that compares with `<`: `13a` comes after `13` and before `14`. */
interface Span {
  readonly from: string
  readonly to: string
}

const LEVELS: readonly string[] = ['§', 'Art.', 'Abs.', 'Satz', 'Halbsatz', 'Nr.', 'Buchst.', 'Alt.', 'Var.']

/** What people write for each level. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/§+|\b(?:paragraph|paragraf)(?:en)?\b/giu, ' § '],
  [/\(\s*(\d+[a-z]?)\s*\)/giu, ' Abs. $1 '],
  [/(?<!\p{L})(?:absatz|absätze|abs)\b\.?/giu, ' Abs. '],
  [/(?<!\p{L})(?:halbsatz|halbs|hs)\b\.?/giu, ' Halbsatz '],
  [/(?<!\p{L})(?:satz|sätze|s\.)(?=\s*\d)/giu, ' Satz '],
  [/(?<!\p{L})(?:nummern?|nrn?)\b\.?(?=\s*\d)/giu, ' Nr. '],
  [/(?<!\p{L})(?:buchstabe|buchst|lit)\b\.?/giu, ' Buchst. '],
  [/(?<!\p{L})(?:artikel|art)\b\.?(?=\s*\d)/giu, ' Art. '],
  [/(?<!\p{L})(?:alternative|alt)\b\.?(?=\s*\d)/giu, ' Alt. '],
  [/(?<!\p{L})(?:variante|var)\b\.?(?=\s*\d)/giu, ' Var. '],
]

/** The place in the form of the knowledge base: `§13 Absatz 6` becomes `§ 13 Abs. 6`. */
export function spellPinpoint(written: string): string {
  const spelled = SPELLINGS.reduce((text, [pattern, level]) => text.replace(pattern, level), written)
  return spelled.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim()
}

/** How the cited place stands to the one asked for. Places that are no norm's compare word by word. */
export function relate(asked: string, cited: string): Relation {
  const [wanted, found] = [readPinpoint(asked), readPinpoint(cited)]
  if (!wanted || !found) return relateTexts(asked.toLowerCase(), cited.toLowerCase())
  const relations = wanted.flatMap((one) => found.map((other) => relateSteps(one, other)))
  return relations.find((each) => each === 'inside') ?? relations.find((each) => each !== 'apart') ?? 'apart'
}

/** The word for the last level of a place, e.g. `Abs.` of `§ 13 Abs. 6`; undefined outside norms. */
export function deepestLevel(pinpoint: string): string | undefined {
  return readPinpoint(pinpoint)?.[0]?.at(-1)?.level
}

/** The levels from the outermost in; several where the place names several, as in `Abs. 1 Nr. 1 und Abs. 2`. */
function readPinpoint(written: string): readonly (readonly Step[])[] | undefined {
  const ways: Step[][] = [[]]
  let isRange = false
  for (const token of written.replaceAll(',', ' ').split(/\s+/)) {
    const way = ways.at(-1) ?? []
    if (isRange && token === way.at(-1)?.level) continue
    if (LEVELS.includes(token)) {
      const again = way.findIndex(({ level }) => level === token)
      if (again >= 0) ways.push([...way.slice(0, again), { level: token, spans: [] }])
      else way.push({ level: token, spans: [] })
    } else if (/^(?:\d+[a-z]?|[a-z])$/i.test(token)) {
      const step = way.pop()
      if (!step) return undefined
      way.push({ ...step, spans: withNumber(step.spans, sortable(token), isRange) })
      isRange = false
    } else if (token === 'bis') isRange = true
    else if (token !== 'und' && token !== 'oder') return undefined
  }
  const isWhole = ways.every((way) => way.length > 0 && way.every(({ spans }) => spans.length > 0))
  return isWhole ? ways : undefined
}

function withNumber(spans: readonly Span[], number: string, isRange: boolean): readonly Span[] {
  const last = spans.at(-1)
  if (isRange && last) return [...spans.slice(0, -1), { from: last.from, to: number }]
  return [...spans, { from: number, to: number }]
}

function sortable(token: string): string {
  return token.toLowerCase().replace(/\d+/, (digits) => digits.padStart(4, '0'))
}

function relateSteps([wanted, ...deeper]: readonly Step[], [found, ...further]: readonly Step[]): Relation {
  if (!wanted) return 'inside'
  if (!found) return 'encloses'
  if (wanted.level === found.level)
    return meet(wanted.spans, found.spans) ? relateSteps(deeper, further) : 'apart'
  // Numbers are counted through a paragraph: many leave out the sentence before them.
  if (found.level === 'Satz' && further[0]?.level === wanted.level)
    return relateSteps([wanted, ...deeper], further)
  if (wanted.level === 'Satz' && deeper[0]?.level === found.level)
    return relateSteps(deeper, [found, ...further])
  return 'apart'
}

function meet(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => one.from <= other.to && other.from <= one.to))
}

function relateTexts(asked: string, cited: string): Relation {
  if (cited === asked || cited.startsWith(`${asked} `) || cited.startsWith(`${asked}.`)) return 'inside'
  return asked.startsWith(`${cited} `) ? 'encloses' : 'apart'
}
