import { addDays, weekday } from '../../dates/between'
import { isoDay } from '../../dates/day'
import { latestEnded, monthsEnded } from '../../dates/fiscal'
import { monthOf } from '../../dates/months'
import type { When } from '../../dates/when'
import { inMonths, type Now, onDay, yearOf } from './context'
import { besideTurn, turnedYear } from './resolve-anchored'
import type { TimeValue } from './types'
import { MONTHS_IN } from './words'

type Says<K extends TimeValue['kind']> = Extract<TimeValue, { kind: K }>

/** The latest such month that is not after the note, in an outlook the first that is not before. */
export function monthOfYear({ month, turn, year }: Says<'month-of-year'>, now: Now): When | null {
  if (year !== null) {
    const told = turnedYear(year, now)
    return told === null ? null : inMonths(told * 12 + month - 1, 1)
  }
  const today = monthOf(now.date)
  const latest = latestEnded(today + 1, month - 1, 1)
  if (turn === 1) return inMonths(latest + 12, 1)
  if (turn === 0) return inMonths(now.outlook && latest < today ? latest + 12 : latest, 1)
  // *Last January*, in February, may be this year's or last year's.
  if (latest === today) return inMonths(latest - 12, 1)
  return latest < yearOf(now.date) * 12 ? inMonths(latest, 1) : null
}

/** The latest such day that is not after the note, in an outlook the first that is not before. */
export function dayOfYear({ month, date, year }: Says<'day-of-year'>, now: Now): When | null {
  const told = year === null ? yearOf(now.date) : turnedYear(year, now)
  if (told === null || year !== null) return told === null ? null : onDay(isoDay(told, month, date))
  const order = `${now.date.slice(0, 5)}${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const turn = now.outlook ? (order < now.date ? 1 : 0) : order > now.date ? -1 : 0
  return onDay(isoDay(told + turn, month, date))
}

/** The latest such day of the week with the note's, in an outlook the first. */
export function onWeekday(says: Says<'weekday'>, { date, outlook }: Now): When | null {
  const back = (weekday(date) - says.weekday + 7) % 7
  const isAhead = says.turn === 1 || (says.turn === 0 && outlook && back > 0)
  return onDay(addDays(date, isAhead ? 7 - back : says.turn === -1 && back === 0 ? -7 : -back))
}

/** *Last year*, *this quarter*, *last week* (the months that it lies in). */
export function relative({ unit, offset, from, fiscal }: Says<'relative'>, now: Now): When | null {
  const { date, shift, yearEnd, anchor } = now
  const today = monthOf(date)
  // *The previous fiscal year*, where no other is told, is the last one.
  if (from === 'anchor' && !(fiscal && !anchor)) return besideTurn(unit, offset, now)
  if (unit === 'day') return onDay(addDays(date, offset))
  if (unit === 'week') {
    const monday = addDays(date, 1 - weekday(date) + 7 * offset)
    const first = monthOf(monday)
    return inMonths(first, monthOf(addDays(monday, 6)) - first + 1)
  }
  // The decade that ends in 2030 is the one that is told of in 2026.
  if (unit === 'decade') return offset === 0 ? inMonths(Math.ceil(yearOf(date) / 10) * 120, 12) : null
  if (fiscal && yearEnd === null) return null
  // *Next quarter*, on the day of a report, is the one after that report's.
  if (unit === 'quarter' && offset > 0) return null
  const isOwn = unit === 'quarter' || unit === 'half' || fiscal
  const [months, late] = [MONTHS_IN[unit], isOwn ? shift : 0]
  return inMonths((Math.floor((today - late) / months) + offset) * months, months, late !== 0)
}

/**
 * A part of a year: of results the latest that has ended, of an outlook the first that has not. An outlook soon after
 * a quarter's or a year's end may still be for that one: null.
 */
export function partOfYear({ start, months, year }: Says<'fiscal-part'>, now: Now): When | null {
  const { date, shift, reportsPast, outlook } = now
  const [today, isOwn] = [monthOf(date) - shift, shift !== 0]
  if (year !== null) {
    // *The third quarter of last year*, of a company with a year of its own: whose year?
    if (isOwn && !year.fiscal) return null
    const own = year.fiscal && year.from === 'note' ? Math.floor(today / 12) + year.offset : turnedYear(year, now)
    return own === null ? null : inMonths(own * 12 + start, months, isOwn)
  }
  const ended = latestEnded(monthsEnded(date) - shift, start, months)
  const isUnderWay = ended + 12 <= today
  const since = today - ended - months
  const isFresh = (months === 3 && since < 2) || (months === 12 && since < 1)
  if (outlook) return isFresh ? null : inMonths(ended + 12, months, isOwn)
  return reportsPast || !isUnderWay ? inMonths(ended, months, isOwn) : null
}

/** So many months to the end of a month: the latest that has ended; in an outlook the first that has not. */
export function toEnd({ month, months }: Says<'ending'>, { date, outlook }: Now): When | null {
  const today = monthsEnded(date)
  const ended = latestEnded(today, month - 1, 1)
  const isUnderWay = today - ended === 12
  if (outlook ? today - ended < 3 : isUnderWay) return null
  return inMonths((outlook ? ended + 12 : ended) - months + 1, months)
}

/** The next or, below zero, the last so many months: in years where they are whole years. */
export function ahead(months: number, date: string): When {
  const [unit, today] = months % 12 === 0 ? [12, yearOf(date) * 12] : [1, monthOf(date)]
  return inMonths(Math.min(today, today + months), Math.abs(months) + unit)
}
