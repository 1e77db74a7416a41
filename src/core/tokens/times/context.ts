import { makePeriod } from '../../dates/make-period'
import type { Period } from '../../dates/period'
import type { When } from '../../dates/when'

/** What is known where an expression of time stands. */
export interface TimeContext {
  /** The note's ISO day, or null. */
  readonly date: string | null
  /** The last day of the company's year, 'MM-DD'; null where unknown: then quarters without a year are the calendar's. */
  readonly yearEnd: string | null
  /** The company's country: a Japanese year is named by the calendar year in which it begins. */
  readonly home: string | null
  /** The statement reports results, its verb in the past: what it tells of has ended. */
  readonly reportsPast: boolean
  /** The statement is guidance, a forecast or a plan: what it tells of has not ended. */
  readonly outlook: boolean
  /** The number is one of a year: *revenue of $5bn by 2027* is that year's, *to spend $5bn by 2027* runs up to it. */
  readonly yearly?: boolean
  /** The time that *a year earlier* or *the previous quarter* counts from, where the statement names one. */
  readonly anchor?: When | null
}

/** A context with the note's day, and by how many months the company's year begins after the calendar's. */
export interface Now extends TimeContext {
  readonly date: string
  readonly shift: number
}

/** A period, its text in the registry's spelling. */
export function inPeriod(period: Period): When {
  const spelled = period.kind === 'trailing' ? period : makePeriod(period.first, period.months, period.fiscal)
  return { text: spelled.text, period: spelled, day: null }
}

/** So many months from a month on, counted from January of year 0. */
export function inMonths(first: number, months: number, fiscal = false): When {
  return inPeriod(makePeriod(first, months, fiscal))
}

/** An ISO day; null where the calendar has none. */
export function onDay(day: string | null): When | null {
  return day === null ? null : { text: day, period: null, day }
}

/** The year of an ISO day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
