import { daysInMonth, isoDay } from '../../dates/day'
import { makePeriod } from '../../dates/make-period'
import { monthNumber } from '../../dates/months'
import type { Line, Read, TimeValue, Turn } from './types'
import { isCapital, isHyphen, wordAt } from './walk'
import { DETERMINERS, isNoTime, MONTH_NAMES, WEEKDAYS } from './words'
import { shortYearAt, turnYearAt, yearAt } from './years'

/** Month names that are other words too, or names: they need a word of time beside them. */
const DOUBTFUL = new Set(['march', 'may'])
const NAMES = new Set(['april', 'june', 'august'])
const BEFORE = new Set(
  "in of by since until till through during before after from for between early late mid ended ending last this next on ( to and or - 's".split(
    ' ',
  ),
)
/** *And May* may be a verb in a heading. */
const WEAK = new Set(['to', 'and', 'or', '-', 'for'])
const BEHIND = new Set(['quarter', 'half'])
const TO = new Set(['-', 'to', 'through', 'until'])
const NOT_WEEKDAYS = new Set(['black', 'cyber', 'giving'])

/** The month (1–12) that a piece names, with its point; only where it stands as a time can. */
export function monthAt(line: Line, at: number): Read<number> | null {
  const word = wordAt(line, at)
  const number = isCapital(line, at) ? monthNumber(word) : null
  if (number === null) return null
  const isLong = MONTH_NAMES[number - 1] === word
  const hasPoint = !isLong && wordAt(line, at + 1) === '.' && line[at + 1]?.glued && line[at + 2] !== undefined
  const last = hasPoint ? at + 1 : at
  const next = wordAt(line, last + 1)
  if (dateNumber(next) !== null || BEHIND.has(next) || yearBehind(line, last) !== null) return { value: number, last }
  const before = wordAt(line, at - 1)
  const isDay = line[at - 1]?.kind === 'number' && dateNumber(before) !== null
  if (isJoined(line, last + 1, last + 2) || isJoined(line, at - 1, at - 2)) return { value: number, last }
  if (isDay || (BEFORE.has(before) && !(WEAK.has(before) && DOUBTFUL.has(word)))) return { value: number, last }
  if (DETERMINERS.has(before) || (line.length === 1 && at === 0)) return { value: number, last }
  const isName = NAMES.has(word) && isCapital(line, at + 1)
  return isLong && !DOUBTFUL.has(word) && !isName ? { value: number, last } : null
}

/** Whether a sign or word of *to* at a piece joins a month to another: *March–September*. */
function isJoined(line: Line, join: number, other: number): boolean {
  return TO.has(wordAt(line, join)) && isCapital(line, other) && monthNumber(wordAt(line, other)) !== null
}

/** A day of a month, `10` or `10th`; null for another piece. */
function dateNumber(word: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]
  const number = Number(digits)
  return digits !== undefined && number >= 1 && number <= 31 ? number : null
}

/** The year behind a month or a day: *, 2025*, *of 2025*, *'25*. */
function yearBehind(line: Line, last: number): Read<number> | null {
  const next = wordAt(line, last + 1)
  const place = next === ',' || next === 'of' ? last + 2 : last + 1
  const year = shortYearAt(line, place) ?? (line[place]?.kind === 'number' ? yearAt(line, place, true) : null)
  return year === null || year.value.fiscal ? null : { value: year.value.first / 12, last: year.last }
}

function turnBehind(line: Line, last: number): Read<Turn> | null {
  return turnYearAt(line, wordAt(line, last + 1) === 'of' ? last + 2 : last + 1)
}

/**
 * A day or month: *June 30, 2025; 3 November 2025; 2025-11-03; September 2025; in September; on September 10; September
 * of last year*.
 */
export function dateAt(line: Line, at: number): Read<TimeValue> | null {
  const digits = numericAt(line, at)
  if (digits !== null) return digits
  const date = line[at]?.glued && !isHyphen(line, at - 1) ? null : dateNumber(wordAt(line, at))
  const month = monthAt(line, date === null ? at : wordAt(line, at + 1) === 'of' ? at + 2 : at + 1)
  if (month === null) return null
  if (date !== null) return complete(line, month.value, date, month.last)
  const after = dateNumber(wordAt(line, month.last + 1))
  const isDay = after !== null && after <= daysInMonth(2024, month.value) && !isNoTime(wordAt(line, month.last + 2))
  if (isDay && !isHyphen(line, month.last + 1)) return complete(line, month.value, after, month.last + 1)
  const year = yearBehind(line, month.last)
  if (year !== null)
    return {
      value: { kind: 'period', period: makePeriod(year.value * 12 + month.value - 1, 1, false) },
      last: year.last,
    }
  const turn = turnBehind(line, month.last)
  return {
    value: { kind: 'month-of-year', month: month.value, turn: 0, year: turn?.value ?? null },
    last: turn?.last ?? month.last,
  }
}

function complete(line: Line, month: number, date: number, last: number): Read<TimeValue> {
  const year = yearBehind(line, last)
  const day = year === null ? null : isoDay(year.value, month, date)
  if (year !== null && day !== null) return { value: { kind: 'day', day }, last: year.last }
  const turn = turnBehind(line, last)
  return { value: { kind: 'day-of-year', month, date, year: turn?.value ?? null }, last: turn?.last ?? last }
}

/** *2025-11-03*, *2025-11*; *03/11/2025* is a day that cannot be told. */
function numericAt(line: Line, at: number): Read<TimeValue> | null {
  const isNumber = (i: number) => line[i]?.kind === 'number'
  const sign = wordAt(line, at + 1)
  if (!isNumber(at) || !isNumber(at + 2) || !line[at + 1]?.glued || !line[at + 2]?.glued) return null
  const [first, second, third] = [wordAt(line, at), wordAt(line, at + 2), wordAt(line, at + 4)]
  const isLong = wordAt(line, at + 3) === sign && isNumber(at + 4) && line[at + 4]?.glued
  if (sign === '/' && isLong && (third.length === 4 || third.length === 2))
    return { value: { kind: 'vague' }, last: at + 4 }
  if (sign !== '-' || first.length !== 4 || second.length !== 2) return null
  if (isLong) {
    const day = isoDay(Number(first), Number(second), Number(third))
    return day === null ? null : { value: { kind: 'day', day }, last: at + 4 }
  }
  const month = Number(second)
  // *2011-12* may be a month or two years.
  if (month < 1 || month > 12 || month === (Number(first) % 100) + 1 || line[at + 1]?.text === '–') return null
  return { value: { kind: 'period', period: makePeriod(Number(first) * 12 + month - 1, 1, false) }, last: at + 2 }
}

/** *Thursday*, *Thursday, February 12*. */
export function weekdayAt(line: Line, at: number): Read<TimeValue> | null {
  const number = isCapital(line, at) ? WEEKDAYS.indexOf(wordAt(line, at)) + 1 : 0
  if (number === 0 || NOT_WEEKDAYS.has(wordAt(line, at - 1))) return null
  const date = wordAt(line, at + 1) === ',' || wordAt(line, at + 1) === '(' ? dateAt(line, at + 2) : null
  if (date?.value.kind === 'day' || date?.value.kind === 'day-of-year') return date
  return { value: { kind: 'weekday', weekday: number, turn: 0 }, last: at }
}
