import { daysBetween } from '../dates/between'
import { calendarPeriod } from '../dates/fiscal'
import type { Period } from '../dates/period'
import type { When } from '../dates/when'
import type { Registry } from '../registry/types'

/** A run of days from one ISO day to another, both included; the end of a month may be written as its 31st. */
export interface Stretch {
  readonly from: string
  readonly to: string
  /** False where it lies somewhere within these days: a fiscal year that begins nobody knows when. */
  readonly isExact: boolean
}

/** Why a fiscal period cannot be compared. */
export const UNKNOWN_YEAR = "it is not known when the company's year ends"

/** A period of a company in calendar months; null for `TTM`, and for a fiscal one where its year's end is not known. */
export function periodOf(period: Period, company: string, registry: Registry): Period | null {
  if (period.kind === 'trailing') return null
  const { fiscalYearEnd = null, home = null } = registry.companies.get(company) ?? {}
  return calendarPeriod(period, fiscalYearEnd, home)
}

/** The days that a claim's *when* may mean; null where it says none, as `TTM` does. */
export function stretchOf(when: When, company: string, registry: Registry): Stretch | null {
  if (when.day !== null) return { from: when.day, to: when.day, isExact: true }
  if (when.period === null || when.period.kind === 'trailing') return null
  const months = periodOf(when.period, company, registry)
  return months === null ? { ...daysOf(widest(when.period)), isExact: false } : { ...daysOf(months), isExact: true }
}

/** A fiscal year is named by the calendar year it begins or ends in, so that it lies within a year of that one. */
export function widest(period: Period): Period {
  return { ...period, fiscal: false, first: period.first - 12, months: period.months + 24 }
}

/** The first and last day of a period in calendar months. */
export function daysOf({ first, months }: Period): { readonly from: string; readonly to: string } {
  return { from: `${monthText(first)}-01`, to: `${monthText(first + months - 1)}-31` }
}

/** News of a day is told the day after, on a Monday, or before the registry's day. */
const NEWS_DAYS = 4

/** Whether a day lies in a stretch, or a few days from it where the stretch is a day itself. */
export function holdsDay({ from, to }: Stretch, day: string): boolean {
  return from === to ? daysBetween(day, from) <= NEWS_DAYS : from <= day && day <= to
}

function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}
