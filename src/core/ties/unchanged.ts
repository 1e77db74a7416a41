import type { Claim } from '../claims/types'
import { areSame } from '../equal'
import { oncePer } from '../once'
import { outlineOf } from '../registry/outline'
import type { Deal, Metric, Rate, Registry } from '../registry/types'
import { type EntryIndex, indexEntries } from './index-entries'

/**
 * Whether an edit of the registry left alone all that a claim may be held against: whose entries there are, the exchange
 * rates, and the entries of the claim's companies. So an edit of one deal ties again what is told of its companies.
 */
export function isUnchanged(claim: Claim, before: Registry, now: Registry): boolean {
  if (before === now) return true
  if (outlineOf(before) !== outlineOf(now) || ratesKey(before.rates) !== ratesKey(now.rates)) return false
  return areSame(entriesAround(claim, indexEntries(before)), entriesAround(claim, indexEntries(now)))
}

const ratesKey = oncePer((rates: readonly Rate[]) =>
  rates.map(({ from, to, rate, asOf }) => [from, to, rate.toFixed(), asOf].join(' ')).join('\n'),
)

/** The entries of a claim's companies, and of those that pay in their deals: these tell which deal a figure means. */
function entriesAround({ who, to, about, pin }: Claim, index: EntryIndex): readonly (Deal | Metric)[] {
  const companies = new Set([...(who?.value ?? []), ...(to?.value ?? []), ...about])
  const deals = [...companies].flatMap((id) => index.dealsOf(id))
  const payers = new Set(deals.flatMap(({ from }) => from))
  const pinned = pin === null ? undefined : index.byId(pin)
  return [
    ...(pinned === undefined ? [] : [pinned]),
    ...deals,
    ...[...companies].flatMap((id) => index.metricsOf(id)),
    ...[...payers].flatMap((id) => (companies.has(id) ? [] : index.dealsOf(id))),
  ]
}
