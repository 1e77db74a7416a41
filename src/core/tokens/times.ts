import { makePeriod } from '../dates/make-period'
import { calendarAt } from './times/calendar'
import { leadAt } from './times/leads'
import { rateAt } from './times/rates'
import { relativeAt } from './times/relative'
import { termAt } from './times/terms'
import type { Line, Read, TimeExpression, TimeValue } from './times/types'
import { past, wordAt } from './times/walk'
import { isCore, MODIFIERS } from './times/words'

export type { TimeExpression, TimeValue } from './times/types'

/** An expression begins at most so many pieces before the word that it turns on: *by the end of the next few years*. */
const REACH = 8

/**
 * The expressions of time of a sentence, in order, none upon another, and what each says; nothing is worked out yet.
 * An expression holds the words that make it what it is (*by 2030*, *over seven years*), not a plain *in, on, during*
 * nor an article before it. Linear in the pieces.
 *
 * @param tokens the pieces of one sentence, as lexSentence gives them
 * @example *Revenue rose in the third quarter from a year earlier* gives fiscal-part (3 and 4) and shifted (6 to 8)
 */
export function readTimes(tokens: Line): TimeExpression[] {
  const found: TimeExpression[] = []
  const cores = tokens.flatMap((piece, i) => (isCore(piece) ? [i] : []))
  let [at, core] = [0, 0]
  while (at < tokens.length) {
    while ((cores[core] ?? tokens.length) < at) core++
    const isNear = (cores[core] ?? Number.POSITIVE_INFINITY) - at <= REACH
    const read = isNear && tokens[at]?.kind !== 'money' ? timeAt(tokens, at) : null
    if (read !== null) found.push({ first: at, last: read.last, says: read.value })
    at = (read?.last ?? at) + 1
  }
  return inherit(tokens, found)
}

function timeAt(line: Line, at: number): Read<TimeValue> | null {
  return leadAt(line, at, plainAt) ?? plainAt(line, at) ?? rateAt(line, at) ?? termAt(line, at)
}

/** A time without a word of relation before it. */
function plainAt(line: Line, at: number): Read<TimeValue> | null {
  return modifiedAt(line, at) ?? calendarAt(line, at) ?? relativeAt(line, at)
}

const OF_THE = new Set(['in', 'on', 'the', 'of'])

/** *Early 2026, late last year, mid-September, earlier in the year*: it lies in the time that is named. */
function modifiedAt(line: Line, at: number): Read<TimeValue> | null {
  const place = past(line, at, MODIFIERS)
  if (place === at) return null
  const inner = past(line, past(line, place, OF_THE), OF_THE)
  return calendarAt(line, inner) ?? relativeAt(line, inner)
}

const JOINS = new Set(['and', 'or', '/', '&', 'to', 'versus', 'vs', 'through', '-'])

/** *Q1, Q2 and Q3 2025; January and February 2026; fiscal 2025 and 2026*: one takes the year, or its kind, of another. */
function inherit(line: Line, times: TimeExpression[]): TimeExpression[] {
  const beside = times.map(() => false)
  for (let i = times.length - 2; i >= 0; i--) {
    const [time, next] = [times[i], times[i + 1]]
    if (!time || !next) continue
    const [join, gap] = [wordAt(line, time.last + 1), next.first - time.last]
    const isListed = join === ',' && (gap === 3 ? JOINS.has(wordAt(line, next.first - 1)) : beside[i + 1] === true)
    beside[i] = (isListed && gap <= 3) || (gap === 2 && JOINS.has(join))
    if (beside[i]) times[i] = withYearOf(time, next.says)
  }
  for (let i = 1; i < times.length; i++) {
    const [before, time] = [times[i - 1], times[i]]
    if (before && time && beside[i - 1]) times[i] = withKindOf(time, before.says)
  }
  return times
}

/** A part or month without a year, before one of the same length that has it: of two the later stands behind. */
function withYearOf(time: TimeExpression, next: TimeValue): TimeExpression {
  const { says } = time
  const isPart = says.kind === 'fiscal-part' || (says.kind === 'month-of-year' && says.turn === 0)
  if (next.kind !== 'period' || !isPart || says.year !== null) return time
  const { first, months, fiscal } = next.period
  const [start, own] = says.kind === 'fiscal-part' ? [says.start, says.months] : [says.month - 1, 1]
  if (own !== months || months >= 12 || start === first % 12) return time
  const year = Math.floor(first / 12) - (start > first % 12 ? 1 : 0)
  return { ...time, says: { kind: 'period', period: makePeriod(year * 12 + start, months, fiscal) } }
}

/** A bare year behind a company's own year is one too. */
function withKindOf(time: TimeExpression, before: TimeValue): TimeExpression {
  const isOwn = before.kind === 'period' && before.period.fiscal && before.period.months === 12
  if (!isOwn || time.says.kind !== 'period' || time.first !== time.last || time.says.period.months !== 12) return time
  return { ...time, says: { kind: 'period', period: makePeriod(time.says.period.first, 12, true) } }
}
