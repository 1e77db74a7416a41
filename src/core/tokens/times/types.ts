import type { Period } from '../../dates/period'
import type { Lex } from '../lex'

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade'

/**
 * A unit of time so many units from another: 0 the one that holds the note's day (*this year*), -1 the one before
 * (*last year*). Counted from `anchor`, the time that the statement is compared with or follows upon: *the previous
 * year*, *that quarter*.
 */
export interface Turn {
  readonly offset: number
  readonly from: 'note' | 'anchor'
  /** A company's own year. */
  readonly fiscal: boolean
}

/** What an expression of time says, before anything is known of the note or the company. */
export type TimeValue =
  /** *2025, FY26, Q3 2025, September 2025, 2025–2030, the nine months ended September 2025* */
  | { readonly kind: 'period'; readonly period: Period }
  /** *June 30, 2025*: an ISO day. */
  | { readonly kind: 'day'; readonly day: string }
  /** *in September; last September* (turn -1); *September of last year* (year). Months are 1–12. */
  | { readonly kind: 'month-of-year'; readonly month: number; readonly turn: -1 | 0 | 1; readonly year: Turn | null }
  /** *on September 10* */
  | { readonly kind: 'day-of-year'; readonly month: number; readonly date: number; readonly year: Turn | null }
  /** *on Thursday*: Monday 1 to Sunday 7; *last Thursday* has turn -1. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly turn: -1 | 0 | 1 }
  /** *last year, the current quarter, the previous year, yesterday* */
  | ({ readonly kind: 'relative'; readonly unit: TimeUnit } & Turn)
  /** *a year earlier, two quarters later* (from the anchor); *a year ago* (from the note, if there is no anchor) */
  | {
      readonly kind: 'shifted'
      readonly unit: Exclude<TimeUnit, 'decade' | 'half'>
      readonly offset: number
      readonly from: 'note' | 'anchor'
    }
  /** *the same period of 2024*: the anchor in another year. */
  | { readonly kind: 'same-of'; readonly year: Period }
  /**
   * A part of a year that is not told, in months from that year's beginning: *first-quarter* (0, 3), *the second half*
   * (6, 6), *the first nine months* (0, 9), *the full year* (0, 12).
   */
  | {
      readonly kind: 'fiscal-part'
      readonly start: number
      readonly months: number
      readonly fiscal: boolean
      readonly year: Turn | null
    }
  /** So many months up to the end of a month of a year that is not told: *the December quarter, April to December*. */
  | { readonly kind: 'ending'; readonly month: number; readonly months: number }
  /** *annualized, run rate, ARR* */
  | { readonly kind: 'run-rate' }
  /** *the last four quarters, over the past year* */
  | { readonly kind: 'trailing' }
  /** *year to date, so far this year* */
  | { readonly kind: 'to-date'; readonly unit: 'year' | 'quarter' }
  /** A day or an end: *by 2030, through 2028, since 2019, as of March, at the end of 2025* (`end`). */
  | {
      readonly kind: 'as-of'
      readonly relation: 'as-of' | 'by' | 'through' | 'since' | 'until' | 'from' | 'before' | 'after'
      readonly of: TimeValue
      readonly end: boolean
    }
  /** *over the next two years* */
  | { readonly kind: 'span-ahead'; readonly months: number }
  /** *in the past three years* */
  | { readonly kind: 'span-behind'; readonly months: number }
  /** *over seven years, a seven-year deal*; *five to seven years* has two ends. */
  | { readonly kind: 'term'; readonly months: number; readonly most: number }
  /** *a year, per month, annually*: weeks and days are parts of a month. */
  | { readonly kind: 'rate'; readonly months: number }
  /** *annual revenue, quarterly profit* */
  | { readonly kind: 'length'; readonly months: number }
  /** *year over year, sequentially*: what a change is measured against, not when it was. */
  | { readonly kind: 'compared'; readonly months: number }
  /** A time is told, but not one that can be worked out: *in recent months, weeks after, 2025/26, last spring*. */
  | { readonly kind: 'vague' }

/** An expression of time in a sentence's pieces. */
export interface TimeExpression {
  /** Its first and last piece, both inclusive: *by 2030* holds *by*, *in 2025* only 2025. */
  readonly first: number
  readonly last: number
  readonly says: TimeValue
}

export type Line = readonly Lex[]

/** What begins at a piece, and the last piece of it. */
export interface Read<T> {
  readonly value: T
  readonly last: number
}

/** Reads what begins at a piece, if anything does. */
export type Reader<T = TimeValue> = (line: Line, at: number) => Read<T> | null
