import { subtractIntervals } from '../amounts/compare'
import { compareDays } from '../dates/day'
import type { Families } from '../registry/families'
import type { Deal, DealKind, Metric, Rate } from '../registry/types'
import { convert } from './convert'
import { dealMoneyOn, lineOf, moneyOf } from './money'
import { sumsOf } from './sums'
import type { Rest } from './types'

/** What a company commits to spend: equity, debt, acquisitions, grants and shared revenue are not among it. */
const SPENDING: readonly DealKind[] = ['compute', 'chips', 'lease', 'build', 'other']

function partsOf({ company, asOf }: Metric, deals: readonly Deal[], { lineage }: Families): readonly Deal[] {
  const within = (id: string): boolean => lineage(id).includes(company)
  return deals.filter(
    (deal) =>
      SPENDING.includes(deal.kind) &&
      lineOf(deal) === 'committed' &&
      deal.from.every(within) &&
      !deal.to.some(within) &&
      (asOf === null || deal.announced === null || compareDays(deal.announced, asOf) <= 0),
  )
}

function restOf(metric: Metric, deals: readonly Deal[], kin: Families, rates: readonly Rate[]): Rest | null {
  const total = moneyOf(metric.amount)
  if (!total || metric.measure !== 'commitments' || metric.with !== null) return null
  const moneys = partsOf(metric, deals, kin).map((deal) => ({ id: deal.id, money: dealMoneyOn(deal, metric.asOf) }))
  const inTotal = moneys.map(({ id, money }) => ({
    id,
    money: money && convert(money, total.currency, rates, metric.asOf),
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
 * registry names, as of the headline's day, in its currency or at a rate to it. The rest may be below zero. A headline without a part,
 * or with parts that have no upper end, has none.
 *
 * @example $1.4 trillion less $610.4 billion leaves $789.6 billion
 */
export function restsOf(
  metrics: readonly Metric[],
  deals: readonly Deal[],
  kin: Families,
  rates: readonly Rate[],
): readonly Rest[] {
  return metrics
    .flatMap((metric) => restOf(metric, deals, kin, rates) ?? [])
    .sort((a, b) => (a.metric < b.metric ? -1 : 1))
}
