import { decimal } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import type { Span } from '../../span'
import { light } from '../../text/light'
import { allMatches } from '../../text/matches'
import { NUMBER_WORD, numberOf } from '../../text/number-words'

/** A term that a text states, in months. */
export interface Term {
  readonly at: Span
  /** In words: `seven years`, `2026 to 2030`. */
  readonly text: string
  /** What an amount is for: `over seven years`, `from 2026 to 2030`. */
  readonly label: string
  readonly months: Interval
  /** *A seven-year contract*: it stands before what it belongs to. */
  readonly adjective: boolean
  /** *Runs for five years*: its subject is what was spoken of. */
  readonly runs: boolean
  /** *The first ten months*: a stretch that is gone, of which what came in was counted. */
  readonly gone?: boolean
  /** Between two years: it may count the last one or not, and has no likeliest length. */
  readonly between?: boolean
}

const NUMBER = `\\d{1,3}(?:\\.\\d{1,2})?|${NUMBER_WORD}`

const HEDGE = '(?:about|around|roughly|some|nearly|almost)\\s'
const LEADS =
  'over|in(?=\\sthe\\s(?:course|space|span)\\sof)|for|spanning|across|during|within|through|throughout|lasting|divided\\s(?:by|over)|running(?:\\sfor)?|runs(?:\\sfor)?|lasts(?:\\sfor)?|spread\\sover|(?:with\\s)?a\\sterm\\sof|a\\s(?:period|span|course|duration)\\sof|of'
const WHICH =
  '(?:a|the|its|their|his|this|that|these|those)\\s(?:(?:full|whole|entire|initial|coming|next|past|last|first|following|same)\\s)?(?:(?:period|course|term|span|space)\\sof\\s(?:the\\s)?)?|(?:next|coming|past|last|first)\\s'
const UNIT = '(year|month|quarter|decade)s?'
const TERM = light(
  `\\b(?:(${LEADS})\\s(?:${WHICH})?)?(${HEDGE})?(?<![\\p{Sc}\\d.,])(${NUMBER})(?:(?:[-–]|\\sto\\s)(${NUMBER}))?([\\s-])${UNIT}(?:\\sand\\s(a\\shalf|(?:${NUMBER})\\smonths?))?(?![\\p{L}\\p{N}]|[\\s-]old)`,
  'giu',
)
const RUNS = /^(?:runs|lasts)/iu
/** A term in brackets or between commas: *$38 billion (seven years)*. */
const APART_BEFORE = /[(,:]\s?$/u
const APART_BEHIND = /^\s?[),:;]/u
/** A term that an amount follows: *fifteen years at $730 million*. */
const OF_MONEY = light(/^\s(?:at|of)\s(?:\p{L}+\s){0,2}(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3}\s?\d)/u)
const NAMED = light(
  `\\b(?:over|across|during|for|in|spread\\sover)\\s(?:${WHICH})?(a\\syear\\sand\\sa\\shalf|half\\sa\\sdecade|a\\sdecade|decade|a\\syear|a\\sfull\\syear|twelve\\smonths)(?![\\p{L}'’-]|\\s(?:ago|earlier|later|before|after|or))`,
  'giu',
)
const NAMED_MONTHS: Readonly<Record<string, number>> = {
  'a year and a half': 18,
  'half a decade': 60,
  'a decade': 120,
  decade: 120,
  'a year': 12,
  'a full year': 12,
  'twelve months': 12,
}
const YEARS =
  /\b(?:(?:from|between)\s((?:19|20)\d\d)\s(?:to|and|until|till|through)\s(?:the\send\sof\s)?((?:19|20)\d\d)|(?:in|over|during|for)\s(20\d\d)[-–](?:20)?(\d\d))(?!\d)/giu
const MONTHS: Readonly<Record<string, number>> = { decade: 120, year: 12, quarter: 3, month: 1 }

