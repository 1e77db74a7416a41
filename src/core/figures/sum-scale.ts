import type { Reading } from './ranges'

const PLUS = /^[^=+−\n]{0,12}[+−][^=+−\n]{0,6}$/u
const EQUALS = /^[^=+−\n]{0,12}=[^=+−\n]{0,6}$/u
const TIMES = /^\s?[×✕x*]\s?(\d[\d.]{0,6})(%?)\s?=[^=+−\n]{0,6}$/u
/** So near a product must come, by the numbers as they are written. */
const NEAR = 0.05

/**
 * Terms of a sum that is written out, which borrow the scale that its result alone has: where each is written with no
 * larger number than the result. So does what is multiplied: `₹6,091 × 0.65 = ₹3,959 crore`.
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
    const [term] = terms
    if (exponent === null || exponent <= 0 || term === undefined) return
    const isProduct = terms.length === 1 && makes(text, term, result)
    const isSum = terms.length > 1 && terms.every((one) => written(one) <= written(result))
    if (!(isProduct || isSum) || terms.some(({ low, high }) => low.exponent !== null || high !== null)) return
    for (let at = first; at < last; at++) {
      const term = readings[at] as Reading
      found[at] = { ...term, low: { ...term.low, exponent } }
    }
  })
  return found
}

const written = ({ low }: Reading) => Number(`${low.whole}.${low.fraction}`)

/** Whether a number times what stands between makes another, as they are written. */
function makes(text: string, one: Reading, result: Reading): boolean {
  const [, number, percent] = TIMES.exec(text.slice(one.end, result.start)) ?? []
  const product = (written(one) * Number(number)) / (percent === '%' ? 100 : 1)
  return Math.abs(product - written(result)) <= NEAR * written(result)
}

function leads(text: string, one: Reading | undefined, other: Reading | undefined, by: RegExp): boolean {
  return one !== undefined && other !== undefined && by.test(text.slice(one.end, other.start))
}
