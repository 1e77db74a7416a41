/** A stretch of time that a number is for. */
export interface Period {
  readonly kind: 'year' | 'half' | 'quarter' | 'month' | 'span' | 'trailing'
  /** FY2025: a company's own year, which need not be the calendar's. */
  readonly fiscal: boolean
  /** Its first month, counted from January of year 0: 2025-11 is 2025 * 12 + 10. 0 for `trailing`. */
  readonly first: number
  /** Its length in months: 12 for a year and for `trailing`. */
  readonly months: number
  /** As written. */
  readonly text: string
}
