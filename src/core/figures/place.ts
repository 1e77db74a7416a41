import { type Decimal, decimal, greatest, least, powerOfTen } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Figure } from './types'

const NUMBER = /\d[\d.,'’ \u00a0\u202f]*/u

/**
 * The place of the last digit that a figure is written with, in units of its currency: a hundred million for `$3.0
 * billion`, though trailing zeros without a point say nothing by themselves.
 *
 * @example `40,100` in a table in thousands: a thousand
 */
export function placeIn(figure: Figure): Decimal {
  const scale = scaleIn(figure)
  return scale === null ? figure.unit : scale.times(powerOfTen(-writtenIn(figure).decimals))
}

/**
 * What a figure's number counts: a thousand million for `$3.0 billion`, ten million for `₹9,180 crore`, a million for `40.1` in
 * a table in millions. Null for a range, zero, and a number in words.
 */
export function scaleIn(figure: Figure): Decimal | null {
  const { number } = writtenIn(figure)
  return figure.value === null || number.lte('0') ? null : figure.value.abs().div(number)
}

function writtenIn({ text }: Figure): { readonly number: Decimal; readonly decimals: number } {
  const number = NUMBER.exec(text)?.[0].replace(/[^\d.,]+$/u, '') ?? ''
  const decimals = /[.,](\d{1,2}|\d{4,})$/.exec(number)?.[1]?.length ?? 0
  return { number: decimal(number.replace(/[^\d]/g, '') || '0').times(powerOfTen(-decimals)), decimals }
}

/**
 * A figure as one of a column whose figures share the finest place that is written in it (DESIGN: Amounts): ± half of
 * that, or of its own last digit's place where that is coarser.
 *
 * @param finest the finest place of the column
 */
export function inColumn(figure: Figure, finest: Decimal): Interval {
  const { value, hedge, high } = figure
  if (value === null || high === null || (hedge !== null && hedge !== 'about')) return figure
  const half = greatest(finest, placeIn(figure)).div('2')
  if (hedge === null) return { low: value.minus(half), high: value.plus(half) }
  return { low: least(figure.low, value.minus(half)), high: greatest(high, value.plus(half)) }
}

/**
 * A figure ± half its unit of precision, however coarse that is (DESIGN: Amounts), so that *$5 million* may be two times
 * *$2 million*, and *$0.3 billion* have grown to *$2.6 billion* by 665 %.
 */
export function toItsPlace(figure: Figure): Figure {
  const { low, high, value, unit, hedge } = figure
  if (value === null || high === null || (hedge !== null && hedge !== 'about')) return figure
  const half = unit.div('2')
  return { ...figure, low: least(low, value.minus(half)), high: greatest(high, value.plus(half)) }
}
