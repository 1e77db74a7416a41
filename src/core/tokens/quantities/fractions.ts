import { decimal } from '../../amounts/decimal'
import { light } from '../../text/light'
import { allMatches } from '../../text/matches'
import { NUMBER_WORD, numberOf, ONES } from '../../text/number-words'
import { hedgeBeside, hedgedInterval } from './hedge-beside'
import type { Percentage } from './percentages'

const PARTS: Readonly<Record<string, string>> = {
  half: '2',
  third: '3',
  quarter: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
  twelfth: '12',
  twentieth: '20',
}
const FRACTION = light(
  `(?<![\\p{L}\\p{N}]|\\p{L}-|\\d\\s)(?:(half)|(an?|${ONES.slice(0, 9).join('|')})[\\s-](${Object.keys(PARTS).join('|')})s?|(${NUMBER_WORD})\\s(?:(?:dollars?|euros?|pounds?)\\s)?(?:in|out\\sof)\\s(?:every\\s)?(${NUMBER_WORD}))(?![\\p{L}\\p{N}]|-\\p{L})`,
  'giu',
)

/** Words before that make it a stretch of time or an ordinal: *the first half*, *in the first three quarters*. */
const NOT_BEFORE =
  /(?:^|\s)(?:first|second|third|fourth|other|latter|last|past|next|previous|recent|coming|these|those|every|each|fiscal|front|back|in|over|for|during|after|within|the)\s$/iu
/** Words behind that make it one: *half a year*, *three quarters of 2025*, *a third party*. */
const TIME_BEHIND =
  /^[\s-](?:an?\s)?(?:year|hour|century|day|month|decade|dozen|million|billion|trillion|percent|per|point)|^\sof\s(?:(?:the|this|that|next|last|its|fiscal|calendar|a|an|one)\s){0,2}(?:years?(?!['’])|(?:19|20)\d\d|decade|century|month|quarter|fy|per|percent)\b/iu
const BEHIND =
  /^(?:\s(?:of|to|from|more|less|higher|lower|above|below|larger|smaller|on|since|is|are|was|were|goes|went|will|would|comes|came|against|and|the|as|that|its|their)\b|\s?[,.;:)!?–—]|\s[(–—]|\s?$)/iu
const QUARTER_BEFORE =
  /(?:^|[\s,(–—])(?:or|is|are|was|only|just|than|by|makes?|to|rose|fell|grew|dropped|up|down)\s$|^$|[,(–—]\s?$/iu

/** How far a fraction without a hedge may be from the exact one, and one with *about* or *nearly*, in parts of it. */
const ROOM = decimal('0.1')
const WIDE_ROOM = decimal('0.125')
const HUNDRED = decimal('100')

/**
 * The fractions of a text, as percentages: `half`, `two thirds`, `a fifth`, `one in ten`. A fraction in words is good to
 * a tenth of itself; hedges as with a percentage. Halves and quarters of a year are none.
 *
 * @example `two thirds` is 66.7 [60, 73.3], `more than half` [50, ∞); `the first half of 2025` has none
 */
export function fractionsIn(text: string): readonly Percentage[] {
  return allMatches(text, FRACTION).flatMap((match): Percentage[] => {
    const [written, half, count = 'one', part = 'half', some, many] = match
    const at = { start: match.index, end: match.index + written.length }
    const { kind, start } = hedgeBeside(text, at)
    const [before, behind] = [text.slice(Math.max(0, start - 16), start), text.slice(at.end, at.end + 32)]
    if (NOT_BEFORE.test(before) || TIME_BEHIND.test(behind) || (part === 'half' && /\sand\s$/iu.test(before))) return []
    if (half === undefined && some === undefined && !BEHIND.test(behind)) return []
    if (/^an?\squarter$/iu.test(written) && kind === null && !/^\sof\s/.test(behind) && !QUARTER_BEFORE.test(before))
      return []
    const over = some === undefined ? numberOf(/^an?$/iu.test(count) ? 'one' : count) : numberOf(some)
    const under = many === undefined ? decimal(PARTS[part.toLowerCase()] ?? '2') : numberOf(many)
    if (over === null || under === null || over.gt(under)) return []
    const value = over.times(HUNDRED).div(under)
    return [
      { at, from: start, value, interval: hedgedInterval(value, value.times(ROOM), kind, value.times(WIDE_ROOM)) },
    ]
  })
}
