import { daysInMonth } from './day'
import { makePeriod } from './make-period'
import { monthOf } from './months'
import type { Period } from './period'

/**
 * By how many months a company's own year begins after the calendar year of its name; below zero, before it.
 * The year is named by the calendar year in which it ends, in Japan by the one in which it begins.
 * A year that ends in a month's first half belongs to the month before (52 or 53 weeks). Null for no day of a year.
 *
 * @param yearEnd the last day of its year, 'MM-DD', or null where unknown
 * @param home its country's code
 * @example fiscalShift('01-31', 'US') is -11: FY2026 begins in February 2025; fiscalShift('03-31', 'JP') is 3
 */
export function fiscalShift(yearEnd: string | null, home: string | null = null): number | null {
  const [month = 0, day = 0] = (yearEnd ?? '').split('-').map(Number)
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null
  const end = day < 15 ? ((month + 10) % 12) + 1 : month
  return home === 'JP' ? end % 12 : end - 12
}

/**
 * A company's own period in calendar months; one that is not a company's own is given back as it is. Null where the
 * end of the company's year is unknown.
 *
 * @param yearEnd the last day of its year, 'MM-DD'
 * @param home its country's code: a Japanese year is named by the calendar year in which it begins
 * @example FY2026-Q1 of a company whose year ends on 10-31 is 2025-11/2026-01
 */
export function calendarPeriod(period: Period, yearEnd: string | null, home: string | null = null): Period | null {
  if (!period.fiscal) return period
  const shift = fiscalShift(yearEnd, home)
  return shift === null ? null : makePeriod(period.first + shift, period.months, false)
}

/**
 * The quarter, half or year of a company that calendar months are, its text in the registry's spelling; where the
 * company's year is the calendar's, the calendar's own. Null where the months are none of these, or the end of the
 * company's year is unknown.
 *
 * @param first the first month, counted from January of year 0
 * @param months 3, 6 or 12
 * @example fiscalPeriod(2025 * 12 + 10, 3, '10-31', 'US')?.text is 'FY2026-Q1'
 */
export function fiscalPeriod(
  first: number,
  months: number,
  yearEnd: string | null,
  home: string | null = null,
): Period | null {
  const shift = fiscalShift(yearEnd, home)
  if (shift === null || (months !== 3 && months !== 6 && months !== 12)) return null
  return (first - shift) % months === 0 ? makePeriod(first - shift, months, shift !== 0) : null
}

/**
 * The quarter that a company's report on a day is about: the latest that had ended before the day; of a quarter by its
 * number, the latest that had ended with the day. Null where the end of the company's year is unknown.
 *
 * @param noteDate ISO day of the report
 * @param number 1–4, or null where it is not told
 * @example lastReported('2026-03-04', '10-31', 'US', null)?.text is 'FY2026-Q1'
 */
export function lastReported(
  noteDate: string,
  yearEnd: string | null,
  home: string | null,
  number: number | null,
): Period | null {
  const shift = fiscalShift(yearEnd, home)
  if (shift === null) return null
  const month = monthOf(noteDate) - shift
  if (number === null) return makePeriod(Math.floor(month / 3) * 3 - 3, 3, shift !== 0)
  return makePeriod(latestEnded(monthsEnded(noteDate) - shift, (number - 1) * 3, 3), 3, shift !== 0)
}

/**
 * The first month of the latest stretch of a year that has ended, months counted alike.
 *
 * @param ended the first month that has not ended
 * @param start months from the year's beginning to the stretch's
 * @param months its length
 * @example latestEnded(2026 * 12 + 1, 6, 3) is 2025 * 12 + 6: in February 2026 the third quarter of 2025
 */
export function latestEnded(ended: number, start: number, months: number): number {
  return Math.floor((ended - months - start) / 12) * 12 + start
}

/** The first month, counted from January of year 0, that has not ended with an ISO day: the next on a month's last. */
export function monthsEnded(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return monthOf(day) + (date === daysInMonth(year, month) ? 1 : 0)
}
