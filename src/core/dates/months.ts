/** An English month's name, written out or cut to three or four letters, as part of a pattern: no point, no group. */
export const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'

const WHOLE = new RegExp(`^(?:${MONTH})\\.?$`, 'i')
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * The number (1–12) of a month's English name, written out or cut to three or four letters, with or without a point.
 *
 * @example monthNumber('Sept.') === 9; monthNumber('smarch') === null
 */
export function monthNumber(name: string): number | null {
  if (!WHOLE.test(name)) return null
  const letters = name.slice(0, 3).toLowerCase()
  return SHORT.findIndex((short) => short.toLowerCase() === letters) + 1
}

/** A month (1–12) in three letters: `shortMonth(9) === 'Sep'`. Null where there is no such month. */
export function shortMonth(month: number): string | null {
  return SHORT[month - 1] ?? null
}

/** The month of an ISO day, counted from January of year 0: `monthOf('2025-11-03')` is 2025 * 12 + 10. */
export function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}
