import type { Flow, Ledger, Sum, Totals } from '../ledger/types'
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
}

export interface FlowJson extends TotalsJson {
  readonly from: string
  readonly to: string
  readonly deals: readonly string[]
}

/** One workspace in `tieout summary --format json`. Companies are ids; the last company of a loop pays the first. */
export interface LedgerJson {
  readonly counts: Counts
  readonly companies: readonly { readonly company: string; readonly paid: TotalsJson; readonly received: TotalsJson }[]
  readonly flows: readonly FlowJson[]
  readonly loops: readonly {
    readonly companies: readonly string[]
    readonly capacity: SumJson | null
    readonly flows: readonly FlowJson[]
  }[]
  readonly rests: readonly {
    readonly metric: string
    readonly company: string
    readonly total: SumJson
    readonly parts: SumJson
    readonly rest: SumJson
  }[]
}

/** The ledger as plain data, ready for JSON.stringify. */
export function ledgerJson(ledger: Ledger, counts: Counts): LedgerJson {
  return {
    counts,
    companies: [...ledger.companies].map(([company, { paid, received }]) => ({
      company,
      paid: totalsJson(paid),
      received: totalsJson(received),
    })),
    flows: ledger.flows.map(flowJson),
    loops: ledger.loops.map(({ companies, capacity, flows }) => ({
      companies,
      capacity: capacity === null ? null : sumJson(capacity),
      flows: flows.map(flowJson),
    })),
    rests: ledger.rests.map(({ metric, company, total, parts, rest }) => ({
      metric,
      company,
      total: sumJson(total),
      parts: sumJson(parts),
      rest: sumJson(rest),
    })),
  }
}

function flowJson({ from, to, totals, deals }: Flow): FlowJson {
  return { from, to, ...totalsJson(totals), deals }
}

function totalsJson({ committed, ceiling }: Totals): TotalsJson {
  return { committed: committed.map(sumJson), ceiling: ceiling.map(sumJson) }
}

function sumJson({ currency, value, low, high, entries }: Sum): SumJson {
  return { currency, value: value?.toFixed() ?? null, low: low.toFixed(), high: high?.toFixed() ?? null, entries }
}
