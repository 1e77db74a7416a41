import type { Decimal } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Location } from '../span'

/** Money added up, in one currency. `value` is the sum of the written values, null where one has none (a range). */
export interface Sum extends Interval {
  readonly currency: string
  readonly value: Decimal | null
  /** The ids of the deals (or metrics) that it adds up, each once. */
  readonly entries: readonly string[]
}

/** Sums in several currencies as one, in the workspace's main currency, at the registry's latest rates. */
export interface Converted {
  readonly sum: Sum
  /** The sums that no rate leads to that currency: they are not in it. */
  readonly left: readonly Sum[]
}

/** One line a currency. What is announced, signed or closed is never added to what is rumoured, intended or "up to". */
export interface Totals {
  readonly committed: readonly Sum[]
  readonly ceiling: readonly Sum[]
  /** The two lines in one currency; each null where it is all in that currency, or no rate leads there. */
  readonly converted?: { readonly committed: Converted | null; readonly ceiling: Converted | null }
}

/** Money from one company to another, over all their deals. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly totals: Totals
  /** The deals behind it, cancelled ones and `build` left out. */
  readonly deals: readonly string[]
}

/** Money that comes back to a company through others. */
export interface Loop {
  /** Company ids in order; the last one pays the first. */
  readonly companies: readonly string[]
  /** One flow an edge, in order. */
  readonly flows: readonly Flow[]
  /** The smallest edge: what can go round. Null where the edges share no currency and no rate joins them. */
  readonly capacity: Sum | null
  /** The edges are in several currencies: they were compared at the registry's rates. */
  readonly converted?: boolean
}

/** What a headline total leaves unexplained: the total less its named parts. */
export interface Rest {
  readonly metric: string
  readonly company: string
  readonly total: Sum
  readonly parts: Sum
  readonly rest: Sum
  /** The ids of the parts that were converted to the total's currency, and of those that no rate could. */
  readonly converted?: readonly string[]
  readonly unconverted?: readonly string[]
}

/** Totals by company, pair, kind, status and year; the flows between companies; the loops among them. */
export interface Ledger {
  /** A company's totals, those of its children included. */
  readonly companies: ReadonlyMap<string, { readonly paid: Totals; readonly received: Totals }>
  readonly flows: readonly Flow[]
  readonly kinds: ReadonlyMap<string, Totals>
  readonly statuses: ReadonlyMap<string, Totals>
  /** By the year of the announcement; deals without a date stand under the empty string. */
  readonly years: ReadonlyMap<string, Totals>
  /** By the calendar year of the term, spread evenly from the announcement; deals without a term under the empty string. */
  readonly termYears?: ReadonlyMap<string, Totals>
  /** The main currency: the one that most deals are in. */
  readonly currency?: string
  readonly loops: readonly Loop[]
  /** There are more loops than are listed: the search is bounded. */
  readonly moreLoops?: boolean
  readonly rests: readonly Rest[]
  /** Where notes speak of a deal or metric: entry id to places. */
  readonly evidence: ReadonlyMap<string, readonly Location[]>
}
