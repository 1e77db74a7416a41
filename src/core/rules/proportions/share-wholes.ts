import type { Quantity } from '../../amounts/types'
import { samePeriod } from '../../dates/compare'
import type { Period } from '../../dates/period'
import type { Note } from '../../notes/types'
import { companyName, possessive } from '../../registry/names'
import type { Metric, Registry } from '../../registry/types'
import { sole } from '../../relations/levels'
import type { NamedWhole } from '../../relations/resolve-named'
import type { Numbered } from '../../relations/types'
import { amountOperand, figureOperand } from '../statement'
import type { Operand } from '../types'

/** What a share is of: a figure of the note, or a metric of the registry. */
export interface Whole {
  readonly quantity: Quantity
  readonly operand: Operand
  /** The index of its figure in the note; null for one from the registry. */
  readonly index: number | null
  readonly text: string
}

/** A figure of a note as the whole of a share. */
export function wholeOf(note: Note, { index, figure }: Numbered): Whole | null {
  const operand = figureOperand(note, index, figure.text)
  return operand === null ? null : { quantity: figure, operand, index, text: figure.text }
}

/**
 * The metric of a company that words behind *of* name: the one for the measure; *total* alone is what it has committed,
 * where the part is a deal of its.
 *
 * @example *of OpenAI’s commitments*, where the note has no such figure
 */
export function registryWhole(note: Note, registry: Registry, part: Numbered, whole: NamedWhole): Whole | null {
  const { company, whats, isTotal } = whole
  if (company === null) return null
  const tie = note.ties[part.index]?.entry
  const pays = tie?.type === 'deal' && tie.from.includes(company)
  const measure = whats[0] ?? (isTotal && pays ? 'commitments' : null)
  if (measure === null || (measure === 'commitments' && !pays)) return null
  const known = registry.metrics.filter(
    (one) =>
      one.company === company &&
      one.measure === measure &&
      one.status === 'reported' &&
      one.with === null &&
      isOfPeriod(one, note.claims[part.index]?.when?.value.period ?? null) &&
      (one.asOf === null || note.date === null || one.asOf <= note.date),
  )
  const metric = sole(known)
  return metric === null ? null : ofMetric(registry, metric)
}

/** Whether a metric is for the period that the part is said to be of, where either says one. */
function isOfPeriod({ period }: Metric, said: Period | null): boolean {
  return period === null || said === null || (period.fiscal === said.fiscal && samePeriod(period, said))
}

function ofMetric(registry: Registry, metric: Metric): Whole | null {
  const { amount } = metric
  if (amount === null) return null
  const text = `${possessive(companyName(registry, metric.company))} ${metric.measureText.replaceAll('-', ' ')}`
  return { quantity: amount, operand: amountOperand(text, amount, amount.at), index: null, text }
}
