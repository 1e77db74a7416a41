import { type Decimal, decimal } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Span } from '../span'

/** A term that a text states, in months. */
export interface Term {
  readonly at: Span
  readonly text: string
  readonly months: Interval
}

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, i) => [word, i + 1]),
)

/** Numbers in words that {@link numberOf} reads, as part of an expression, and numbers of any kind. */
export const NUMBER_WORD = Object.keys(NUMBERS).reverse().join('|')
export const NUMBER = `\\d{1,3}(?:\\.\\d{1,2})?|${NUMBER_WORD}`
const TERM = new RegExp(
  `\\b(?:(over|for|spanning|across|during|within|through)\\s(?:the\\s)?(?:next\\s|coming\\s)?)?(about\\s|around\\s|roughly\\s|some\\s|nearly\\s)?(${NUMBER})(?:[-–](${NUMBER}))?[\\s-](year|month|quarter)s?\\b`,
  'giu',
)
const MONTHS: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 }

/**
 * The terms of a text: `over seven years`, `a seven-year deal`, `5–7 years`. A term is exact under a hedge and ± half
 * the last digit without one (DESIGN: Rules).
 *
 * @example `over seven years` is 78 to 90 months
 */
export function termsIn(text: string): readonly Term[] {
  return [...text.matchAll(TERM)].flatMap((match) => {
    const [written, preposition, hedge, first = '', last, unit = ''] = match
    const adjective = /-(?:year|month|quarter)$/iu.test(written)
    const from = numberOf(first)
    const to = last === undefined ? from : numberOf(last)
    if ((preposition === undefined && !adjective) || from === null || to === null) return []
    const half = hedge === undefined ? decimal('0.5') : decimal('0')
    const each = decimal(String(MONTHS[unit.toLowerCase()] ?? 1))
    const months = { low: from.minus(half).times(each), high: to.plus(half).times(each) }
    const number = last === undefined ? first : `${first}–${last}`
    const start = match.index + written.search(new RegExp(`(?:${NUMBER})`, 'iu'))
    return [{ at: { start, end: match.index + written.length }, text: `${number} ${unit.toLowerCase()}s`, months }]
  })
}

/** A number in digits or, up to twenty, in words: `numberOf('seven')` is 7. */
export function numberOf(word: string): Decimal | null {
  const known = NUMBERS[word.toLowerCase()]
  if (known !== undefined) return decimal(String(known))
  return /^\d/.test(word) ? decimal(word) : null
}
