/** A whole number: a plain one for as long as that is exact. Amounts hardly ever need more, and it is ten times as fast. */
type Whole = number | bigint

/** Places to which quotients are rounded. */
const PLACES = 40

const NUMERAL = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/

/** An exact decimal. Sums, differences and products are exact; only quotients are rounded (to 40 places). */
export class Decimal {
  static readonly ZERO = new Decimal(0, 0)

  /** The number is `whole` times ten to the power `place`. No zero ends `whole`: the same number looks the same. */
  private constructor(
    private readonly whole: Whole,
    private readonly place: number,
  ) {}

  static of(whole: Whole, place: number): Decimal {
    if (typeof whole !== 'number') {
      const small = Number(whole)
      return Number.isSafeInteger(small) ? Decimal.of(small, place) : Decimal.ofLarge(whole, place)
    }
    if (whole === 0) return Decimal.ZERO
    let rest = whole
    let at = place
    for (; rest % 10 === 0; at++) rest /= 10
    return new Decimal(rest, at)
  }

  private static ofLarge(whole: bigint, place: number): Decimal {
    const digits = whole % 10n === 0n ? whole.toString() : ''
    const zeros = digits.length - digits.replace(/0+$/, '').length
    return zeros === 0 ? new Decimal(whole, place) : Decimal.of(BigInt(digits.slice(0, -zeros)), place + zeros)
  }

  /** The significant digits, without a sign: of 610 million, `61`. */
  get digits(): string {
    return this.whole.toString().replace('-', '')
  }

  /** The power of ten of the first digit: of 610 million, 8. */
  get exponent(): number {
    return this.place + this.digits.length - 1
  }

  get negative(): boolean {
    return this.whole < 0
  }

  plus(given: Decimal | string): Decimal {
    const other = numberOf(given)
    const place = Math.min(this.place, other.place)
    return Decimal.of(sum(this.wholeAt(place), other.wholeAt(place)), place)
  }

  minus(given: Decimal | string): Decimal {
    return this.plus(numberOf(given).neg())
  }

  times(given: Decimal | string): Decimal {
    const other = numberOf(given)
    return Decimal.of(product(this.whole, other.whole), this.place + other.place)
  }

  /**
   * The quotient, rounded to 40 places.
   *
   * @throws Error where `given` is zero (a bug of the caller)
   */
  div(given: Decimal | string): Decimal {
    const other = numberOf(given)
    if (other.whole === 0) throw new Error('a decimal divided by zero')
    const place = this.place - other.place
    // What comes out with a digit more at the most: by ten, by two, by a power of ten.
    if (place > -PLACES && typeof this.whole === 'number' && typeof other.whole === 'number') {
      if (this.whole % other.whole === 0) return Decimal.of(this.whole / other.whole, place)
      const tenths = shifted(this.whole, 1)
      if (typeof tenths === 'number' && tenths % other.whole === 0) return Decimal.of(tenths / other.whole, place - 1)
    }
    const up = PLACES + place
    const above = BigInt(shifted(this.whole, Math.max(0, up)))
    const below = BigInt(shifted(other.whole, Math.max(0, -up)))
    return Decimal.of(rounded(above, below), -PLACES)
  }

  abs(): Decimal {
    return this.negative ? this.neg() : this
  }

  neg(): Decimal {
    return this.whole === 0 ? this : new Decimal(-this.whole, this.place)
  }

  /** Less than zero, zero or more than zero, as this number is less than, the same as or more than another. */
  cmp(given: Decimal | string): number {
    const other = numberOf(given)
    const place = Math.min(this.place, other.place)
    const a = this.wholeAt(place)
    const b = other.wholeAt(place)
    return a < b ? -1 : a > b ? 1 : 0
  }

  eq(given: Decimal | string): boolean {
    const other = numberOf(given)
    return this.whole === other.whole && this.place === other.place
  }

  lt(other: Decimal | string): boolean {
    return this.cmp(other) < 0
  }

  lte(other: Decimal | string): boolean {
    return this.cmp(other) <= 0
  }

  gt(other: Decimal | string): boolean {
    return this.cmp(other) > 0
  }

  gte(other: Decimal | string): boolean {
    return this.cmp(other) >= 0
  }

