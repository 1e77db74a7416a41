import { monthNumber, shortMonth } from './months'

/** The number of days of a month (1–12) in the Gregorian calendar: `daysInMonth(2024, 2) === 29`. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The ISO day of a year, a month (1–12) and a day; null where the calendar has none: `isoDay(2025, 2, 29) === null`. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}[\d:.]{0,20}(?:Z|[+-]\d{2}:?\d{2})?)?$/
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9}\.?),?[ -](\d{4})$/
const MONTH_FIRST = /^([A-Za-z]{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/

/**
 * The ISO day that a whole text states, checked against the calendar; null where it states none.
 * Reads `2025-11-03` (a time of day behind it is dropped), `3 Nov 2025` and `November 3, 2025`. All-number forms such
 * as `03/11/2025` are not read: which one is the month cannot be known.
 *
 * @example parseDay('2025-11-03') === '2025-11-03'; parseDay('2025-02-29') === null
 */
export function parseDay(text: string): string | null {
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed)
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = DAY_FIRST.exec(trimmed)
  if (dayFirst) return isoDay(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? '') ?? 0, Number(dayFirst[1]))
  const monthFirst = MONTH_FIRST.exec(trimmed)
  if (monthFirst) return isoDay(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? '') ?? 0, Number(monthFirst[2]))
  return null
}

/** Orders two ISO days, for `sort`: negative where `a` is the earlier. `compareDays('2025-03-10', '2025-11-03') < 0`. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** An ISO day for people: `formatDay('2025-11-03') === '3 Nov 2025'`. A text that is no ISO day is given back as it is. */
export function formatDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = shortMonth(Number(month))
  return name === null ? day : `${Number(date)} ${name} ${year}`
}
