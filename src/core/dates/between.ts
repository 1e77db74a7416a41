/**
 * The days from one ISO day to another, never negative.
 *
 * @example daysBetween('2025-10-31', '2025-11-03') === 3
 */
export function daysBetween(a: string, b: string): number {
  return Math.abs(dayNumber(a) - dayNumber(b))
}

/** Days since the first of March of year 0 in the Gregorian calendar: March first, so that leap days come last. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [y, m] = month < 3 ? [year - 1, month + 9] : [year, month - 3]
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date
}
