import { addIntervals, intervalsOverlap, subtractIntervals } from '../../amounts/compare'
import { type Decimal, decimal, powerOfTen, ZERO } from '../../amounts/decimal'
import { likelySlip, type Slip } from '../../amounts/slips'
import type { Interval, Quantity } from '../../amounts/types'
import type { Figure } from '../../figures/types'

/** One figure of a sum, as {@link explainSum} needs it. */
export interface Part {
  readonly figure: Figure
  readonly sign: 1 | -1
}

/** What may have gone wrong in a sum that does not come out. */
export type Explanation =
  | { readonly kind: 'result'; readonly slip: Slip }
  | { readonly kind: 'left-out'; readonly part: number }
  | { readonly kind: 'part'; readonly part: number; readonly slip: Slip; readonly meant: Decimal }

/** What terms make: an interval, and a value where each of them has one. */
export type Total = Interval & { readonly value: Decimal | null }

/** The terms added up, those to be taken off taken off. Null where an open term is taken off. */
export function totalOf(parts: readonly Part[]): Total | null {
  let sum: Interval = { low: ZERO, high: ZERO }
  let value: Decimal | null = ZERO
  for (const { figure, sign } of parts) {
    const next: Interval | null = sign === 1 ? addIntervals(sum, figure) : subtractIntervals(sum, figure)
    if (next === null) return null
    sum = next
    value = value === null || figure.value === null ? null : value.plus(figure.value.times(decimal(String(sign))))
  }
  return { ...sum, value }
}

/**
 * The one slip that would explain why parts do not make their result: the result is off by a scale or two digits, one
 * part was left out, or one part is off by a scale or two digits. Null where none would, or more than one
 * part might be it.
 *
 * @example for parts of $300B, $250B, $38B and $22.4B and a result of $310.4B: `left-out`, part 0
 */
export function explainSum(parts: readonly Part[], result: Figure): Explanation | null {
  const sum = totalOf(parts)
  if (sum === null) return null
  const slip = slipOf(result, sum)
  if (slip !== null) return { kind: 'result', slip }
  return leftOut(parts, sum, result) ?? partSlip(parts, sum, result)
}

/**
 * Whether one digit that is another one would explain why parts do not make their result: the result, or one part, is as
 * it should be in two digits at least and in every other one.
 *
 * @example parts of $14.7B and $11.2B and a result of $65.9B, or of $84.7B, $11.2B and $25.9B
 */
export function isOneDigitOff(parts: readonly Part[], result: Figure): boolean {
  const sum = totalOf(parts)
  if (sum === null) return false
  return (
    differInOneDigit(result, sum) ||
    parts.some(({ figure, sign }) => {
      const others = without(sum, figure, sign)
      const meant = sign === 1 ? subtractIntervals(result, others) : subtractIntervals(others, result)
      if (meant === null || result.value === null || others.value === null) return false
      const value = sign === 1 ? result.value.minus(others.value) : others.value.minus(result.value)
      return differInOneDigit(figure, { ...meant, value })
    })
  )
}

/** Whether an amount of three digits or more differs in one of them from what is known as closely as it is written. */
function differInOneDigit({ value, unit }: Figure, meant: Total): boolean {
  if (value === null || meant.value === null || meant.high === null || unit.lte(ZERO)) return false
  if (meant.high.minus(meant.low).gt(unit.times('4'))) return false
  const [a, b] = [value, meant.value].map((one) => one.div(unit).toFixed(0))
  if (a === undefined || b === undefined || a.length !== b.length || a.length < 3) return false
  return [...a].filter((digit, i) => digit !== b[i]).length === 1
}

/** A part without which the result would be right. */
function leftOut(parts: readonly Part[], sum: Total, result: Figure): Explanation | null {
  if (parts.length < 3 || parts.some(({ sign }) => sign === -1)) return null
  const found = parts.flatMap(({ figure }, part) => (intervalsOverlap(without(sum, figure, 1), result) ? [part] : []))
  const [part, more] = found
  return part === undefined || more !== undefined ? null : { kind: 'left-out', part }
}

function partSlip(parts: readonly Part[], sum: Total, result: Figure): Explanation | null {
  const found = parts.flatMap(({ figure, sign }, part): readonly Explanation[] => {
    const others = without(sum, figure, sign)
    if (result.value === null || others.value === null) return []
    const meant = sign === 1 ? subtractIntervals(result, others) : subtractIntervals(others, result)
    const value = sign === 1 ? result.value.minus(others.value) : others.value.minus(result.value)
    if (meant === null || value.lte(ZERO)) return []
    const slip = slipOf(figure, { ...meant, value })
    return slip === null ? [] : [{ kind: 'part', part, slip, meant: value }]
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

/** What a sum makes without one of its terms: the ends that the term brought in are taken out again. */
function without(sum: Total, { low, high, value }: Figure, sign: 1 | -1): Total {
  const [least, most] = sign === 1 ? [low, high] : [high?.neg() ?? null, low.neg()]
  return {
    low: least === null ? sum.low : sum.low.minus(least),
    high: sum.high === null || most === null ? null : sum.high.minus(most),
    value: sum.value === null || value === null ? null : sum.value.minus(value.times(decimal(String(sign)))),
  }
}

/** The slip that a figure is of what was meant, where what was meant is known closely enough to tell. */
function slipOf(figure: Figure, meant: Total): Slip | null {
  if (meant.high === null || meant.low.lte(ZERO)) return null
  const slip = likelySlip(figure, quantity(meant))
  const room = slip !== null && slip.factor >= 3 ? '1' : '0.2'
  return meant.high.minus(meant.low).lte(meant.low.times(room)) ? slip : null
}

function quantity(sum: Total): Quantity {
  return { ...sum, currency: null, unit: ZERO, hedge: null, plain: { low: sum.low, high: sum.high } }
}

/**
 * A figure's writing with another amount in it: `$310.4 billion` with 610.4e9 is `$610.4 billion`. Null where its writing
 * is not one plain number and its scale, or the amount would need more than four decimals.
 */
export function rewritten({ text, value }: Figure, amount: Decimal): string | null {
  const [number, more] = text.matchAll(/\d[\d.,' \u00a0\u202f]*\d|\d/g)
  if (number === undefined || more !== undefined || value === null || amount.lte(ZERO)) return null
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number[0])
  if (!grouped && !/^\d+(?:\.\d+)?$/.test(number[0])) return null
  const written = decimal(number[0].replaceAll(',', ''))
  if (written.lte(ZERO)) return null
  const scale = value.abs().div(written)
  if (!scale.eq(powerOfTen(scale.exponent))) return null
  const plain = amount.div(scale).toFixed()
  const [whole = '', fraction] = plain.split('.')
  if ((fraction?.length ?? 0) > 4) return null
  const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  const decimals = fraction === undefined ? '' : `.${fraction}`
  return text.slice(0, number.index) + digits + decimals + text.slice(number.index + number[0].length)
}
