import type { Converted, Flow, Ledger, Sum, Totals } from '../ledger/types'
import type { Counts } from '../workspace/types'

/** A sum for other programs: decimal strings in whole units; an open end and a value not stated are null. */
export interface SumJson {
  readonly currency: string
  readonly value: string | null
  readonly low: string
  readonly high: string | null
  /** Ids of the deals (or metrics) added up. */
  readonly entries: readonly string[]
}

export interface TotalsJson {
  readonly committed: readonly SumJson[]
  readonly ceiling: readonly SumJson[]
  /** The same in the main currency, where some of it had to be converted. */
  readonly converted?: { readonly committed: ConvertedJson | null; readonly ceiling: ConvertedJson | null }
}

/** A sum over several currencies; `left` are those without a rate, which are not in it. */
export interface ConvertedJson extends SumJson {
  readonly left: readonly SumJson[]
}

/** Totals under a key: a kind, a status, a year. Deals without a year, or without a term, stand under null. */
export interface KeyedJson extends TotalsJson {
  readonly key: string | null
}

export interface FlowJson extends TotalsJson {
  readonly from: string
  readonly to: string
  readonly deals: readonly string[]
}

/** One workspace in `tieout summary --format json`. Companies are ids; the last company of a loop pays the first. */
export interface LedgerJson {
  readonly counts: Counts
  /** The main currency: the one that most deals are in. */
  readonly currency: string | null
  readonly companies: readonly { readonly company: string; readonly paid: TotalsJson; readonly received: TotalsJson }[]
  readonly flows: readonly FlowJson[]
  readonly loops: readonly {
    readonly companies: readonly string[]
    readonly capacity: SumJson | null
    /** The edges were compared at the registry's rates. */
    readonly converted: boolean
    readonly flows: readonly FlowJson[]
  }[]
  readonly rests: readonly {
    readonly metric: string
    readonly company: string
    readonly total: SumJson
    readonly parts: SumJson
    readonly rest: SumJson
    /** Ids of the parts in another currency: those that are in `parts`, and those without a rate, which are not. */
    readonly converted: readonly string[]
    readonly unconverted: readonly string[]
  }[]
  readonly kinds: readonly KeyedJson[]
  readonly statuses: readonly KeyedJson[]
  /** By the year of the announcement. */
  readonly years: readonly KeyedJson[]
  /** By the calendar year of the term, spread evenly from the announcement. */
  readonly termYears: readonly KeyedJson[]
  /** The search for loops was cut short: there may be more. */
  readonly moreLoops: boolean
}

/** The ledger as plain data, ready for JSON.stringify. */
export function ledgerJson(ledger: Ledger, counts: Counts): LedgerJson {
  return {
    counts,
    currency: ledger.currency ?? null,
    companies: [...ledger.companies].map(([company, { paid, received }]) => ({
      company,
      paid: totalsJson(paid),
      received: totalsJson(received),
    })),
    flows: ledger.flows.map(flowJson),
    loops: ledger.loops.map(({ companies, capacity, converted, flows }) => ({
      companies,
      capacity: capacity === null ? null : sumJson(capacity),
      converted: converted ?? false,
      flows: flows.map(flowJson),
    })),
    rests: ledger.rests.map(({ metric, company, total, parts, rest, converted, unconverted }) => ({
      metric,
      company,
      total: sumJson(total),
      parts: sumJson(parts),
      rest: sumJson(rest),
      converted: converted ?? [],
      unconverted: unconverted ?? [],
    })),
    kinds: keyedJson(ledger.kinds),
    statuses: keyedJson(ledger.statuses),
    years: keyedJson(ledger.years),
    termYears: keyedJson(ledger.termYears ?? new Map()),
    moreLoops: ledger.moreLoops ?? false,
  }
}

function flowJson({ from, to, totals, deals }: Flow): FlowJson {
  return { from, to, ...totalsJson(totals), deals }
}

function keyedJson(totals: ReadonlyMap<string, Totals>): readonly KeyedJson[] {
  return [...totals].map(([key, one]) => ({ key: key === '' ? null : key, ...totalsJson(one) }))
}

function totalsJson({ committed, ceiling, converted }: Totals): TotalsJson {
  const lines = { committed: committed.map(sumJson), ceiling: ceiling.map(sumJson) }
  if (converted === undefined) return lines
  const both = { committed: convertedJson(converted.committed), ceiling: convertedJson(converted.ceiling) }
  return { ...lines, converted: both }
}

function convertedJson(one: Converted | null): ConvertedJson | null {
  return one && { ...sumJson(one.sum), left: one.left.map(sumJson) }
}

function sumJson({ currency, value, low, high, entries }: Sum): SumJson {
  return { currency, value: value?.toFixed() ?? null, low: low.toFixed(), high: high?.toFixed() ?? null, entries }
}
