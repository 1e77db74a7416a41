import type { Deal } from '../registry/types'
import { type Conversion, convertedSum } from './convert'
import { dealMoney, type Line, lineOf, type Money, plus } from './money'
import type { Sum, Totals } from './types'

/** A deal that counts, with the line it counts on. */
export interface Counted {
  readonly deal: Deal
  readonly line: Line
  /** Null where it is unknown, or where it is not known how much of it falls to the parties looked at. */
  readonly money: Money | null
}

/** A deal as it counts in totals; null for a cancelled one. */
export function counted(deal: Deal): Counted | null {
  const line = lineOf(deal)
  return line && { deal, line, money: dealMoney(deal) }
}

/** Amounts added up, one sum a currency, by their currencies' codes. Unknown amounts add nothing and are not named. */
export function sumsOf(parts: readonly { readonly id: string; readonly money: Money | null }[]): readonly Sum[] {
  const sums = new Map<string, { money: Money; entries: string[] }>()
  for (const { id, money } of parts) {
    if (money === null) continue
    const sum = sums.get(money.currency)
    if (sum) {
      sum.money = plus(sum.money, money)
      sum.entries.push(id)
    } else sums.set(money.currency, { money, entries: [id] })
  }
  return [...sums.values()]
    .map(({ money, entries }) => ({ ...money, entries }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** The two lines of totals, each currency by itself and all in the main one: money promised is never added to money rumoured, intended or "up to". */
export function totalsOf(deals: readonly Counted[], conversion: Conversion): Totals {
  const line = (which: Line): readonly Sum[] =>
    sumsOf(deals.filter((one) => one.line === which).map(({ deal, money }) => ({ id: deal.id, money })))
  const [committed, ceiling] = [line('committed'), line('ceiling')]
  const converted = { committed: convertedSum(committed, conversion), ceiling: convertedSum(ceiling, conversion) }
  const isConverted = converted.committed !== null || converted.ceiling !== null
  return { committed, ceiling, ...(isConverted ? { converted } : {}) }
}

/** Things gathered under keys, with the keys in order. */
export function grouped<Thing>(pairs: Iterable<readonly [key: string, thing: Thing]>): ReadonlyMap<string, Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const [key, thing] of pairs) {
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
}
