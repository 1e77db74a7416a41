import type { Decimal } from '../amounts/decimal'
import { ZERO } from '../amounts/decimal'
import type { Sum, Totals } from '../ledger/types'

/** The one number that stands for an amount when amounts are put in order: its value, else its end. */
export function size(amount: Pick<Sum, 'value' | 'low' | 'high'>): Decimal {
  return amount.value ?? amount.high ?? amount.low
}

/** Committed money and ceilings in one currency, converted where they were, as numbers to order by. */
export function weights(totals: Totals, currency: string | null): readonly [Decimal, Decimal] {
  const of = (line: 'committed' | 'ceiling') => {
    const whole = totals.converted?.[line]?.sum
    return whole?.currency === currency ? whole : totals[line].find((sum) => sum.currency === currency)
  }
  const [committed, ceiling] = [of('committed'), of('ceiling')]
  return [committed ? size(committed) : ZERO, ceiling ? size(ceiling) : ZERO]
}

/** Orders by several numbers in turn, the largest first; equals keep their order. */
export function compareBy<T>(keysOf: (item: T) => readonly Decimal[]): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [keysOf(a), keysOf(b)]
    for (const [i, key] of left.entries()) {
      const order = (right[i] ?? ZERO).cmp(key)
      if (order !== 0) return order
    }
    return 0
  }
}

/** The most frequent of some words, the first in the alphabet among equals; null of none. */
export function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return first?.[0] ?? null
}
