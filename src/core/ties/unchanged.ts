import type { Claim } from '../claims/types'
import { areSame } from '../equal'
import { oncePer } from '../once'
import { outlineOf } from '../registry/outline'
import type { Deal, Metric, Rate, Registry } from '../registry/types'
import { type EntryIndex, indexEntries } from './index-entries'

/** Whose entries claims may be held against, and the entries that links pin them to. */
export interface Around {
  readonly companies: readonly string[]
  readonly pins: readonly string[]
}

/** What some claims may be held against. */
export function aroundOf(claims: readonly Claim[]): Around {
  const companies = new Set<string>()
  const pins = new Set<string>()
  for (const { who, to, about, pin } of claims) {
    for (const id of [...(who?.value ?? []), ...(to?.value ?? []), ...about]) companies.add(id)
    if (pin !== null) pins.add(pin)
  }
  return { companies: [...companies], pins: [...pins] }
}

/**
 * Whether an edit of the registry left alone all that claims may be held against: whose entries there are, the exchange
 * rates, and the entries of the claims' companies. So an edit of one deal ties again what is told of its companies.
 */
export function isUnchanged(around: Around, before: Registry, now: Registry): boolean {
  if (before === now) return true
  if (outlineOf(before) !== outlineOf(now) || ratesKey(before.rates) !== ratesKey(now.rates)) return false
  return areSame(entriesAround(around, indexEntries(before)), entriesAround(around, indexEntries(now)))
}

const ratesKey = oncePer((rates: readonly Rate[]) =>
  rates.map(({ from, to, rate, asOf }) => [from, to, rate.toFixed(), asOf].join(' ')).join('\n'),
)

/** The entries of companies, and of those that pay in their deals: these tell which deal a figure means. */
function entriesAround({ companies, pins }: Around, index: EntryIndex): readonly (Deal | Metric)[] {
  const own = new Set(companies)
  const deals = companies.flatMap((id) => index.dealsOf(id))
  const payers = new Set(deals.flatMap(({ from }) => from))
  return [
    ...pins.flatMap((pin) => index.byId(pin) ?? []),
    ...deals,
    ...companies.flatMap((id) => index.metricsOf(id)),
    ...[...payers].flatMap((id) => (own.has(id) ? [] : index.dealsOf(id))),
  ]
}
