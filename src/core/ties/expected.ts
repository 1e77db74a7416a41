import { addIntervals } from '../amounts/compare'
import { greatest } from '../amounts/decimal'
import type { Quantity } from '../amounts/types'
import type { Deal, Metric, Tranche } from '../registry/types'

/** An amount that an entry of the registry lets a note state. */
export interface Expectation {
  readonly quantity: Quantity
  /** The number of the tranche where it is one tranche's amount, null for the entry's own or a total. */
  readonly tranche: number | null
}

/**
 * The amounts that a claim of a given date may state of an entry: first the one it is compared with if none agrees.
 *
 * A deal's amount on a date is the sum of its tranches up to then; an entry younger than the note is not compared; in
 * an undated note, agreement with the total of any date is agreement (DESIGN: Registry). Each tranche may also be
 * stated by itself. Empty where there is nothing to compare.
 *
 * @param asOf the note's ISO day, or null
 */
export function expectationsOf(entry: Deal | Metric, asOf: string | null): readonly Expectation[] {
  const known = entry.type === 'deal' ? entry.announced : entry.asOf
  if (asOf !== null && known !== null && known > asOf) return []
  const own = entry.amount === null ? [] : [{ quantity: entry.amount, tranche: null }]
  if (entry.type === 'metric' || entry.tranches.length === 0) return own
  const dated = entry.tranches.filter(({ announced }) => asOf === null || announced === null || announced <= asOf)
  if (dated.length === 0) return []
  const totals = dated.map((_, i) => ({ quantity: sumOf(dated.slice(0, i + 1)), tranche: null })).reverse()
  const complete = dated.length === entry.tranches.length
  const single = dated.map((tranche) => ({ quantity: tranche.amount, tranche: entry.tranches.indexOf(tranche) }))
  return [...(complete ? own : []), ...(asOf === null ? totals : totals.slice(0, 1)), ...single]
}

function sumOf(tranches: readonly Tranche[]): Quantity {
  return tranches.map(({ amount }): Quantity => amount).reduce(addQuantities)
}

/** Two amounts added: values, intervals and the coarser unit. */
function addQuantities(a: Quantity, b: Quantity): Quantity {
  return {
    currency: a.currency === b.currency ? a.currency : null,
    value: a.value === null || b.value === null ? null : a.value.plus(b.value),
    unit: greatest(a.unit, b.unit),
    hedge: a.hedge ?? b.hedge,
    ...addIntervals(a, b),
    plain: addIntervals(a.plain, b.plain),
  }
}