/**
 * The terms of a text, in order: `over seven years`, `a seven-year deal`, `5–7 years`, `over a decade`, `between 2026
 * and 2030`. A term is exact under a hedge and ± half the last digit without one (DESIGN: Rules); between two years it
 * may count the last one or not.
 *
 * @example `over seven years` is 78 to 90 months; `from 2026 to 2030` is 48 to 60
 */
export function termsIn(text: string): readonly Term[] {
  const found = [...counted(text), ...named(text), ...betweenYears(text)].sort((a, b) => a.at.start - b.at.start)
  return found.filter((term, i) => !found.slice(0, i).some(({ at }) => at.end > term.at.start))
}

function counted(text: string): readonly Term[] {
  return allMatches(text, TERM).flatMap((match): readonly Term[] => {
    const [written, lead, hedge, first = '', last, joint, unit = '', rest] = match
    const at = { start: match.index, end: match.index + written.length }
    const adjective = joint === '-' && /(?:year|month|quarter|decade)$/iu.test(written)
    const from = numberOf(first)
    const to = last === undefined ? from : numberOf(last)
    if (from === null || to === null) return []
    const behind = text.slice(at.end, at.end + 40)
    const apart =
      OF_MONEY.test(behind) || (APART_BEFORE.test(text.slice(0, at.start).slice(-2)) && APART_BEHIND.test(behind))
    if (!adjective && !apart && (lead === undefined || (lead === 'of' && !OF_A_CONTRACT.test(text.slice(0, at.start)))))
      return []
    const half = hedge === undefined && rest === undefined ? decimal('0.5') : decimal('0')
    const each = decimal(String(MONTHS[unit.toLowerCase()] ?? 1))
    const more = rest === undefined ? '0' : /half/iu.test(rest) ? '6' : (numberOf(rest.split(' ')[0] ?? '') ?? '0')
    const extra = typeof more === 'string' ? decimal(more) : more
    const months = { low: from.minus(half).times(each).plus(extra), high: to.plus(half).times(each).plus(extra) }
    const number = (last === undefined ? first : `${first}–${last}`).toLowerCase()
    const plural = number === 'one' || number === '1' ? '' : 's'
    const words = `${number} ${unit.toLowerCase()}${plural}${rest === undefined ? '' : ` and ${rest}`}`
    const gone = GONE.test(written)
    return [{ at, text: words, label: `over ${words}`, months, adjective, runs: RUNS.test(lead ?? ''), gone }]
  })
}

const GONE = /\s(?:past|last|first)\s/iu

/** A lease *of seven years* has that term; *the first of seven years* has not. */
const OF_A_CONTRACT = /\b(?:contract|deal|lease|agreement|term|period|order|loan|commitment|arrangement)\s$/iu

function named(text: string): readonly Term[] {
  return allMatches(text, NAMED).flatMap((match): readonly Term[] => {
    const [written, words = ''] = match
    const months = NAMED_MONTHS[words.toLowerCase()]
    if (months === undefined) return []
    const at = { start: match.index, end: match.index + written.length }
    const spoken = words.toLowerCase() === 'decade' ? 'a decade' : words.toLowerCase()
    const half = months === 120 || months === 60 ? 6 : 0
    const exact = { low: decimal(String(months - half)), high: decimal(String(months + half)) }
    return [{ at, text: spoken, label: `over ${spoken}`, months: exact, adjective: false, runs: false }]
  })
}

function betweenYears(text: string): readonly Term[] {
  return allMatches(text, YEARS).flatMap((match): readonly Term[] => {
    const [written, a, b, c, d] = match
    const from = Number(a ?? c)
    const to = b === undefined ? Math.floor(from / 100) * 100 + Number(d) : Number(b)
    if (!(to > from && to - from <= 50)) return []
    const at = { start: match.index, end: match.index + written.length }
    const months = { low: decimal(String(12 * (to - from))), high: decimal(String(12 * (to - from + 1))) }
    return [
      {
        at,
        text: `${from} to ${to}`,
        label: `from ${from} to ${to}`,
        months,
        adjective: false,
        runs: false,
        between: true,
      },
    ]
  })
}
