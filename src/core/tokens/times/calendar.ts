import { makePeriod } from '../../dates/make-period'
import type { Period } from '../../dates/period'
import { dateAt, monthAt, weekdayAt } from './days'
import { endingAt } from './ending'
import { partAt } from './parts'
import type { Line, Read, TimeValue } from './types'
import { behind, isHyphen, past, wordAt } from './walk'
import { DETERMINERS } from './words'
import { yearAt } from './years'

const SEASONS = new Set(['spring', 'summer', 'autumn', 'fall', 'winter'])
/** *Fall* and *spring* are verbs too. */
const BEFORE_A_SEASON = new Set(['in', 'the', 'of', 'by', 'last', 'this', 'next', 'since', 'until', 'early', 'late'])
const SIDES: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])
const TO = new Set(['-', '/', 'to', 'through', 'until'])
const THE_END_OF = new Set(['the', 'end', 'of'])

/** A time of the calendar or of a company's year, or from one to another: *2025–2030, Q3 2025 to Q1 2026*. */
export function calendarAt(line: Line, at: number): Read<TimeValue> | null {
  const first = oneAt(line, at)
  if (first?.value.kind !== 'period') return first
  return rangeAt(line, at, { value: first.value.period, last: first.last }) ?? first
}

function oneAt(line: Line, at: number): Read<TimeValue> | null {
  const found = turnedAt(line, at) ?? endingAt(line, at) ?? dateAt(line, at) ?? weekdayAt(line, at)
  if (found !== null) return found
  const named = seasonAt(line, at) ?? partAt(line, at)
  if (named !== null) return named
  const year = yearAt(line, at)
  return year && { value: { kind: 'period', period: year.value }, last: year.last }
}

/** A period and the one it runs to; two digits behind a sign may be the end of a range or of one split year. */
function rangeAt(line: Line, at: number, from: Read<Period>): Read<TimeValue> | null {
  const join = wordAt(line, from.last + 1)
  const isBetween = join === 'and' && wordAt(line, at - 1) === 'between'
  if (!TO.has(join) && !isBetween) return null
  const place = from.last + 2
  const year = Math.floor(from.value.first / 12)
  const digits = wordAt(line, place)
  const isShort =
    (join === '-' || join === '/') && line[place]?.glued && line[place]?.kind === 'number' && digits.length === 2
  if (isShort && from.value.months === 12) {
    const end = Math.floor(year / 100) * 100 + Number(digits)
    return end > year + 1 ? span(from.value, makePeriod(end * 12, 12, from.value.fiscal), place) : unclear(place)
  }
  const next = oneAt(line, past(line, past(line, past(line, place, THE_END_OF), THE_END_OF), THE_END_OF))
  if (next?.value.kind !== 'period' || wordAt(line, at - 1) === 'of') return null
  const to = next.value.period
  if (join === '/' && (to.months !== 12 || to.first === from.value.first + 12)) return unclear(next.last)
  const isBare = from.value.fiscal && to.months === 12 && line[next.last]?.kind === 'number'
  return span(from.value, isBare ? { ...to, fiscal: true } : to, next.last)
}

function span(from: Period, to: Period, last: number): Read<TimeValue> | null {
  const months = to.first + to.months - from.first
  if (from.fiscal !== to.fiscal || to.first <= from.first || months > 600) return null
  return { value: { kind: 'period', period: makePeriod(from.first, months, from.fiscal) }, last }
}

function unclear(last: number): Read<TimeValue> {
  return { value: { kind: 'vague' }, last }
}

/** *Last September, this January, next Thursday*. */
function turnedAt(line: Line, at: number): Read<TimeValue> | null {
  const side = SIDES.get(wordAt(line, at))
  if (side === undefined || isHyphen(line, at + 1)) return null
  const day = weekdayAt(line, at + 1)
  if (day?.value.kind === 'weekday') return { value: { ...day.value, turn: side }, last: day.last }
  if (SEASONS.has(wordAt(line, at + 1))) return unclear(at + 1)
  const month = monthAt(line, at + 1)
  if (month === null || wordAt(line, behind(line, month.last)) === 'quarter') return null
  const year = side === 0 ? { offset: 0, from: 'note' as const, fiscal: false } : null
  return { value: { kind: 'month-of-year', month: month.value, turn: side, year }, last: month.last }
}

/** *Summer 2025* lies in 2025; *the summer* is in no year that is told, and a winter lies in two. */
function seasonAt(line: Line, at: number): Read<TimeValue> | null {
  if (!SEASONS.has(wordAt(line, at)) || !BEFORE_A_SEASON.has(wordAt(line, at - 1))) return null
  const year = yearAt(line, past(line, wordAt(line, at + 1) === 'of' ? at + 2 : at + 1, DETERMINERS))
  if (year === null)
    return wordAt(line, at - 1) === 'the' && BEFORE_A_SEASON.has(wordAt(line, at - 2)) ? unclear(at) : null
  return wordAt(line, at) === 'winter'
    ? unclear(year.last)
    : { value: { kind: 'period', period: year.value }, last: year.last }
}
