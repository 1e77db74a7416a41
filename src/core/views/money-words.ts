import { count, formatSum } from '../amounts/format'
import type { Converted, Sum, Totals } from '../ledger/types'
import type { Money } from './summary-model'

/**
 * The two lines of totals in words, for every view. Where sums are in several currencies and the registry has rates,
 * the sum in the main currency comes first and says so, to four digits; what has no rate stands beside it.
 *
 * @param counted whether each sum says how many deals it adds up
 * @example '$610.4B in 4 deals'; '$381.7B converted (€1.3B + $380.2B) + ₩3T'
 */
export function lineWords(totals: Totals, counted = false): { readonly committed: string; readonly ceiling: string } {
  const { committed, ceiling, converted } = totals
  return {
    committed: sumsWords(committed, converted?.committed ?? null, counted),
    ceiling: sumsWords(ceiling, converted?.ceiling ?? null, counted),
  }
}

/** One line of totals in words; see {@link lineWords}. */
export function sumsWords(sums: readonly Sum[], converted: Converted | null, counted: boolean): string {
  const words = (sum: Sum) => (counted ? `${formatSum(sum)} in ${count(sum.entries.length, 'deal')}` : formatSum(sum))
  if (converted === null) return sums.map(words).join(' + ')
  const { sum, left } = converted
  const parts = sums.filter((one) => !left.includes(one)).map(formatSum)
  const total = words({ ...sum, value: sum.value?.prec(4) ?? null })
  return [`${total}${counted ? ',' : ''} converted (${parts.join(' + ')})`, ...left.map(words)].join(' + ')
}

/**
 * Totals in words.
 *
 * @example committed $5B and a ceiling of $95B → text '$5B and up to $95B'; neither → 'amount unknown'
 */
export function moneyOf(totals: Totals): Money {
  const { committed, ceiling } = lineWords(totals)
  const parts = [committed, ceiling && `up to ${ceiling}`].filter((part) => part !== '')
  return { committed, ceiling, text: parts.join(' and ') || 'amount unknown' }
}
