import { rateOn } from '../registry/rate-on'
import type { Rate } from '../registry/types'
import type { Sum } from './types'

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
