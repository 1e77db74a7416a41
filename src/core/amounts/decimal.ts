import Big from 'big.js'

/** An exact decimal. Sums, differences and products are exact; only quotients are rounded (to 40 places). */
export type Decimal = Big

// A constructor of Tieout's own, so that its settings are nobody else's: no binary floating-point number
// may become a decimal unseen.
const Exact = Big()
Exact.strict = true
Exact.DP = 40

/**
 * The decimal that a plain numeral states.
 *
 * @param numeral digits with an optional minus, decimal point and exponent, or a BigInt
 * @throws Error where `numeral` is no such numeral (a bug of the caller)
 * @example decimal('1.5').times(decimal('1e9')).toFixed() === '1500000000'
 */
export function decimal(numeral: string | bigint): Decimal {
  return new Exact(numeral)
}

export const ZERO: Decimal = decimal('0')
export const ONE: Decimal = decimal('1')

/** Ten to a whole power: `powerOfTen(9)` is a billion, `powerOfTen(-1)` a tenth. */
export function powerOfTen(exponent: number): Decimal {
  return decimal(`1e${exponent}`)
}

/** The smaller of two decimals. */
export function least(a: Decimal, b: Decimal): Decimal {
  return a.lte(b) ? a : b
}

/** The larger of two decimals. */
export function greatest(a: Decimal, b: Decimal): Decimal {
  return a.gte(b) ? a : b
}
