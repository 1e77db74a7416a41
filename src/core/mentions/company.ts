import type { Location, Span } from '../span'

/** A company's entry in a registry file: the whole of it, its id's value, and its parent's where it states one. */
export interface CompanyPlace extends Location {
  readonly id: Span
  readonly parent: Span | null
}

/** A company whose names are mentions. */
export interface Company {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly tickers: readonly string[]
  readonly products: readonly string[]
  /** The id of its parent: a child's flows roll up to it. */
  readonly parent: string | null
  /** ISO 3166 code of its home country, where known: decides `¥` and `kr`. */
  readonly home: string | null
  /** The last day of its fiscal year, `MM-DD`: `01-31`; null where unknown. */
  readonly fiscalYearEnd: string | null
  /** Its entry; null for a company of the built-in table. */
  readonly at: CompanyPlace | null
}
