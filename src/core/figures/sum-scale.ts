import type { Reading } from './ranges'

const PLUS = /^[^=+−\n]{0,12}[+−][^=+−\n]{0,6}$/u
const EQUALS = /^[^=+−\n]{0,12}=[^=+−\n]{0,6}$/u

/**
 * Terms of a sum that is written out, which borrow the scale that its result alone has: where each is written with no
 * larger number than the result.
 *
 * @example of `$2,812 (Y1) + $2,855 (Y2) = $5,667 million` the terms are in millions
 */
export function scaledSums(text: string, readings: readonly Reading[]): readonly Reading[] {
  const found = [...readings]
  readings.forEach((result, last) => {
    const { exponent } = result.low
    let first = last
    while (leads(text, readings[first - 1], readings[first], first === last ? EQUALS : PLUS)) first--
    const terms = readings.slice(first, last)
    if (exponent === null || exponent <= 0 || terms.length < 2) return
    if (terms.some((term) => term.low.exponent !== null || term.high !== null || written(term) > written(result)))
      return
    for (let at = first; at < last; at++) {
      const term = readings[at] as Reading
      found[at] = { ...term, low: { ...term.low, exponent } }
    }
  })
  return found
}

const written = ({ low }: Reading) => Number(`${low.whole}.${low.fraction}`)

function leads(text: string, one: Reading | undefined, other: Reading | undefined, by: RegExp): boolean {
  return one !== undefined && other !== undefined && by.test(text.slice(one.end, other.start))
}
