import { type Decimal, decimal, powerOfTen, ZERO } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Span } from '../span'

/** A percentage in a text, with the interval that its writing implies. */
export interface Percentage {
  readonly at: Span
  /** In percent: 3 for `3 %`. */
  readonly value: Decimal
  readonly interval: Interval
}

const PERCENT = /(?<![\p{L}\p{N}.,]|\p{L}-)(\d{1,4}(?:\.\d{1,4})?)(?:\s|-)?(?:%|percent\b|per cent\b)/giu
const OVER = /(?:more than|over|above|at least|no less than|upwards of|>)\s?$/iu
const UNDER = /(?:less than|under|below|up to|at most|no more than|<)\s?$/iu
const NEARLY = /(?:nearly|almost|close to|just under|just shy of)\s$/iu
const ABOUT = /(?:about|around|roughly|approximately|some|~|≈|c\.|ca\.)\s?$/iu

/**
 * The percentages of a text. A percentage has a unit of precision too: ± half its last digit; a hedge widens it as it
 * widens an amount (DESIGN: Amounts, Rules).
 *
 * @example `3 %` is [2.5, 3.5], `2.7 percent` [2.65, 2.75], `nearly 3%` [2.5, 3], `over 40 %` [40, ∞)
 */
export function percentagesIn(text: string): readonly Percentage[] {
  return [...text.matchAll(PERCENT)].map((match) => {
    const [written, digits = '0'] = match
    const value = decimal(digits)
    const half = powerOfTen(-(digits.split('.')[1]?.length ?? 0)).div('2')
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const at = { start: match.index, end: match.index + written.length }
    return { at, value, interval: hedged(value, half, before) }
  })
}

function hedged(value: Decimal, half: Decimal, before: string): Interval {
  if (OVER.test(before)) return { low: value, high: null }
  if (UNDER.test(before)) return { low: ZERO, high: value }
  if (NEARLY.test(before))
    return { low: value.times('0.95').lt(value.minus(half)) ? value.times('0.95') : value.minus(half), high: value }
  const wide = value.times('0.05').gt(half) && ABOUT.test(before) ? value.times('0.05') : half
  return { low: value.minus(wide), high: value.plus(wide) }
}
