import { scaleInterval, subtractIntervals } from '../../amounts/compare'
import { type Decimal, decimal, ONE, powerOfTen, ZERO } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import { scaleIn, toItsPlace } from '../../figures/place'
import type { Numbered } from '../../relations/types'
import type { ChangeReading } from './change-judge'
import { contradicts } from './contradicts'

/** The old level and the new. */
export interface Levels {
  readonly from: Numbered
  readonly to: Numbered
}

const HUNDRED = decimal('100')
const THOUSAND = powerOfTen(3)

/** No change is so large. */
const APART = decimal('100000')

/** Whether two levels lie so far apart that one of them is something else: *$2.6B* and *$15.5*. */
export function areApart({ from, to }: Levels): boolean {
  const [a, b] = [from.figure, to.figure]
  const isFar = (large: Interval, small: Interval) =>
    small.high?.gt(ZERO) === true && large.low.gt(small.high.times(APART))
  return isFar(a, b) || isFar(b, a)
}

/**
 * Whether a change fits its levels once one of them, which alone is written without a scale, is a thousand times as
 * large: a statement in thousands gives `$1,842,449` beside `$1,159M`.
 */
export function fitsInThousands(reading: ChangeReading, { from, to }: Levels): boolean {
  const isBare = ({ figure }: Numbered) => scaleIn(figure)?.eq(ONE) ?? false
  if (isBare(from) === isBare(to)) return false
  const scaled = (one: Numbered): Numbered =>
    isBare(one) ? { ...one, figure: { ...one.figure, ...scaleInterval(one.figure, THOUSAND) } } : one
  return fits(reading, { from: scaled(from), to: scaled(to) })
}

/** Whether a change fits its levels where each is taken for all that it may have been before it was rounded. */
export function fitsToItsPlace(reading: ChangeReading, { from, to }: Levels): boolean {
  const coarse = (one: Numbered): Numbered => ({ ...one, figure: toItsPlace(one.figure) })
  return fits(reading, { from: coarse(from), to: coarse(to) })
}

/** Whether the size of a change is the difference of its levels. */
function fits({ size, falls }: ChangeReading, levels: Levels): boolean {
  const [a, b] = [levels.from.figure, levels.to.figure]
  const drops = falls ?? b.low.lt(a.low)
  if ('index' in size) {
    const actual = drops ? subtractIntervals(a, b) : subtractIntervals(b, a)
    return actual !== null && !contradicts(actual, size.figure)
  }
  const actual = riseOf(levels, drops)
  return actual !== null && !contradicts(actual, size.proportion.interval)
}

/** How much larger, or smaller, the new level is in percent of the old; null where one of them is open or nothing. */
export function riseOf({ from, to }: Levels, drops: boolean): Interval | null {
  const [a, b] = [from.figure, to.figure]
  if (a.low.lte(ZERO) || b.low.lt(ZERO) || a.high === null || b.high === null) return null
  return towards(drops, {
    low: b.low.div(a.high).minus(ONE).times(HUNDRED),
    high: b.high.div(a.low).minus(ONE).times(HUNDRED),
  })
}

function towards(drops: boolean, change: { readonly low: Decimal; readonly high: Decimal }): Interval {
  return drops ? { low: change.high.neg(), high: change.low.neg() } : change
}

/** Whether the new level is below the old. */
export function isBelow(to: Numbered, from: Numbered): boolean {
  const [a, b] = [to.figure, from.figure]
  return a.value !== null && b.value !== null ? a.value.lt(b.value) : a.low.lt(b.low)
}
