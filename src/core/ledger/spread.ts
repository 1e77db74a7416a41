import { type Decimal, decimal } from '../amounts/decimal'
import { monthOf } from '../dates/months'
import type { Deal } from '../registry/types'
import type { Money } from './money'
import type { Counted } from './sums'

const YEAR_MONTHS = 12

/**
 * What deals come to in each calendar year of their terms, spread evenly over the months from their announcement: an
 * assumption, for nobody's payments are known. Deals without a term or a day stand under the empty string, whole.
 *
 * @example $38 billion over 84 months from November 2025 is $0.905 billion (2 months) in 2025 and $5.429 billion in 2026
 */
export function spreadOverTerms(parts: readonly Counted[]): readonly (readonly [year: string, part: Counted])[] {
  return parts.flatMap((part): readonly (readonly [string, Counted])[] => {
    const { deal, money } = part
    const start = startOf(deal)
    if (money === null) return []
    if (start === null || deal.term === null) return [['', part]]
    const { term } = deal
    const end = start + term
    const [first, last] = [Math.floor(start / YEAR_MONTHS), Math.floor((end - 1) / YEAR_MONTHS)]
    return Array.from({ length: last - first + 1 }, (_, i) => {
      const year = first + i
      const months = Math.min(end, (year + 1) * YEAR_MONTHS) - Math.max(start, year * YEAR_MONTHS)
      return [String(year).padStart(4, '0'), { ...part, money: fraction(money, months, term) }] as const
    })
  })
}

/** The month in which a deal begins, counted from January of year 0. */
function startOf({ announced, tranches }: Deal): number | null {
  const day = announced ?? tranches.find((tranche) => tranche.announced !== null)?.announced
  return day == null ? null : monthOf(day)
}

/** So many months' part of an amount, to a hundredth; multiplied first, so that what comes out even is exact. */
function fraction(money: Money, months: number, term: number): Money {
  const part = (amount: Decimal) =>
    amount
      .times(decimal(BigInt(months)))
      .div(decimal(BigInt(term)))
      .round(2)
  const { currency, value, low, high } = money
  return { currency, value: value && part(value), low: part(low), high: high && part(high) }
}
