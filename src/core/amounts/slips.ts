import { intervalsOverlap, scaleInterval } from './compare'
import { decimal, powerOfTen } from './decimal'
import type { Quantity } from './types'

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
  for (const power of FACTORS) {
    const factor = powerOfTen(power)
    if (intervalsOverlap(scaleInterval(stated.plain, factor), expected.plain))
      return { kind: 'scale', factor: power, words: `${NAMES[power]} times too small` }
    if (intervalsOverlap(stated.plain, scaleInterval(expected.plain, factor)))
      return { kind: 'scale', factor: power, words: `${NAMES[power]} times too large` }
  }
  return swapped(stated, expected) ? { kind: 'digits', factor: 0, words: 'two digits swapped' } : null
}

function swapped(stated: Quantity, expected: Quantity): boolean {
  if (stated.value === null || expected.value === null) return false
  const digits = stated.value.toFixed()
  for (let i = 0; i + 1 < digits.length; i++) {
    const [a, b] = [digits[i], digits[i + 1]]
    if (a === undefined || b === undefined || a === b || !/\d\d/.test(a + b)) continue
    const other = decimal(digits.slice(0, i) + b + a + digits.slice(i + 2))
    if (other.eq(expected.value)) return true
  }
  return false
}
