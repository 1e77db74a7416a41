import { compareDays } from '../dates/day'
import type { Rate } from '../registry/types'
import type { Sum } from './types'

/**
 * The rate from one currency to another that holds on a day: the latest one stated no later than it; where none has a
 * date that early, one without a date; null where there is none. `day` null: the latest of all.
 */
export function rateOn(rates: readonly Rate[], from: string, to: string, day: string | null): Rate | null {
  let best: Rate | null = null
  for (const rate of rates) {
    if (rate.from !== from || rate.to !== to) continue
    if (day !== null && rate.asOf !== null && compareDays(rate.asOf, day) > 0) continue
    if (best === null || compareDays(best.asOf ?? '', rate.asOf ?? '') < 0) best = rate
  }
  return best
}

/**
 * A sum in another currency, by a rate that the registry states in this very direction, so that it is an exact
 * product. Null where there is no such rate. A sum already in that currency is given back.
 *
 * @example €2 billion at 1.08 is $2.16 billion
 */
export function convert(sum: Sum, currency: string, rates: readonly Rate[], day: string | null): Sum | null {
  if (sum.currency === currency) return sum
  const rate = rateOn(rates, sum.currency, currency, day)?.rate
  if (!rate) return null
  return {
    currency,
    value: sum.value?.times(rate) ?? null,
    low: sum.low.times(rate),
    high: sum.high?.times(rate) ?? null,
    entries: sum.entries,
  }
}
