import { addIntervals, intervalsOverlap, subtractIntervals } from '../amounts/compare'
import { type Decimal, decimal, powerOfTen, ZERO } from '../amounts/decimal'
import { likelySlip, type Slip } from '../amounts/slips'
import type { Interval, Quantity } from '../amounts/types'
import type { Figure } from '../figures/types'

/** One figure of a sum, as {@link explainSum} needs it. */
export interface Part {
  readonly figure: Figure
  readonly sign: 1 | -1
}

/** What may have gone wrong in a sum that does not come out. */
export type Explanation =
  | { readonly kind: 'result'; readonly slip: Slip }
  | { readonly kind: 'left-out'; readonly part: number }
  | { readonly kind: 'twice'; readonly part: number }
  | { readonly kind: 'part'; readonly part: number; readonly slip: Slip; readonly meant: Decimal }

/** The terms added up, those to be taken off taken off. Null where an open term is taken off. */
export function totalOf(parts: readonly Part[]): (Interval & { readonly value: Decimal | null }) | null {
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
 * part was left out or taken twice, or one part is off by a scale or two digits. Null where none would, or more than one
 * part might be it.
 *
 * @example for parts of $300B, $250B, $38B and $22.4B and a result of $310.4B: `left-out`, part 0
 */
export function explainSum(parts: readonly Part[], result: Figure): Explanation | null {
  const sum = totalOf(parts)
  if (sum === null) return null
  const slip = isNarrow(sum) ? likelySlip(result, quantity(sum)) : null
  if (slip !== null) return { kind: 'result', slip }
  return wholePart(parts, sum, result) ?? partSlip(parts, result)
}

/** A part without which, or with which a second time, the result would be right. */
function wholePart(parts: readonly Part[], sum: Interval, result: Figure): Explanation | null {
  if (parts.length < 3 || parts.some(({ sign }) => sign === -1)) return null
  const found = parts.flatMap(({ figure }, part): readonly Explanation[] => {
    const others = totalOf(parts.filter((_, i) => i !== part))
    if (others !== null && intervalsOverlap(others, result)) return [{ kind: 'left-out', part }]
    return intervalsOverlap(addIntervals(sum, figure), result) ? [{ kind: 'twice', part }] : []
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

function partSlip(parts: readonly Part[], result: Figure): Explanation | null {
  const found = parts.flatMap(({ figure, sign }, part): readonly Explanation[] => {
    const others = totalOf(parts.filter((_, i) => i !== part))
    if (others === null || result.value === null || others.value === null) return []
    const meant = sign === 1 ? subtractIntervals(result, others) : subtractIntervals(others, result)
    const value = sign === 1 ? result.value.minus(others.value) : others.value.minus(result.value)
    if (meant === null || value.lte(ZERO) || !isNarrow(meant)) return []
    const slip = likelySlip(figure, quantity({ ...meant, value }))
    return slip === null ? [] : [{ kind: 'part', part, slip, meant: value }]
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Whether an interval is so narrow that what lies in it says something: no wider than a fifth of its low end. */
function isNarrow({ low, high }: Interval): boolean {
  return high !== null && low.gt(ZERO) && high.minus(low).lte(low.times('0.2'))
}

function quantity(sum: Interval & { readonly value: Decimal | null }): Quantity {
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
  if (!scale.eq(powerOfTen(scale.e))) return null
  const plain = amount.div(scale).toFixed()
  const [whole = '', fraction] = plain.split('.')
  if ((fraction?.length ?? 0) > 4) return null
  const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  const decimals = fraction === undefined ? '' : `.${fraction}`
  return text.slice(0, number.index) + digits + decimals + text.slice(number.index + number[0].length)
}
