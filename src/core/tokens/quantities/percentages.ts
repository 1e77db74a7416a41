import { type Decimal, decimal, powerOfTen } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import type { Span } from '../../span'
import { light } from '../../text/light'
import { allMatches } from '../../text/matches'
import { NUMBER_WORD, numberOf } from '../../text/number-words'
import { hedgeBeside, hedgedInterval } from './hedge-beside'

/** A percentage in a text, with the interval that its writing implies. */
export interface Percentage {
  /** Without its hedge. */
  readonly at: Span
  /** Where its hedge begins, or itself. */
  readonly from: number
  /** In percent: 3 for `3 %`. */
  readonly value: Decimal
  readonly interval: Interval
}

const PERCENT = light(
  `(?<![\\p{L}\\p{N}.,]|\\p{L}-|\\d\\s?[–—-]\\s?|\\d\\sto\\s)(?:(\\d{1,4}(?:\\.\\d{1,4})?)(?:\\s|-)?(?:%|percent\\b|per[\\s-]cent\\b)|(${NUMBER_WORD})[\\s-](?:percent\\b|per[\\s-]cent\\b))(?![\\s-]?points?\\b)`,
  'giu',
)
/** *half of one per cent* is no 1 %. */
const PART_OF = /(?:half|third|quarter|fifth|tenth|fraction)(?:\sof)?\s$/iu
const TWENTIETH = decimal('0.05')

/**
 * The percentages of a text. A percentage has a unit of precision too: ± half its last digit; a hedge widens it as it
 * widens an amount (DESIGN: Amounts, Rules). Percentage points and ranges of percentages are none.
 *
 * @example `3 %` is [2.5, 3.5], `2.7 percent` [2.65, 2.75], `nearly 3%` [2.5, 3], `over 40 %` [40, ∞)
 */
export function percentagesIn(text: string): readonly Percentage[] {
  if (!/%|cent/iu.test(text)) return []
  const found = allMatches(text, PERCENT).flatMap((match): Percentage[] => {
    const [written, digits, word] = match
    const at = { start: match.index, end: match.index + written.length }
    const value = numberOf(digits ?? word ?? '')
    if (value === null || PART_OF.test(text.slice(Math.max(0, at.start - 12), at.start))) return []
    const half = powerOfTen(-(digits?.split('.')[1]?.length ?? 0)).div('2')
    const { kind, start } = hedgeBeside(text, at)
    return [{ at, from: start, value, interval: hedgedInterval(value, half, kind, value.times(TWENTIETH)) }]
  })
  return found.filter((one, i) => !joinsRange(text, found[i - 1], one) && !joinsRange(text, one, found[i + 1]))
}

/** Whether two percentages are the ends of one range: `20 % to 25 %`, `between 20 % and 25 %`. */
function joinsRange(text: string, a: Percentage | undefined, b: Percentage | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const between = text.slice(a.at.end, b.at.start)
  return (
    /^\s?(?:to|or|[–—-])\s?$/iu.test(between) ||
    (/^\sand\s$/iu.test(between) && /\bbetween\s$/iu.test(text.slice(Math.max(0, a.from - 8), a.from)))
  )
}
