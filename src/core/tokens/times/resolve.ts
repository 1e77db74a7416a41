import { daysInMonth, isoDay } from '../../dates/day'
import { fiscalShift } from '../../dates/fiscal'
import { monthOf } from '../../dates/months'
import { parsePeriod } from '../../dates/parse-period'
import type { Period } from '../../dates/period'
import type { When } from '../../dates/when'
import { inMonths, inPeriod, onDay, type TimeContext, yearOf } from './context'
import { inYear, shifted } from './resolve-anchored'
import { ahead, dayOfYear, monthOfYear, onWeekday, partOfYear, relative, toEnd } from './resolve-now'
import type { TimeExpression, TimeValue } from './types'

export type { TimeContext } from './context'

/**
 * When an expression says that something is, in the registry's spelling: a quarter that only its number names is the
 * company's own (`FY2026-Q1`) where its year is not the calendar's. What reports tell of is the latest that has ended,
 * an outlook the first that has not; of a quarter that is under way and told as neither, nothing can be said.
 *
 * @returns null where the note has no date and one is needed, where two times fit, and where nothing is dated (a term,
 * a rate, a length)
 * @example *the first quarter* in a note of 2026-02-20 is 2025-Q1 as a result and 2026-Q1 as an outlook
 */
export function resolveTime(expression: TimeExpression, context: TimeContext): When | null {
  return whenOf(expression.says, context)
}

function whenOf(says: TimeValue, context: TimeContext): When | null {
  switch (says.kind) {
    case 'period':
      return fiscalShift(context.yearEnd, context.home) === 0
        ? inPeriod({ ...says.period, fiscal: false })
        : inPeriod(says.period)
    case 'day':
      return onDay(says.day)
    case 'run-rate':
    case 'trailing':
      return { text: 'TTM', period: parsePeriod('TTM'), day: null }
    case 'shifted':
      return shifted(says, context)
    case 'same-of':
      return inYear(says.year, context)
    case 'as-of':
      return atEnd(says, context)
    default:
      return context.date === null ? null : fromNote(says, context, context.date)
  }
}

/** What only the note's date can place. */
function fromNote(says: TimeValue, context: TimeContext, date: string): When | null {
  const shift = fiscalShift(context.yearEnd, context.home)
  const now = { ...context, date, shift: shift ?? 0 }
  switch (says.kind) {
    case 'month-of-year':
      return monthOfYear(says, now)
    case 'day-of-year':
      return dayOfYear(says, now)
    case 'weekday':
      return onWeekday(says, now)
    case 'relative':
      return relative(says, now)
    case 'fiscal-part':
      return says.fiscal && shift === null ? null : partOfYear(says, now)
    case 'ending':
      return toEnd(says, now)
    case 'to-date':
      return says.unit === 'year' ? inMonths(yearOf(date) * 12, (monthOf(date) % 12) + 1) : null
    case 'span-ahead':
      return ahead(says.months, date)
    case 'span-behind':
      return ahead(-says.months, date)
    default:
      return null
  }
}

/**
 * A time as an end: *by 2030* of a plan and *through 2030* run from the note's year; *since* runs up to the note; the
 * end of a period is a day.
 */
function atEnd({ relation, of, end }: Extract<TimeValue, { kind: 'as-of' }>, context: TimeContext): When | null {
  const inner = whenOf(of, context)
  const { date, outlook, yearly } = context
  if (inner === null || relation === 'from' || relation === 'before' || relation === 'after') return null
  if (relation === 'as-of') return end && inner.period !== null ? lastDay(inner.period, context) : inner
  if (relation === 'since') return date === null ? null : since(inner, date)
  const { period } = inner
  const from = date === null ? null : yearOf(date) * 12
  const isAhead = from !== null && period?.months === 12 && !period.fiscal && period.first >= from
  if (relation === 'by' && (yearly || !(outlook && isAhead))) return inner
  return isAhead ? inMonths(from, period.first + 12 - from) : null
}

/** From a time on to the note: in years from a year, else in months. */
function since({ period, day }: When, date: string): When | null {
  if (period?.fiscal || period?.kind === 'trailing') return null
  const unit = period?.months === 12 ? 12 : 1
  const first = period === null ? monthOf(day ?? date) : period.first
  const last = unit === 12 ? yearOf(date) * 12 : monthOf(date)
  return last < first ? null : inMonths(first, last - first + unit)
}

/** The last day of a period; of a company's own whose year's end is unknown, the period. */
function lastDay(period: Period, { yearEnd, home }: TimeContext): When | null {
  const shift = period.fiscal ? fiscalShift(yearEnd, home) : 0
  if (shift === null || period.kind === 'trailing') return inPeriod(period)
  const last = period.first + shift + period.months - 1
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1]
  return onDay(isoDay(year, month, daysInMonth(year, month)))
}
