import { isLocalDate, type LocalDate } from '../../domain/date.ts'

type Read =
  | { readonly ok: true; readonly day?: LocalDate }
  /** What is wrong with the call, and how to call instead. */
  | { readonly ok: false; readonly because: string }

/** Reads the arguments of a command that takes nothing but `flag <day>`. */
export function dayArgument(args: readonly string[], flag: string): Read {
  const [given, day, ...more] = args
  if (given === undefined) return { ok: true }
  const example = `Zum Beispiel: ${flag} 2027-06-30`
  if (given !== flag || more.length > 0)
    return { ok: false, because: `Hier gibt es nur „${flag} <Datum>“. ${example}` }
  if (day === undefined) return { ok: false, because: `Nach „${flag}“ fehlt der Tag. ${example}` }
  if (!isLocalDate(day))
    return { ok: false, because: `„${day}“ ist kein Kalendertag in der Form Jahr-Monat-Tag. ${example}` }
  return { ok: true, day }
}
