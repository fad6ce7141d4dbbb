// How a case is compared with an assessment. Only what is stated is compared; `null` states that there is none.

import type { Assessment, DeploymentFinding, LanguageFinding } from '../domain/assessment.ts'
import type { CaseExpectation } from './schema/case.ts'
import type { CaseDeployment } from './schema/case-deployment.ts'

/** What the assessment has otherwise than expected, in German, one line each; empty where it fits. */
export function differences(expected: CaseExpectation, actual: Assessment): readonly string[] {
  return [
    ...unequal('zaehlt_als', expected.countsAs, actual.countsAs),
    ...unequal('bester_einsatz', expected.best, actual.best?.deployment.id ?? null),
    ...(expected.deployments ?? []).flatMap((deployment) => inDeployment(deployment, actual)),
    ...inLanguage(expected.language ?? {}, actual.language),
    ...(expected.authorities ?? []).flatMap((authority) => inAuthority(authority, actual)),
    ...(expected.firstDay ?? []).flatMap(({ id, verdict }) =>
      unequal(`erster_tag ${id}`, verdict, verdictOf(actual.beforeFirstDay, id) ?? 'not listed'),
    ),
    ...(expected.said ?? []).filter((id) => !isSaid(actual, id)).map((id) => `gesagt: ${id} is not said`),
    ...(expected.notSaid ?? []).filter((id) => isSaid(actual, id)).map((id) => `nicht_gesagt: ${id} is said`),
    ...unequal('frage', expected.next, actual.next?.fact ?? null),
    ...(expected.nextNotIn ?? [])
      .filter((fact) => fact === actual.next?.fact)
      .map((fact) => `nicht_fragen: gefragt wird ${fact}`),
  ]
}

/** A value that must equal what is stated, if anything is. */
function unequal(name: string, expected: unknown, actual: unknown): readonly string[] {
  if (expected === undefined || expected === actual) return []
  return [`${name}: erwartet ${written(expected)}, gerechnet ${written(actual)}`]
}

/** A value in the words a case is written in. */
function written(value: unknown): string {
  return WRITTEN.get(value) ?? String(value)
}

const WRITTEN: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  ['yes', 'ja'],
  ['no', 'nein'],
  ['open', 'offen'],
  ['none', 'keine'],
  ['max-duration', 'hoechstdauer'],
  ['sunset', 'regelende'],
  [true, 'ja'],
  [false, 'nein'],
  [null, 'nichts'],
  [undefined, 'nichts'],
])

/** One deployment for one qualification; a Gruppenleitung nobody asked for is not listed. */
function inDeployment(expected: CaseDeployment, { deployments }: Assessment): readonly string[] {
  const name = `${expected.rule} (${expected.qualification})`
  const found = deployments.find(
    ({ deployment, qualification }) =>
      deployment.id === expected.rule && qualification === expected.qualification,
  )
  if (!found) return [`${name}: steht nicht in der Auskunft`]
  return [
    ...unequal(name, expected.verdict, found.verdict),
    ...unequal(`${name} grund`, expected.reason, found.reason),
    ...unequal(`${name} noch_nicht`, expected.notYet, found.notYet),
    ...unequal(`${name} bis datum`, expected.until?.date, found.until?.date),
    ...unequal(`${name} bis weil`, expected.until?.because, found.until?.because),
    ...unequal(`${name} stunden`, expected.hours && hoursText(expected.hours), hoursText(found.hours)),
  ]
}

function hoursText(hours: NonNullable<CaseDeployment['hours']> | DeploymentFinding['hours']): string {
  return hours
    .map(({ kind, share }) => `${share} ${kind}`)
    .sort()
    .join(', ')
}

function inLanguage(
  expected: NonNullable<CaseExpectation['language']>,
  { applies, atStart, later }: LanguageFinding,
): readonly string[] {
  return [
    ...unequal('sprache gilt', expected.applies, applies),
    ...unequal('sprache start', expected.atStart, atStart?.verdict),
    ...unequal('sprache spaeter', expected.later, later?.verdict),
    ...unequal('sprache bis', expected.by, later?.by),
  ]
}

/** Any entry of the purpose may match; a purpose that is not listed needs no office. */
function inAuthority(
  expected: NonNullable<CaseExpectation['authorities']>[number],
  { authorities }: Assessment,
): readonly string[] {
  const entries = authorities
    .filter(({ purpose }) => purpose === expected.purpose)
    .map(({ verdict, authority }) => authority ?? verdict)
  const listed = entries.length > 0 ? entries : ['none']
  const wanted = expected.authority ?? expected.verdict
  return listed.includes(wanted) ? [] : [`${expected.purpose}: expected ${wanted}, is ${listed.join(', ')}`]
}

function verdictOf(findings: Assessment['beforeFirstDay'], id: string) {
  return findings.find((finding) => finding.id === id.replaceAll('-', '_'))?.verdict
}

function isSaid({ duties, statements }: Assessment, id: string): boolean {
  return verdictOf(duties, id) !== undefined || statements.some((statement) => statement.id === id)
}
