import { intervalsOverlap, scaleInterval } from './compare'
import { type Decimal, decimal, powerOfTen, ZERO } from './decimal'
import type { Interval, Quantity } from './types'

/** A likely slip of the pen: what was meant, and how it went wrong. */
export interface Slip {
  readonly kind: 'scale' | 'digits'
  /** The power of ten that a scale is off by; 0 for digits. */
  readonly factor: number
  /** In words that follow "likely": `thousand written for million`. */
  readonly words: string
}

/** Factors that a wrong scale word or a decimal point one place off makes. */
const FACTORS = [3, 6, 9, 1, 2] as const

const THOUSAND = decimal('1000')

const NAMES: Readonly<Record<number, string>> = {
  1: 'ten',
  2: 'a hundred',
  3: 'a thousand',
  6: 'a million',
  9: 'a billion',
}

/**
 * Whether a stated amount is the expected one with a slip: a factor of ten, a hundred, a thousand or a million off, or
 * two neighbouring digits swapped.
 *
 * @example `$3.8 billion` for `$38 billion` is ten times too small; `$24.2 billion` for `$22.4 billion` has two digits
 *          swapped
 */
export function likelySlip(stated: Quantity, expected: Quantity): Slip | null {
  for (const power of isPrice(stated) ? [] : FACTORS) {
    if (isTimes(stated.plain, power, expected.plain))
      return { kind: 'scale', factor: power, words: `${NAMES[power]} times too small` }
    if (isTimes(expected.plain, power, stated.plain))
      return { kind: 'scale', factor: power, words: `${NAMES[power]} times too large` }
  }
  return swapped(stated, expected) ? { kind: 'digits', factor: 0, words: 'two digits swapped' } : null
}

/** Whether an amount times ten to a power is another one. The places of their first digits tell most that are not. */
function isTimes(small: Interval, power: number, large: Interval): boolean {
  if (small.low.gt(ZERO) && large.low.gt(ZERO)) {
    if (large.high !== null && small.low.exponent + power > large.high.exponent) return false
    if (small.high !== null && small.high.exponent + power < large.low.exponent) return false
  }
  return intervalsOverlap(scaleInterval(small, powerOfTen(power)), large)
}

/** An amount below a thousand is a price or a rate, and no million or billion with its scale word left out: *$1.16*. */
function isPrice({ high }: Quantity): boolean {
  return high?.abs().lt(THOUSAND) ?? false
}

function swapped({ value: stated }: Quantity, { value: expected }: Quantity): boolean {
  if (stated === null || expected === null || stated.exponent !== expected.exponent) return false
  return (
    digitSwaps(stated).some((other) => other.eq(expected)) || digitSwaps(expected).some((other) => other.eq(stated))
  )
}

/**
 * A number with two neighbouring digits swapped, in each way but with a zero at the head; the zeros that end it are its scale.
 *
 * @example 610 million becomes 160 million only
 */
export function digitSwaps({ digits, exponent, negative }: Decimal): readonly Decimal[] {
  return [...digits].flatMap((digit, i) => {
    const next = digits[i + 1]
    if (next === undefined || next === digit || (i === 0 && next === '0')) return []
    const other = digits.slice(0, i) + next + digit + digits.slice(i + 2)
    return [decimal(`${negative ? '-' : ''}${other}e${exponent - digits.length + 1}`)]
  })
}
