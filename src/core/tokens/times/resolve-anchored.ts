import { addDays } from '../../dates/between'
import { daysInMonth, isoDay } from '../../dates/day'
import { monthOf } from '../../dates/months'
import type { Period } from '../../dates/period'
import type { When } from '../../dates/when'
import { inMonths, type Now, onDay, type TimeContext, yearOf } from './context'
import type { TimeUnit, TimeValue, Turn } from './types'
import { MONTHS_IN } from './words'

/** The anchor as a stretch of months; null where it is a day, `TTM`, or not told. */
function anchored({ anchor }: TimeContext): Period | null {
  return anchor?.period && anchor.period.kind !== 'trailing' ? anchor.period : null
}

/** The year that a turn points to; null where it is counted from an anchor that is not there. */
export function turnedYear({ offset, from }: Turn, now: Now): number | null {
  if (from === 'note') return yearOf(now.date) + offset
  if (now.anchor?.day) return yearOf(now.anchor.day) + offset
  const period = anchored(now)
  return period && Math.floor(period.first / 12) + offset
}

/** *The previous year*, *that quarter*: the unit beside the one that the anchor is or lies in. */
export function besideTurn(unit: TimeUnit, offset: number, now: Now): When | null {
  const day = now.anchor?.day ?? null
  const period = anchored(now)
  if (day !== null && unit === 'day') return onDay(addDays(day, offset))
  if (unit === 'day' || unit === 'week' || unit === 'decade') return null
  if (day !== null) return around(monthOf(day), 1, unit, offset, false)
  if (period !== null) return around(period.first, period.months, unit, offset, period.fiscal)
  const isReported = !now.anchor && now.reportsPast && unit === 'quarter' && offset === 0
  return isReported ? inMonths(Math.floor((monthOf(now.date) - now.shift) / 3) * 3 - 3, 3, now.shift !== 0) : null
}

/** The unit so many from the one that holds these months whole; null where none does. */
function around(first: number, length: number, unit: TimeUnit, offset: number, fiscal: boolean): When | null {
  const months = MONTHS_IN[unit]
  const start = length === months ? first : Math.floor(first / months) * months
  return first + length <= start + months ? inMonths(start + offset * months, months, fiscal) : null
}

/**
 * *A year earlier*, *two quarters later*: the anchor, moved; without one, *a year ago* is the year before the note's.
 * An anchor longer than the unit is not moved: a quarter before 2025 is no year.
 */
export function shifted(says: Extract<TimeValue, { kind: 'shifted' }>, context: TimeContext): When | null {
  const { unit, offset, from } = says
  const { anchor, date } = context
  const months = MONTHS_IN[unit]
  const period = anchored(context)
  if (unit === 'day' || unit === 'week') {
    const base = anchor?.day ?? (from === 'note' ? date : null)
    if (base === null) return null
    return unit === 'day' ? onDay(addDays(base, offset)) : inMonths(monthOf(addDays(base, 7 * offset)), 1)
  }
  if (period !== null)
    return months < period.months ? null : inMonths(period.first + offset * months, period.months, period.fiscal)
  if (anchor?.day) return moved(anchor.day, offset * months)
  if (from !== 'note' || date === null) return null
  return inMonths(Math.floor(monthOf(date) / months) * months + offset * months, months)
}

/** *The same period of 2024*: the anchor in another year of the same kind. */
export function inYear(year: Period, context: TimeContext): When | null {
  const period = anchored(context)
  if (period === null || period.months > 12 || period.fiscal !== year.fiscal) return null
  return inMonths(year.first + (period.first % 12), period.months, year.fiscal)
}

/** A day so many months from another: the month's last where it has no such day. */
function moved(day: string, months: number): When | null {
  const month = monthOf(day) + months
  const [year, number] = [Math.floor(month / 12), (month % 12) + 1]
  return onDay(isoDay(year, number, Math.min(Number(day.slice(8, 10)), daysInMonth(year, number))))
}
