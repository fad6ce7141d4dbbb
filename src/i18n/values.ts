// Numbers of the knowledge base in running text: `{wert:id}` becomes the number of the day.

import type { Assessment, DeploymentFinding } from '../domain/assessment.ts'
import type { LocalDate } from '../domain/date.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { Amount, Unit, Value } from '../domain/value.ts'
import { formatNumber, textsOf } from './texts.ts'

const PLACEHOLDER = /\{wert:([a-z0-9-]+)\}/g

/** The assessment with every number of the day filled into its texts: the last step before words reach a reader. */
export function withValues(knowledge: Knowledge, assessment: Assessment): Assessment {
  const fill = fillingValues(knowledge, assessment)
  const filled = <T extends { readonly text: string }>(entries: readonly T[]): readonly T[] =>
    entries.map((entry) => ({ ...entry, text: fill(entry.text) }))
  const deployment = (finding: DeploymentFinding): DeploymentFinding => ({
    ...finding,
    conditions: filled(finding.conditions),
  })
  const deployments = assessment.deployments.map(deployment)
  const best = assessment.best && deployments[assessment.deployments.indexOf(assessment.best)]
  return {
    ...assessment,
    deployments,
    ...(best ? { best } : {}),
    beforeFirstDay: filled(assessment.beforeFirstDay),
    duties: filled(assessment.duties),
    statements: filled(assessment.statements),
  }
}

/**
 * Fills `{wert:id}` with the number in force on `asOf`; the unit stands in the text. Where none is in force, where
 * nobody knows it or where it was taken back, the text says so. An unknown id throws: the knowledge check rules it out.
 */
export function fillingValues(
  knowledge: Knowledge,
  { asOf, today }: { asOf: LocalDate; today: LocalDate },
): (written: string) => string {
  return (written) =>
    written.replace(PLACEHOLDER, (_, id: string) => {
      const value = knowledge.values[id]
      if (!value) throw new RangeError(`no value ${id}`)
      const withdrawal = knowledge.withdrawals[id]
      const amount = withdrawal && withdrawal.since <= today ? undefined : amountOn(knowledge, value, asOf)
      return amount === undefined || amount.kind === 'unknown'
        ? textsOf(knowledge)('wert.unbekannt')
        : amountText(knowledge, amount, value.unit)
    })
}

/** A number that stands for itself: a share of another one is worked out. */
export type PlainAmount = Exclude<Amount, { kind: 'share' }>

/** The amount in force on a day; undefined before the first version. */
export function amountOn(knowledge: Knowledge, value: Value, asOf: LocalDate): PlainAmount | undefined {
  const amount = value.versions.findLast(({ from }) => from <= asOf)?.amount
  if (amount?.kind !== 'share') return amount
  const base = knowledge.values[amount.of]
  return base && scaled(amountOn(knowledge, base, asOf), amount.times)
}

function scaled(amount: PlainAmount | undefined, times: number): PlainAmount | undefined {
  switch (amount?.kind) {
    case 'exact':
      return { kind: 'exact', amount: amount.amount * times }
    case 'range':
      return {
        kind: 'range',
        least: amount.least * times,
        ...(amount.most === undefined ? {} : { most: amount.most * times }),
      }
    default:
      return amount
  }
}

/** `100 bis 600`, `3`, `12,50`. */
export function amountText(
  knowledge: Knowledge,
  amount: Exclude<PlainAmount, { kind: 'unknown' }>,
  unit: Unit,
): string {
  const number = (value: number) => (isMoney(unit) ? formatMoney(value) : formatNumber(value))
  if (amount.kind === 'exact') return number(amount.amount)
  return amount.most === undefined
    ? textsOf(knowledge)('wert.ab', { wert: number(amount.least) })
    : textsOf(knowledge)('wert.spanne', { von: number(amount.least), bis: number(amount.most) })
}

function isMoney(unit: Unit): boolean {
  return unit === 'euro' || unit === 'euro_im_monat'
}

const MONEY = new Intl.NumberFormat('de-u-nu-latn', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

function formatMoney(value: number): string {
  return Number.isInteger(value) ? formatNumber(value) : MONEY.format(value)
}
