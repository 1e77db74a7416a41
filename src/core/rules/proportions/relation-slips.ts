import { intervalsOverlap, scaleInterval } from '../../amounts/compare'
import { type Decimal, powerOfTen, ZERO } from '../../amounts/decimal'
import { digitSwaps } from '../../amounts/slips'
import type { Interval } from '../../amounts/types'

/** One of the numbers of a relation, as written, and what a slip in it does to the ratio that the amounts make. */
export interface Ingredient {
  readonly text: string
  readonly value: Decimal | null
  /** 1 where the ratio grows with it, -1 where it shrinks. */
  readonly power: 1 | -1
}

const SCALES: readonly (readonly [number, string])[] = [
  [3, 'a thousand times'],
  [6, 'a million times'],
]

/**
 * The slip that would explain why a stated ratio is not the one that the amounts make, as the question that ends a
 * message, or '' where none is plain: an amount a thousand or a million times off, the point one place off, or, where the ratio is
 * written in digits, two digits swapped in exactly one of the numbers.
 *
 * @param actual the ratio that the amounts make
 * @param stated the ratio that the words state
 * @param amounts the amounts that make it
 * @param said the stated ratio where it is written in digits
 */
export function relationSlip(
  actual: Interval,
  stated: Interval,
  amounts: readonly Ingredient[],
  said: { readonly text: string; readonly value: Decimal } | null,
): string {
  for (const [power, words] of SCALES)
    if (isTimes(actual, stated, power) || isTimes(actual, stated, -power)) return ` Is an amount ${words} off?`
  if (said !== null && isTimes(actual, stated, -1)) return ' Ten times too large?'
  if (said !== null && isTimes(actual, stated, 1)) return ' Ten times too small?'
  if (said === null) return ''
  const isSaid = digitSwaps(said.value).some((other) => fits(actual, stated, said.value, other, -1))
  const middle = point(actual)
  const swapped = [
    ...amounts.filter(({ value, power }) =>
      (value === null ? [] : digitSwaps(value)).some((other) => fits(middle, stated, value, other, power)),
    ),
    ...(isSaid ? [said] : []),
  ]
  const [only, more] = swapped
  if (only === undefined || more !== undefined) return ''
  return only === said ? ' Digits swapped?' : ` Digits swapped in ${only.text}?`
}

/**
 * Whether a difference is of a size that a slip makes: no more than ten times, or a scale word. Operands that stand far
 * apart and differ by more are rather not the ones that were meant.
 */
export function isSlipSized(actual: Interval, stated: Interval): boolean {
  const high = stated.high ?? stated.low
  const near = actual.low.lte(high.times('10')) && (actual.high === null || actual.high.times('10').gte(stated.low))
  return near || SCALES.some(([power]) => isTimes(actual, stated, power) || isTimes(actual, stated, -power))
}

/** The middle of an interval, as one. */
function point({ low, high }: Interval): Interval {
  const middle = high === null ? low : low.plus(high).div('2')
  return { low: middle, high: middle }
}

/** Whether `actual` is `stated` times a power of ten. */
function isTimes(actual: Interval, stated: Interval, power: number): boolean {
  return (
    stated.high !== null && stated.low.gt(ZERO) && intervalsOverlap(actual, scaleInterval(stated, powerOfTen(power)))
  )
}

/** Whether the ratio would be the stated one if the number read `other`. */
function fits(actual: Interval, stated: Interval, value: Decimal | null, other: Decimal, power: 1 | -1): boolean {
  if (value === null || value.lte(ZERO) || other.lte(ZERO) || stated.high === null) return false
  const factor = power === 1 ? other.div(value) : value.div(other)
  return intervalsOverlap(scaleInterval(actual, factor), stated)
}
