import { makePeriod } from '../../dates/make-period'
import { dateAt, monthAt } from './days'
import type { Line, Read, TimeValue } from './types'
import { behind, numberAt, past, wordAt } from './walk'
import { FISCAL, MONTHS_IN, UNIT, UNITS } from './words'

const ENDED = new Set(['ended', 'ending', 'ends'])
const TO = new Set(['to', 'through', 'until', 'till'])
const PERIODS = new Set(['period', 'stretch'])
const BEHIND = new Set(['period', 'quarter', 'stretch'])
const THE_END_OF = new Set(['the', 'end', 'of'])
const AT = new Set(['in', 'on', 'at', 'with', 'the', 'end', 'of', 'early', 'late', 'mid'])

/**
 * A stretch of time told by its end: *the three months ended September 30, 2025; the nine months through September;
 * quarter to June; fiscal year ended March 2026; the December quarter; April to December*.
 */
export function endingAt(line: Line, at: number): Read<TimeValue> | null {
  return stretchAt(line, at) ?? monthQuarterAt(line, at) ?? monthsAt(line, at)
}

/** *Nine months ended …*, *the fiscal year ended …*. */
function stretchAt(line: Line, at: number): Read<TimeValue> | null {
  const count = numberAt(line, at)
  const from = count === null ? (FISCAL.has(wordAt(line, at)) ? behind(line, at) : at) : behind(line, count.last)
  const unit = UNIT.get(wordAt(line, from)) ?? (count === null ? undefined : UNITS.get(wordAt(line, from)))
  if (unit === undefined) return null
  const months = (count?.value ?? 1) * MONTHS_IN[unit]
  const isWhole = Number.isInteger(months) && months >= 1 && months <= 24
  return isWhole ? endedAt(line, past(line, behind(line, from), PERIODS), months) : null
}

/** *Ended September 30, 2025*, from `at` on, of a stretch of so many months. */
export function endedAt(line: Line, at: number, months: number): Read<TimeValue> | null {
  const word = wordAt(line, at)
  let from = at + 1
  if (!ENDED.has(word) && !TO.has(word)) return null
  const skipped = ENDED.has(word) ? AT : THE_END_OF
  while (skipped.has(wordAt(line, from)) && from < at + 6) from = behind(line, from)
  const date = dateAt(line, from)
  return date === null ? null : upTo(date, months)
}

/** So many months up to a day or month; a day in a month's first half belongs to the month before. */
function upTo({ value, last }: Read<TimeValue>, months: number): Read<TimeValue> | null {
  if (value.kind === 'period') return dated(value.period.first + value.period.months, months, last)
  if (value.kind === 'day') {
    const [year = 0, month = 1, date = 1] = value.day.split('-').map(Number)
    return dated(year * 12 + month - (date < 15 ? 1 : 0), months, last)
  }
  if (value.kind !== 'month-of-year' && value.kind !== 'day-of-year') return null
  if (value.year !== null) return null
  const isBefore = value.kind === 'day-of-year' && value.date < 15
  return { value: { kind: 'ending', month: isBefore ? ((value.month + 10) % 12) + 1 : value.month, months }, last }
}

function dated(end: number, months: number, last: number): Read<TimeValue> {
  return { value: { kind: 'period', period: makePeriod(end - months, months, false) }, last }
}

/** *The December quarter*, *the December 2025 quarter*, *December Quarter 2025*. */
function monthQuarterAt(line: Line, at: number): Read<TimeValue> | null {
  const month = monthAt(line, at)
  if (month === null) return null
  const date = dateAt(line, at)
  const last = date?.value.kind === 'period' ? date.last : month.last
  if (wordAt(line, behind(line, last)) !== 'quarter') return null
  const quarter = behind(line, last)
  if (date?.value.kind === 'period') return upTo({ value: date.value, last: quarter }, 3)
  const year = /^20\d\d$/.exec(wordAt(line, quarter + 1))
  if (year !== null) return dated(Number(year[0]) * 12 + month.value, 3, quarter + 1)
  return { value: { kind: 'ending', month: month.value, months: 3 }, last: quarter }
}

/** *April to December*, *between June and December 2025*, *November 2025–January 2026*. */
function monthsAt(line: Line, at: number): Read<TimeValue> | null {
  const month = monthAt(line, at)
  const first = month === null ? null : dateAt(line, at)
  if (month === null || first === null) return null
  const isDated = first.value.kind === 'period'
  if (!isDated && (first.value.kind !== 'month-of-year' || first.last !== month.last)) return null
  const join = wordAt(line, first.last + 1)
  const isBetween = join === 'and' && wordAt(line, at - 1) === 'between'
  if (join !== '-' && !TO.has(join) && !isBetween) return null
  const end = monthAt(line, first.last + 2)
  const second = end === null ? null : dateAt(line, first.last + 2)
  if (end === null || second === null || second.value.kind === 'day' || second.value.kind === 'day-of-year') return null
  const months = ((end.value - month.value + 12) % 12) + 1
  const last = BEHIND.has(wordAt(line, second.last + 1)) ? second.last + 1 : second.last
  if (first.value.kind === 'period') {
    const to = second.value.kind === 'period' ? second.value.period.first + 1 : first.value.period.first + months
    return to > first.value.period.first ? dated(to, to - first.value.period.first, last) : null
  }
  return months === 1 ? null : upTo({ value: second.value, last }, months)
}
