import type { Decimal } from '../amounts/decimal'
import { rateOn } from '../registry/rate-on'
import type { Deal, Rate, Registry } from '../registry/types'
import { type Money, plus } from './money'
import type { Converted, Sum } from './types'

/** What amounts in several currencies are put into for one total, and by which rates. */
export interface Conversion {
  readonly currency: string
  readonly rates: readonly Rate[]
}

/**
 * An amount in another currency, by a rate of the registry: an exact product, or where the rate is stated the other way
 * round a quotient to a hundredth. Null where there is no rate. An amount already in that currency is given back.
 *
 * @param day the latest rate not younger than it; null: the latest of all
 * @example €2 billion at 1.08 is $2.16 billion
 */
export function convert<M extends Money>(
  money: M,
  currency: string,
  rates: readonly Rate[],
  day: string | null,
): M | null {
  if (money.currency === currency) return money
  const rate = rateOn(rates, money.currency, currency, day)?.rate
  const turned = rate ? undefined : rateOn(rates, currency, money.currency, day)?.rate
  if (!rate && !turned) return null
  const put = (amount: Decimal) => (rate ? amount.times(rate) : turned ? amount.div(turned).round(2) : amount)
  return {
    ...money,
    currency,
    value: money.value && put(money.value),
    low: put(money.low),
    high: money.high && put(money.high),
  }
}

/**
 * The currency that most deals are in, the dollar among equals, then the first in the alphabet; with the registry's
 * rates. `currency` is the dollar where no deal has an amount.
 */
export function conversionOf(deals: readonly Deal[], { rates }: Pick<Registry, 'rates'>): Conversion {
  const counts = new Map<string, number>()
  for (const { amount, tranches } of deals) {
    const currency = amount?.currency ?? tranches[0]?.amount.currency
    if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  }
  const first = (currency: string) => (currency === 'USD' ? '' : currency)
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (first(a) < first(b) ? -1 : 1))
  return { currency: most?.[0] ?? 'USD', rates }
}

/**
 * Sums in several currencies as one in the main currency, at the latest rates; what has no rate is left beside it.
 * Null where nothing needs converting or nothing can be.
 *
 * @example €1.3 billion and $40 billion at 1.16 are $41.508 billion
 */
export function convertedSum(sums: readonly Sum[], { currency, rates }: Conversion): Converted | null {
  let sum: Sum | null = null
  const left: Sum[] = []
  for (const one of sums) {
    const next = convert(one, currency, rates, null)
    if (next === null) left.push(one)
    else sum = sum === null ? next : { ...plus(sum, next), entries: [...sum.entries, ...next.entries] }
  }
  const foreign = sums.some((one) => one.currency !== currency && !left.includes(one))
  return sum === null || !foreign ? null : { sum, left }
}