  /**
   * Rounded to so many places behind the point, or before it where negative: to the nearest, of which a half goes away
   * from zero; or *down* towards zero, or *up* away from it.
   */
  round(places: number, way: 'nearest' | 'down' | 'up' = 'nearest'): Decimal {
    const dropped = -this.place - places
    if (dropped <= 0) return this
    const [above, below] = [BigInt(this.whole), BigInt(shifted(1, dropped))]
    if (way === 'nearest') return Decimal.of(rounded(above, below), -places)
    const cut = above / below
    return Decimal.of(way === 'down' || cut * below === above ? cut : cut + (this.negative ? -1n : 1n), -places)
  }

  /** Rounded to so many significant digits. */
  prec(digits: number): Decimal {
    return this.round(digits - 1 - this.exponent)
  }

  /** In digits, without an exponent: all of it, or rounded to so many places, zeros included. */
  toFixed(places?: number): string {
    const { whole, place, digits } = places === undefined ? this : this.round(places)
    const shown = Math.max(0, places ?? -place)
    const all = whole === 0 ? '0'.repeat(shown + 1) : digits + '0'.repeat(place + shown)
    const padded = all.padStart(shown + 1, '0')
    const point = padded.length - shown
    return (this.negative ? '-' : '') + padded.slice(0, point) + (shown === 0 ? '' : `.${padded.slice(point)}`)
  }

  toString(): string {
    return this.toFixed()
  }

  toJSON(): string {
    return this.toFixed()
  }

  /** @throws Error always: no decimal becomes a binary floating-point number unseen. */
  valueOf(): never {
    throw new Error('a decimal is no number: say toFixed, or compare with lt and gt')
  }

  /** The number in units of ten to a power that is not more than its own. */
  private wholeAt(place: number): Whole {
    return this.place === place || this.whole === 0 ? this.whole : shifted(this.whole, this.place - place)
  }
}

const sum = (a: Whole, b: Whole): Whole => {
  const plain = typeof a === 'number' && typeof b === 'number' ? a + b : Number.NaN
  return Number.isSafeInteger(plain) ? plain : BigInt(a) + BigInt(b)
}

const product = (a: Whole, b: Whole): Whole => {
  const plain = typeof a === 'number' && typeof b === 'number' ? a * b : Number.NaN
  return Number.isSafeInteger(plain) ? plain : BigInt(a) * BigInt(b)
}

/** A whole number times ten to a power of 0 or more. */
const shifted = (whole: Whole, power: number): Whole => product(whole, power < 16 ? 10 ** power : 10n ** BigInt(power))

/** The whole number next to a quotient; a half goes away from zero. */
const rounded = (above: bigint, below: bigint): bigint => {
  const half = above < 0n === below < 0n ? below : -below
  return (2n * above + half) / (2n * below)
}

const numberOf = (given: Decimal | string): Decimal => (typeof given === 'string' ? decimal(given) : given)

/**
 * The decimal that a plain numeral states.
 *
 * @param numeral digits with an optional minus, decimal point and exponent, or a BigInt
 * @throws Error where `numeral` is no such numeral (a bug of the caller)
 * @example decimal('1.5').times(decimal('1e9')).toFixed() === '1500000000'
 */
export function decimal(numeral: string | bigint): Decimal {
  if (typeof numeral === 'bigint') return Decimal.of(numeral, 0)
  const [, minus, whole = '', fraction = '', exponent = '0'] = NUMERAL.exec(numeral) ?? []
  const digits = whole + fraction
  if (digits === '') throw new Error(`no numeral: ${numeral}`)
  const size = digits.length < 16 ? Number(digits) : BigInt(digits)
  return Decimal.of(minus === '-' ? -size : size, Number(exponent) - fraction.length)
}

export const ZERO: Decimal = Decimal.ZERO
export const ONE: Decimal = decimal('1')

/** Ten to a whole power: `powerOfTen(9)` is a billion, `powerOfTen(-1)` a tenth. */
export function powerOfTen(exponent: number): Decimal {
  return Decimal.of(1, exponent)
}

/** The smaller of two decimals. */
export function least(a: Decimal, b: Decimal): Decimal {
  return a.lte(b) ? a : b
}

/** The larger of two decimals. */
export function greatest(a: Decimal, b: Decimal): Decimal {
  return a.gte(b) ? a : b
}
