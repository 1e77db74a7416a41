import { type Decimal, decimal, greatest, least, ONE, powerOfTen, ZERO } from './decimal'
import type { Hedge, Interval } from './types'

/** An amount as it was written: `$1.25 billion` is whole `1`, fraction `25`, exponent 9. */
export interface Written {
  /** The digits before the decimal point, without grouping; may be empty. */
  readonly whole: string
  /** The digits after the decimal point; empty where there is none. */
  readonly fraction: string
  /** The power of ten of the written scale: 9 for billion, -2 for cents. */
  readonly exponent: number
  readonly negative: boolean
}

/**
 * What a hedge does to an amount. `nearly` and `below` are both the hedge *under*: the first keeps close to the
 * amount, the second says only that it is less.
 */
export type HedgeKind = 'about' | 'nearly' | 'below' | 'ceiling' | 'over'

/** The amount that a writing implies: its value, unit of precision and intervals, in whole units of its currency. */
export interface Implied extends Interval {
  readonly value: Decimal
  readonly unit: Decimal
  readonly plain: Interval
}

const TENTH = decimal('0.1')
const HALF = decimal('0.5')
const TWENTIETH = decimal('0.05')

/** The hedge that a quantity reports for what its words do. */
export function hedgeOf(kind: HedgeKind | null): Hedge | null {
  return kind === 'nearly' || kind === 'below' ? 'under' : kind
}

/**
 * The interval that an amount's own writing implies, after XBRL Calculations 1.1 (DESIGN, *Amounts*): the value ± half
 * the unit of precision, ± 10 % at the most, then as its hedge has it. An amount below zero mirrors the one above it;
 * *over* opens towards the larger number all the same.
 *
 * @example impliedInterval({ whole: '38', fraction: '', exponent: 9, negative: false }, null) // [37.5e9, 38.5e9]
 */
export function impliedInterval(written: Written, hedge: HedgeKind | null): Implied {
  const size = decimal(`${written.whole || '0'}${written.fraction && `.${written.fraction}`}e${written.exponent}`)
  if (size.eq(ZERO)) {
    const plain = { low: ZERO, high: hedge === 'over' ? null : ZERO }
    return { value: ZERO, unit: ZERO, plain: { low: ZERO, high: ZERO }, ...plain }
  }
  const unit = powerOfTen(precisionPlace(written) + written.exponent)
  const half = least(unit.times(HALF), size.times(TENTH))
  const plain = mirrored({ low: size.minus(half), high: size.plus(half) }, written.negative)
  const value = written.negative ? size.neg() : size
  return { value, unit, plain, ...hedged(size, half, plain, value, hedge, written.negative) }
}

/**
 * The place of the last digit that carries information, as a power of ten of the written scale: the last written
 * digit where there is a decimal point; else the last digit that is not a trailing zero, but never a coarser place
 * than the second significant digit's.
 */
function precisionPlace({ whole, fraction }: Written): number {
  if (fraction !== '') return -fraction.length
  const digits = whole.replace(/^0+/, '')
  const zeros = digits.length - digits.replace(/0+$/, '').length
  return Math.max(0, Math.min(zeros, digits.length - 2))
}

function hedged(
  size: Decimal,
  half: Decimal,
  plain: Interval,
  value: Decimal,
  hedge: HedgeKind | null,
  negative: boolean,
): Interval {
  if (hedge === null) return plain
  if (hedge === 'over') return { low: value, high: null }
  if (hedge === 'about') {
    const wide = greatest(half, size.times(TWENTIETH))
    return mirrored({ low: size.minus(wide), high: size.plus(wide) }, negative)
  }
  const low = hedge === 'nearly' ? size.times(ONE.minus(TWENTIETH)) : ZERO
  return mirrored({ low, high: size }, negative)
}

function mirrored(interval: { low: Decimal; high: Decimal }, negative: boolean): { low: Decimal; high: Decimal } {
  return negative ? { low: interval.high.neg(), high: interval.low.neg() } : interval
}
