import { monthOf } from './months'
import type { Period } from './period'

/**
 * Whether two periods are the same stretch of time, however written: `2025-Q1/2025-Q2` is `2025-H1`.
 * A company's own year is not the calendar's, and `TTM` is only `TTM`.
 *
 * @example FY2025 and 2025 are not the same; 2025 and 2025-Q1/2025-Q4 are.
 */
export function samePeriod(a: Period, b: Period): boolean {
  if (a.kind === 'trailing' || b.kind === 'trailing') return a.kind === b.kind
  return a.fiscal === b.fiscal && a.first === b.first && a.months === b.months
}

/**
 * Whether two periods are known to share a month. Where one is a company's own year and the other the calendar's, or
 * one is `TTM` and the other not, it cannot be known: false.
 *
 * @example 2025 and 2025-Q3 overlap; 2025-Q2 and 2025-Q3 do not.
 */
export function periodsOverlap(a: Period, b: Period): boolean {
  if (a.kind === 'trailing' || b.kind === 'trailing') return a.kind === b.kind
  return a.fiscal === b.fiscal && a.first < b.first + b.months && b.first < a.first + a.months
}

/**
 * Whether an ISO day is known to lie in a period. Of a company's own year and of `TTM` it cannot be known: false.
 *
 * @example containsDay(2025-Q4, '2025-11-03') is true
 */
export function containsDay(period: Period, day: string): boolean {
  if (period.kind === 'trailing' || period.fiscal) return false
  const month = monthOf(day)
  return month >= period.first && month < period.first + period.months
}

/** The month that an ISO day lies in, as a period: `dayPeriod('2025-11-03')` is `2025-11`. */
export function dayPeriod(day: string): Period {
  return { kind: 'month', fiscal: false, first: monthOf(day), months: 1, text: day.slice(0, 7) }
}
