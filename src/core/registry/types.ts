import type { Decimal } from '../amounts/decimal'
import type { Quantity } from '../amounts/types'
import type { Period } from '../dates/period'
import type { Company } from '../mentions/company'
import type { Location, Span } from '../span'

/** An amount as a registry file states it, read by the same scanner as prose. */
export interface Stated extends Quantity {
  readonly text: string
  readonly at: Location
}

export const DEAL_KINDS = [
  'compute',
  'chips',
  'equity',
  'debt',
  'lease',
  'acquisition',
  'revenue-share',
  'build',
  'grant',
  'other',
] as const
export type DealKind = (typeof DEAL_KINDS)[number]

export const DEAL_STATUSES = ['rumoured', 'intent', 'announced', 'signed', 'closed', 'cancelled'] as const
export type DealStatus = (typeof DEAL_STATUSES)[number]

export const MEASURES = [
  'revenue',
  'profit',
  'loss',
  'expenses',
  'capex',
  'cash-burn',
  'inference-spend',
  'compute-spend',
  'payments',
  'commitments',
  'valuation',
  'market-cap',
  'funding',
  'backlog',
  'debt-outstanding',
  'cash',
  'salary',
  'other',
] as const
export type Measure = (typeof MEASURES)[number]

/** Measures that stand at a level on a day; the others are made over a period. */
export const LEVELS: ReadonlySet<string> = new Set<Measure>([
  'valuation',
  'market-cap',
  'backlog',
  'commitments',
  'debt-outstanding',
  'cash',
])

/** What usually narrows a measure: a valuation before or after the round, revenue at its rate of today … */
export const BASES = ['pre-money', 'post-money', 'run-rate', 'net', 'adjusted'] as const

/** What was added to a deal, and when. */
export interface Tranche {
  /** ISO day, or null where not stated. */
  readonly announced: string | null
  /** The round that it is, as written: `Series G`; null where not stated. */
  readonly round: string | null
  readonly amount: Stated
  readonly note: string | null
  readonly at: Location
}

/**
 * Where an entry names a company (on a side of a deal, as the owner of a number) or a source.
 * `at` counts from where its entry starts, so that an edit above the entry leaves it as it is.
 */
export type Reference =
  | { readonly to: 'company'; readonly id: string; readonly at: Span }
  | { readonly to: 'source'; readonly text: string; readonly at: Span }

/** What deals and metrics share. `at` spans the whole entry in its file, `idAt` its id's value. */
export interface Entry {
  readonly id: string
  readonly at: Location
  readonly idAt: Span
  readonly refers: readonly Reference[]
  readonly sources: readonly string[]
  readonly note: string | null
}

/** Money that one party pays or promises another. */
export interface Deal extends Entry {
  readonly type: 'deal'
  /** Company ids of who pays and who is paid. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Unknown kinds become `other`. */
  readonly kind: DealKind
  readonly amount: Stated | null
  /** `year` where the amount recurs each year of the term. */
  readonly per: 'year' | null
  readonly status: DealStatus
  /** ISO day. */
  readonly announced: string | null
  /** In months. */
  readonly term: number | null
  /** The round that it is, as written: `Series G`. Two rounds are two deals. Null where not stated. */
  readonly round: string | null
  readonly tranches: readonly Tranche[]
}

/** A number that one company reports for a period. */
export interface Metric extends Entry {
  readonly type: 'metric'
  readonly company: string
  readonly measure: Measure
  /** The measure as written: `total commitments`. */
  readonly measureText: string
  readonly amount: Stated | null
  readonly period: Period | null
  /** ISO day. */
  readonly asOf: string | null
  /** The other party: spend *on Azure*. */
  readonly with: string | null
  /** What narrows the measure: one of `BASES`, or a segment’s name as written. Null where nothing does. */
  readonly basis: string | null
  readonly status: 'reported' | 'target' | 'forecast'
}

/** One unit of `from` is `rate` units of `to`. */
export interface Rate {
  readonly from: string
  readonly to: string
  readonly rate: Decimal
  readonly asOf: string | null
  readonly at: Location
}

export type RegistryProblemCode =
  | 'syntax'
  | 'merge-conflict'
  | 'not-text'
  | 'lost-characters'
  | 'not-a-map'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'unknown-company'
  | 'duplicate-id'
  | 'odd-id'
  | 'shared-name'
  | 'bad-name'
  | 'double-section'
  | 'bad-amount'
  | 'bad-date'
  | 'bad-period'
  | 'bad-term'
  | 'bad-rate'
  | 'bad-currency'
  | 'unknown-kind'
  | 'unknown-status'
  | 'unknown-measure'
  | 'unknown-rule'
  | 'unknown-severity'
  | 'tranche-total'
  | 'date-order'
  | 'parent-loop'
  | 'same-party'

/** What the registry file at `path` says to pass over, in the patterns of `.gitignore`. */
export interface Exclusion {
  readonly path: string
  readonly patterns: readonly string[]
}

/** A word that was likely mistyped, and the one that is meant. */
export interface Mistyped {
  readonly written: string
  readonly meant: string
}

/** What is wrong with a registry file, and where. */
export interface RegistryProblem {
  readonly code: RegistryProblemCode
  readonly severity: 'error' | 'warning' | 'info' | 'hint'
  readonly at: Location
  readonly message: string
  readonly related: readonly { readonly at: Location; readonly message: string }[]
  /** The word at its place that would mend it. */
  readonly mistyped?: Mistyped
}

/** The workspace's deals, metrics, companies and rates, from all its registry files and the built-in table. */
export interface Registry {
  readonly companies: ReadonlyMap<string, Company>
  readonly deals: readonly Deal[]
  readonly metrics: readonly Metric[]
  readonly rates: readonly Rate[]
  readonly problems: readonly RegistryProblem[]
  /** Per-rule severities from a `tieout:` block, `rules: {share: off}`. */
  readonly severities: ReadonlyMap<string, 'error' | 'warning' | 'info' | 'hint' | 'off'>
  /** Notes to pass over, from `tieout:` blocks, `exclude: [drafts/**]`. */
  readonly exclude: readonly Exclusion[]
}
