import { makePeriod } from '../dates/make-period'
import { calendarAt } from './times/calendar'
import { leadAt } from './times/leads'
import { termAt } from './times/lengths'
import { rateAt } from './times/rates'
import { relativeAt } from './times/relative'
import type { Line, Read, TimeExpression, TimeValue } from './times/types'
import { past, wordAt } from './times/walk'
import { MODIFIERS } from './times/words'

export type { TimeExpression, TimeValue } from './times/types'

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
  let at = 0
  while (at < tokens.length) {
    const read = tokens[at]?.kind === 'money' ? null : timeAt(tokens, at)
    if (read !== null) found.push({ first: at, last: read.last, says: read.value })
    at = (read?.last ?? at) + 1
  }
  return found.map((time, i) => inherited(tokens, time, found[i - 1], found[i + 1]))
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

const JOINS = new Set(['and', 'or', ',', '/', '&', 'to', 'versus', 'vs', 'through', '-'])

/** *Q1 and Q2 2025, January and February 2026, fiscal 2025 and 2026*: one takes the year, or its kind, of the other. */
function inherited(line: Line, time: TimeExpression, before?: TimeExpression, after?: TimeExpression): TimeExpression {
  const isNext = (a: TimeExpression, b: TimeExpression) =>
    (b.first === a.last + 2 && JOINS.has(wordAt(line, a.last + 1))) ||
    (b.first === a.last + 3 && wordAt(line, a.last + 1) === ',' && JOINS.has(wordAt(line, a.last + 2)))
  const { says } = time
  if (after?.says.kind === 'period' && isNext(time, after)) {
    const { period } = after.says
    const year = Math.floor(period.first / 12)
    if (says.kind === 'fiscal-part' && says.year === null && says.months === period.months && period.months < 12) {
      const first = (says.start > period.first % 12 ? year - 1 : year) * 12 + says.start
      return { ...time, says: { kind: 'period', period: makePeriod(first, says.months, period.fiscal) } }
    }
    if (says.kind === 'month-of-year' && says.year === null && says.turn === 0 && period.months === 1) {
      const first = (says.month - 1 > period.first % 12 ? year - 1 : year) * 12 + says.month - 1
      return { ...time, says: { kind: 'period', period: makePeriod(first, 1, false) } }
    }
  }
  const isOwn = before?.says.kind === 'period' && before.says.period.fiscal && before.says.period.months === 12
  if (
    before &&
    isOwn &&
    isNext(before, time) &&
    says.kind === 'period' &&
    time.first === time.last &&
    says.period.months === 12
  )
    return { ...time, says: { kind: 'period', period: makePeriod(says.period.first, 12, true) } }
  return time
}
