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
export function placeIn({ text, value, unit }: Figure): Decimal {
  const number = NUMBER.exec(text)?.[0].replace(/[^\d.,]+$/u, '') ?? ''
  const decimals = /[.,](\d{1,2}|\d{4,})$/.exec(number)?.[1]?.length ?? 0
  const written = decimal(number.replace(/[^\d]/g, '') || '0').times(powerOfTen(-decimals))
  if (value === null || written.lte('0')) return unit
  const scale = value.abs().div(written)
  return scale.times(powerOfTen(-decimals))
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
