import type { TimeValue } from '../tokens/times'

/** Expressions of time that name no day and no period: *YoY*, *a year*, *over ten years*, *annualized*. */
export const UNDATED: ReadonlySet<string> = new Set(['compared', 'rate', 'term', 'run-rate', 'length', 'vague'])

const DATE: ReadonlySet<string> = new Set(['DATE'])
const YEAR_BACK: ReadonlySet<string> = new Set(['DATE', 'YEAR_BACK'])
const QUARTER_BACK: ReadonlySet<string> = new Set(['DATE', 'QUARTER_BACK'])
const QUARTER: ReadonlySet<string> = new Set(['DATE', 'QUARTER'])
/** The classes of the words of a day or a period behind the first: a pattern passes them with it, as one item. */
export const REST: ReadonlySet<string> = new Set(['DATE_REST'])

/**
 * The word classes of the first word of a day or a period: `DATE`, and `YEAR_BACK` where it is so many years before
 * (*last year, a year ago, the third quarter of last year*), `QUARTER_BACK` where it is so many quarters before (*last
 * quarter*), `QUARTER` where it is a quarter of no year that is told (*the second quarter*).
 */
export function dateClasses(says: TimeValue): ReadonlySet<string> {
  switch (says.kind) {
    case 'relative':
    case 'shifted':
      if (says.unit === 'quarter') return says.offset < 0 ? QUARTER_BACK : QUARTER
      return says.unit === 'year' && says.offset < 0 ? YEAR_BACK : DATE
    case 'same-of':
      return YEAR_BACK
    case 'fiscal-part':
      if (says.year !== null && says.year.offset < 0) return YEAR_BACK
      return says.months === 3 ? QUARTER : DATE
    default:
      return DATE
  }
}
