import { meet } from '../../amounts/compare'
import { decimal, ZERO } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import type { Proportion } from '../../tokens/quantities/proportions'

const TEN = decimal('10')
const HUNDRED = decimal('100')
/** *less than 1 %* may be a thousandth of it. */
const LEAST_QUESTIONED = decimal('5')

/**
 * Whether what the amounts make lies outside what the words say. A hedge does not hide a slip of scale: ten times *more
 * than*, or a hundredth of *less than*, is outside too.
 */
export function contradicts(actual: Interval, stated: Interval): boolean {
  if (!meet(actual, stated)) return true
  const { low, high } = stated
  if (high === null) return actual.low.gte(low.times(TEN))
  const top = actual.high ?? high
  return low.eq(ZERO) && high.gte(LEAST_QUESTIONED) && top.times(HUNDRED).lte(high)
}

/** Whether a percentage without a hedge is what the amounts make, cut off: 98 % for 98.6 %. That is no slip. */
export function isCutOff(actual: Interval, { value, interval, fraction, from, at }: Proportion): boolean {
  if (fraction || from !== at.start || value === null || interval.high === null) return false
  const next = value.plus(interval.high.minus(interval.low))
  return actual.low.lt(next) && (actual.high === null || actual.high.gt(value))
}
