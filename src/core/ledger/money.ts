import { addIntervals } from '../amounts/compare'
import { type Decimal, decimal } from '../amounts/decimal'
import type { Interval, Quantity } from '../amounts/types'
import { compareDays } from '../dates/day'
import type { Deal, Tranche } from '../registry/types'

/** An amount that can be added up: in a known currency, in whole units of it. `value` is null for a range. */
export interface Money extends Interval {
  readonly currency: string
  readonly value: Decimal | null
}

/** The line on which money is counted: what is promised, or what is rumoured, intended or "up to". */
export type Line = 'committed' | 'ceiling'

const YEAR_MONTHS = decimal('12')

/** An amount of a registry file as money; null where it is unknown or its currency is. */
export function moneyOf(amount: Quantity | null): Money | null {
  if (amount === null || amount.currency === null) return null
  return { currency: amount.currency, value: amount.value, low: amount.low, high: amount.high }
}

/** The sum of two amounts in one currency: lows, highs and values added; open, or without a value, where either is. */
export function plus(a: Money, b: Money): Money {
  const value = a.value === null || b.value === null ? null : a.value.plus(b.value)
  return { currency: a.currency, value, ...addIntervals(a, b) }
}

function trancheSum(tranches: readonly Tranche[]): Money | null {
  let sum: Money | null = null
  for (const { amount } of tranches) {
    const money = moneyOf(amount)
    if (money === null || (sum !== null && sum.currency !== money.currency)) return null
    sum = sum === null ? money : plus(sum, money)
  }
  return sum
}

// A yearly amount over a term. Multiplied first, so that a quotient that comes out even is exact.
function overTerm(money: Money, months: number): Money {
  const times = (part: Decimal): Decimal => part.times(decimal(BigInt(months))).div(YEAR_MONTHS)
  return {
    currency: money.currency,
    value: money.value && times(money.value),
    low: times(money.low),
    high: money.high && times(money.high),
  }
}

/**
 * What a deal comes to: its amount, over its whole term where it recurs each year, else the sum of its tranches.
 * Null where that is unknown: no amount, no currency, a yearly amount without a term.
 *
 * @example `amount: $2 billion, per: year, term: 5 years` comes to $10 billion, [7.5B, 12.5B)
 */
export function dealMoney(deal: Deal): Money | null {
  const stated = moneyOf(deal.amount)
  if (deal.amount === null) return trancheSum(deal.tranches)
  if (deal.per === null || stated === null) return stated
  return deal.term === null ? null : overTerm(stated, deal.term)
}

/**
 * What a deal came to on a day: the sum of its tranches up to then, or all of it where it has none. Null where it is
 * younger, or its amount unknown. `day` null: on any day.
 */
export function dealMoneyOn(deal: Deal, day: string | null): Money | null {
  if (day === null) return dealMoney(deal)
  if (deal.announced !== null && compareDays(deal.announced, day) > 0) return null
  const past = deal.tranches.filter(({ announced }) => announced === null || compareDays(announced, day) <= 0)
  return past.length === deal.tranches.length ? dealMoney(deal) : trancheSum(past)
}

/** The line that a deal is counted on; null for a cancelled one, which counts nowhere. */
export function lineOf({ status, amount, tranches }: Deal): Line | null {
  if (status === 'cancelled') return null
  const upTo = amount === null ? tranches.some((part) => part.amount.hedge === 'ceiling') : amount.hedge === 'ceiling'
  return upTo || status === 'rumoured' || status === 'intent' ? 'ceiling' : 'committed'
}
