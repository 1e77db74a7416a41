import type { Term } from './terms'

/** Both ends in their scales, where one of them borrows the other's: `$5–7bn`, `$5-8,000`. Null where it is unclear. */
export function sameScale(a: Term, b: Term): readonly [Term | null, Term | null] {
  if (a.exponent !== null && b.exponent === null) return [null, null]
  if (a.exponent === null && b.exponent !== null) {
    const low = borrowed(a, b)
    return compare(low, b) >= 0 && b.leads ? [a, b] : [low, b]
  }
  if (a.exponent === null && b.exponent === null && !b.leads && !a.grouped && b.grouped && a.fraction === '') {
    const thousands = { ...a, whole: `${a.whole}000`, grouped: true }
    if (compare(thousands, b) >= 0) return [a, b]
    return /^[1-9]\d*000$/.test(b.whole) && b.fraction === '' ? [thousands, b] : [null, null]
  }
  return [a, b]
}

/** `a` with the scale of `b`, where `$8.7 and $3.7 billion` shares it: not `$1,500 and $2 million`, nor `$500 to $1 million`. */
export function borrowed(a: Term, b: Term): Term {
  if (a.exponent !== null || b.exponent === null) return a
  if ((a.grouped && (!b.grouped || b.leads)) || (a.whole.length > 3 && b.whole.length <= 3)) return a
  const scaled = { ...a, exponent: b.exponent }
  return Number(a.whole) >= 100 * Math.max(1, Number(b.whole)) && b.leads ? a : scaled
}

/** Compares two amounts by their written sizes. */
export function compare(a: Term, b: Term): number {
  const [x, y] = [signed(a), signed(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Whether `b` is at least so many times `a`. */
export function isTimes(a: Term, b: Term, times: bigint): boolean {
  return signed(a) * times <= signed(b)
}

const PLACES = 30

/** An amount as a whole number of tiny units, so that amounts of any scale compare exactly. */
function signed({ whole, fraction, exponent, negative }: Term): bigint {
  const shift = Math.max(0, PLACES + (exponent ?? 0) - fraction.length)
  const size = BigInt(`${whole}${fraction}` || '0') * 10n ** BigInt(shift)
  return negative ? -size : size
}
