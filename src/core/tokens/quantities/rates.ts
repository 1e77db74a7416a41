import { type Decimal, decimal } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import type { Figure } from '../../figures/types'
import { writtenAt } from '../../figures/written'
import type { Span } from '../../span'
import { light } from '../../text/light'

/** That an amount recurs: *$5.4 billion a year*, *an annual $730 million*, *$6.4 billion annualised*. */
export interface Rate {
  /** In words: `year`, `quarter`. */
  readonly unit: string
  /** How often it recurs in a year. */
  readonly perYear: Interval
  /** The figure with its hedge and the words that make it a rate. */
  readonly at: Span
  /** It says itself that it is a shorter time made longer: *annualised*, *a run rate of*. */
  readonly stretched: boolean
}

const exactly = (n: string): Interval => ({ low: decimal(n), high: decimal(n) })

/** The times that prose counts by. A year has 52 weeks and a day, or two. */
const UNITS: ReadonlyMap<string, Interval> = new Map([
  ['year', exactly('1')],
  ['half-year', exactly('2')],
  ['quarter', exactly('4')],
  ['month', exactly('12')],
  ['week', { low: decimal('52'), high: decimal('52.3') }],
  ['day', { low: decimal('360'), high: decimal('366') }],
])
const NAMES: Readonly<Record<string, string>> = {
  yr: 'year',
  qtr: 'quarter',
  mo: 'month',
  annum: 'year',
  annual: 'year',
  annually: 'year',
  yearly: 'year',
  annualised: 'year',
  annualized: 'year',
  quarterly: 'quarter',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
}

/** Words behind *a year* with which it is another time, or behind *a quarter* a fraction. */
const NOT_A_RATE = light(
  /^(?:['’-]|\s(?:ago|earlier|later|before(?! (?:an? (?:single|first)|any(?:one|body|thing)|(?:\p{L}+ ){0,2}(?:fees|charges|tax(?:es)?|interest|costs))(?!\p{L}))|after|hence|from now|ahead|into|old|and a half|or (?:two|three|so|more)|longer|sooner|older|back|since|in advance|on(?! average)|of|as|less|more than a|the|century|point|million|billion)(?!\p{L}))/iu,
)
const BEHIND = light(
  /^(?:\s(?:or so|or more|or less))?(?:\s(?:of|in|on|for)(?:\s\p{Ll}[\p{L}-]*){1,3}?)?(?:\s?\/\s?|\s(an?|per|each|every|in each|in every)\s)(half-year|year|quarter|month|week|day|yr|qtr|mo|annum)(?![\p{L}\p{N}])/iu,
)
const ADVERB = light(
  /^(?:\s(?:of|in)(?:\s\p{Ll}[\p{L}-]*){1,2}?)?\s(annually|yearly|quarterly|monthly|weekly|daily|annual|annuali[sz]ed|p\.a\.|run[- ]rate)(?![\p{L}\p{N}])/iu,
)
const OF_ANNUAL = /^\s(?:in|of)\s(annual|yearly|quarterly|monthly|annuali[sz]ed|run[- ]rate)\s\p{Ll}+(?:\s\p{Ll}+)?/iu
const BEFORE = light(
  /(?<![\p{L}\p{N}-])(annual|yearly|quarterly|monthly|weekly|daily|annuali[sz]ed|run[- ]rate)\s(?!(?:report|meeting|results|filing|conference|letter|budget|update|call|statement)s?(?!\p{L}))(?:(?!(?:report|results|budget|growth|increase|rise|decline|drop)(?!\p{L}))\p{L}[\p{L}-]*\s){0,4}$/iu,
)
const EVERY = light(
  /(?<![\p{L}\p{N}-])(?:each|every|per|an average)\s(year|quarter|month|week|day),?\s(?:\p{L}[\p{L}-]*\s){0,4}$/iu,
)
const LEAD = 64

/**
 * How often a figure recurs by the words that touch it, or null: *a year ago*, *a quarter of* and *in 2026* are no
 * rates.
 *
 * @param text the text of its passage
 * @param from where its sentence, or what else may speak of it, begins
 * @example `$5.4bn a year`, `an annual average of $5.4bn` recur once a year, `$90 million a month` twelve times
 */
export function rateOf(text: string, figure: Figure, from = 0): Rate | null {
  const own = writtenAt(figure)
  const behind = text.slice(own.end, own.end + LEAD)
  const before = text.slice(Math.max(from, own.start - LEAD), own.start)
  const lead = BEFORE.exec(before) ?? EVERY.exec(before)
  const start = lead === null ? own.start : own.start - (before.length - lead.index)
  const words = lead?.[0] ?? ''
  const match = BEHIND.exec(behind)
  if (match !== null && isRate(match, behind))
    return rate(match[2] ?? '', { start, end: own.end + match[0].length }, isStretched(words))
  const adverb = ADVERB.exec(behind) ?? OF_ANNUAL.exec(behind)
  if (adverb?.[1] !== undefined)
    return rate(adverb[1], { start, end: own.end + adverb[0].length }, isStretched(words + adverb[0]))
  return lead?.[1] === undefined ? null : rate(lead[1], { start, end: own.end }, isStretched(words))
}

/**
 * How many of the short time the long one holds.
 *
 * @example ratio(quarter, year) is 4
 */
export function ratio(short: Interval, long: Interval): Interval {
  const [least, most]: [Decimal, Decimal] = [long.low, long.high ?? long.low]
  return { low: short.low.div(most), high: (short.high ?? short.low).div(least) }
}

/** `year` once a year, `month` twelve times; null for no time. */
export function timesPerYear(unit: string): Interval | null {
  return UNITS.get(unit) ?? null
}

function isRate([written, article]: RegExpExecArray, behind: string): boolean {
  const rest = behind.slice(written.length)
  if (/^(?:each|every|in each|in every)$/iu.test(article ?? '') && /^\sof\s/u.test(rest)) return true
  return !NOT_A_RATE.test(rest)
}

function rate(word: string, at: Span, stretched: boolean): Rate | null {
  const lower = word.toLowerCase()
  const unit = /^(?:run[- ]rate|p\.a\.)$/.test(lower) ? 'year' : (NAMES[lower] ?? lower)
  const perYear = UNITS.get(unit)
  return perYear === undefined ? null : { unit, perYear, at, stretched }
}

function isStretched(words: string): boolean {
  return /annuali[sz]ed|run[- ]rate|(?:annual|yearly) (?:rate|pace)(?!\p{L})/iu.test(words)
}
