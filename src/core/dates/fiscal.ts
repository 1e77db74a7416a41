import type { Period } from './period'

/**
 * A company's fiscal period in calendar months; a period that is not fiscal is given back as it is. Null where it is
 * fiscal and the end of the company's year is not known.
 *
 * A fiscal year is named by the calendar year it ends in, in Japan by the one it begins in.
 *
 * @param yearEnd the last day of the company's year, `MM-DD`
 * @param home ISO 3166 code of the company's country
 * @example FY2026-Q1 of a company whose year ends on 01-31 is February to April 2025
 */
export function calendarPeriod(period: Period, yearEnd: string | null, home: string | null = null): Period | null {
  if (!period.fiscal) return period
  if (yearEnd === null) return null
  const month = Number(yearEnd.slice(0, 2))
  const shift = month === 12 ? 0 : home === 'JP' ? month : month - 12
  return { ...period, fiscal: false, first: period.first + shift }
}
