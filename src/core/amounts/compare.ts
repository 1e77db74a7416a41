import { type Decimal, decimal, greatest, least, ZERO } from './decimal'
import type { Interval, Quantity } from './types'

/** How two amounts stand to each other (DESIGN: Amounts). */
export type Comparison = 'agrees' | 'truncated' | 'disagrees' | 'incomparable'

/** What is written above the least bound that is questioned whatever the hedge: a slip of one digit's place. */
const QUESTIONED_FACTOR = decimal('10')

/**
 * Whether two intervals overlap in more than a point. An interval that is a point itself (an exact zero) overlaps
 * where it lies inside the other or on its edge.
 *
 * @example `[37.5, 38.5]` overlaps `[38, 40]`, and does not overlap `[38.5, 40]`
 */
export function intervalsOverlap(a: Interval, b: Interval): boolean {
  const low = greatest(a.low, b.low)
  const high = lower(a.high, b.high)
  if (high === null || low.lt(high)) return true
  return low.eq(high) && (isPoint(a) || isPoint(b))
}

/**
 * Compares two amounts by the intervals that their writing implies.
 *
 * Two ceilings, or two floors, compare by their bounds as if unhedged. A bound ten times off disagrees whatever the
 * hedge. `truncated`: one unit is strictly coarser, and the finer value lies in `[v, v + unit)` of the coarser one.
 * `incomparable`: the currencies differ or one is unknown.
 *
 * @example `$1.4 trillion` and `$1.5 trillion` disagree; `$22.4 billion` and `$22 billion` agree;
 *          `$8.7 billion` and `$8 billion` agree only if truncated
 */
export function compareQuantities(a: Quantity, b: Quantity): Comparison {
  if (a.currency === null || a.currency !== b.currency) return 'incomparable'
  if (boundsFarApart(a, b)) return 'disagrees'
  const bare = sameBound(a, b)
  if (intervalsOverlap(bare ? a.plain : a, bare ? b.plain : b)) return 'agrees'
  return isTruncation(a, b) || isTruncation(b, a) ? 'truncated' : 'disagrees'
}

/** Whether an amount states only a bound: a floor (`over`) or a ceiling (`up to`, `less than`). */
export function boundOf(quantity: Quantity): 'floor' | 'ceiling' | null {
  if (quantity.hedge === 'over') return 'floor'
  if (quantity.hedge === 'ceiling') return 'ceiling'
  return quantity.hedge === 'under' && quantity.low.eq(ZERO) ? 'ceiling' : null
}

/** Whether two closed intervals meet, be it in one point. */
export function meet(a: Interval, b: Interval): boolean {
  return (a.high === null || b.low.lte(a.high)) && (b.high === null || a.low.lte(b.high))
}

/** The sum of two intervals: lows and highs added; open where either is open. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high === null || b.high === null ? null : a.high.plus(b.high) }
}

/** An interval times a whole or exact factor that is not negative. */
export function scaleInterval(a: Interval, factor: Decimal): Interval {
  return { low: a.low.times(factor), high: a.high === null ? null : a.high.times(factor) }
}

/** `a` less `b`; open upwards where `a` is, and with no lower end below which nothing is known where `b` is open. */
export function subtractIntervals(a: Interval, b: Interval): Interval | null {
  if (b.high === null) return null
  return { low: a.low.minus(b.high), high: a.high === null ? null : a.high.minus(b.low) }
}

function lower(a: Decimal | null, b: Decimal | null): Decimal | null {
  if (a === null || b === null) return a ?? b
  return least(a, b)
}

function isPoint(interval: Interval): boolean {
  return interval.high?.eq(interval.low) ?? false
}

function sameBound(a: Quantity, b: Quantity): boolean {
  const bound = boundOf(a)
  return bound !== null && bound === boundOf(b)
}

function boundsFarApart(a: Quantity, b: Quantity): boolean {
  if ((boundOf(a) === null && boundOf(b) === null) || a.value === null || b.value === null) return false
  const [small, large] = a.value.abs().lte(b.value.abs())
    ? [a.value.abs(), b.value.abs()]
    : [b.value.abs(), a.value.abs()]
  return small.gt(ZERO) && large.gte(small.times(QUESTIONED_FACTOR))
}

function isTruncation(coarse: Quantity, fine: Quantity): boolean {
  if (coarse.hedge !== null || fine.hedge !== null || coarse.value === null || fine.value === null) return false
  if (!coarse.unit.gt(fine.unit)) return false
  const [cut, whole] = [coarse.value.abs(), fine.value.abs()]
  return whole.gte(cut) && whole.lt(cut.plus(coarse.unit)) && coarse.value.negative === fine.value.negative
}

/** Whether two amounts are the same number, ranges included, whatever their currencies: `€38 billion` and `$38 billion`. */
export function isSameNumber(a: Quantity, b: Quantity): boolean {
  return a.plain.low.eq(b.plain.low) && a.plain.high !== null && b.plain.high !== null && a.plain.high.eq(b.plain.high)
}
