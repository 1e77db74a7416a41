import { daysInMonth, isoDay } from './day'

/**
 * The days from one ISO day to another, never negative.
 *
 * @example daysBetween('2025-10-31', '2025-11-03') === 3
 */
export function daysBetween(a: string, b: string): number {
  return Math.abs(dayNumber(a) - dayNumber(b))
}

/**
 * The ISO day so many days after another, before it where below zero.
 *
 * @example addDays('2026-03-01', -1) === '2026-02-28'
 */
export function addDays(day: string, days: number): string {
  let [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  date += days
  while (date < 1) {
    ;[year, month] = month === 1 ? [year - 1, 12] : [year, month - 1]
    date += daysInMonth(year, month)
  }
  while (date > daysInMonth(year, month)) {
    date -= daysInMonth(year, month)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
  return isoDay(year, month, date) ?? day
}

/** The day of the week of an ISO day, Monday 1 to Sunday 7: `weekday('2026-02-12') === 4`. */
export function weekday(day: string): number {
  return ((((dayNumber(day) + 1) % 7) + 7) % 7) + 1
}

/** Days since the first of March of year 0 in the Gregorian calendar: March first, so that leap days come last. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [y, m] = month < 3 ? [year - 1, month + 9] : [year, month - 3]
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date
}
