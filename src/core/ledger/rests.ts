import { subtractIntervals } from '../amounts/compare'
import type { Decimal } from '../amounts/decimal'
import { compareDays } from '../dates/day'
import { oncePer } from '../once'
import { type Families, families } from '../registry/families'
import type { Deal, DealKind, Metric, Rate, Registry } from '../registry/types'
import { convert } from './convert'
import { dealMoneyOn, lineOf, moneyOf } from './money'
import { countOnce } from './once'
import { sumsOf } from './sums'
import type { Rest } from './types'

/** What a company commits to spend: equity, debt, acquisitions, grants and shared revenue are not among it. */
const SPENDING: readonly DealKind[] = ['compute', 'chips', 'lease', 'build', 'other']

/** The deals of a registry, each once, with who belongs to whom and the rates that convert them. */
export interface Books {
  readonly deals: readonly Deal[]
  readonly kin: Families
  readonly rates: readonly Rate[]
}

/** The books of a registry, worked out once. */
export const booksOf: (registry: Registry) => Books = oncePer((registry: Registry) => {
  const kin = families(registry)
  return { kin, deals: countOnce(registry.deals, kin, registry.rates), rates: registry.rates }
})

/** The deals by which a company was to spend money on others up to a day, on either line. */
function spendingOf({ company }: Metric, { deals, kin }: Books, day: string | null): readonly Deal[] {
  const within = (id: string): boolean => kin.lineage(id).includes(company)
  return deals.filter(
    (deal) =>
      SPENDING.includes(deal.kind) &&
      deal.from.every(within) &&
      !deal.to.some(within) &&
      (day === null || deal.announced === null || compareDays(deal.announced, day) <= 0),
  )
}

function restOn(metric: Metric, books: Books, day: string | null): Rest | null {
  const total = moneyOf(metric.amount)
  if (!total || metric.measure !== 'commitments' || metric.with !== null) return null
  const moneys = spendingOf(metric, books, day)
    .filter((deal) => lineOf(deal) === 'committed')
    .map((deal) => ({ id: deal.id, money: dealMoneyOn(deal, day) }))
  const inTotal = moneys.map(({ id, money }) => ({
    id,
    money: money && convert(money, total.currency, books.rates, day),
  }))
  const [parts] = sumsOf(inTotal)
  const foreign = moneys.filter(({ money }) => money !== null && money.currency !== total.currency)
  const isPart = ({ id }: { readonly id: string }) => parts?.entries.includes(id) ?? false
  const converted = foreign.filter(isPart).map(({ id }) => id)
  const unconverted = foreign.filter((one) => !isPart(one)).map(({ id }) => id)
  const rest = parts && subtractIntervals(total, parts)
  if (!rest) return null
  const value = total.value === null || parts.value === null ? null : total.value.minus(parts.value)
  const entries = [metric.id]
  return {
    metric: metric.id,
    company: metric.company,
    total: { ...total, entries },
    parts,
    rest: { ...rest, value, currency: total.currency, entries: [...entries, ...parts.entries] },
    ...(converted.length > 0 ? { converted } : {}),
    ...(unconverted.length > 0 ? { unconverted } : {}),
  }
}

/**
 * What each headline of total commitments leaves unexplained: the total less the company's own commitments that the
 * registry names, as of the headline's day, in its currency or at a rate to it. The rest may be below zero. A headline
 * without a part, or with parts that have no upper end, has none.
 *
 * @example $1.4 trillion less $610.4 billion leaves $789.6 billion
 */
export function restsOf(metrics: readonly Metric[], books: Books): readonly Rest[] {
  return metrics
    .flatMap((metric) => restOn(metric, books, metric.asOf) ?? [])
    .sort((a, b) => (a.metric < b.metric ? -1 : 1))
}

/** What may be said to be left of a headline on a day. */
export interface Remainder extends Rest {
  /**
   * The least that is left where what is only rumoured, intended or "up to" is named too. Null where nobody can say: an
   * amount is unknown, or in a currency without a rate.
   */
  readonly least: Decimal | null
}

/**
 * What a headline of total commitments leaves on a day, as the deals up to that day are.
 *
 * @param day ISO day; null: all deals
 * @returns null where the metric is no such headline, or has no named part
 */
export function remainderOn(metric: Metric, books: Books, day: string | null): Remainder | null {
  const found = restOn(metric, books, day)
  if (found === null) return null
  const open = spendingOf(metric, books, day).filter(({ id }) => !found.parts.entries.includes(id))
  const moneys = open.map((deal) => {
    const money = dealMoneyOn(deal, day)
    return money && (convert(money, found.total.currency, books.rates, day)?.high ?? null)
  })
  const least = moneys.reduce<Decimal | null>((left, high) => left && high && left.minus(high), found.rest.low)
  return { ...found, least }
}
