import { type Location, moved } from '../span'
import type { Deal, Metric, RegistryProblem, Stated, Tranche } from './types'
import { oncePerPlace } from './yaml/place'

/** A deal whose places count from `base`, with places in its file; the same object as long as it stands there. */
export const dealAt = oncePerPlace((deal: Deal, base) => (base === 0 ? deal : placeDeal(deal, base)))

/** A metric whose places count from `base`, with places in its file; the same object as long as it stands there. */
export const metricAt = oncePerPlace((metric: Metric, base) => (base === 0 ? metric : placeMetric(metric, base)))

// Written out key by key, which is much faster than a spread: an edit may move thousands.
function placeDeal(deal: Deal, base: number): Deal {
  return {
    type: 'deal',
    kind: deal.kind,
    amount: placeStated(deal.amount, base),
    per: deal.per,
    status: deal.status,
    announced: deal.announced,
    term: deal.term,
    round: deal.round,
    tranches: deal.tranches.length === 0 ? deal.tranches : deal.tranches.map((tranche) => placeTranche(tranche, base)),
    sources: deal.sources,
    note: deal.note,
    id: deal.id,
    idAt: moved(deal.idAt, base),
    refers: deal.refers,
    from: deal.from,
    to: deal.to,
    at: place(deal.at, base),
  }
}

function placeMetric(metric: Metric, base: number): Metric {
  const { amount, idAt, at } = metric
  return { ...metric, amount: placeStated(amount, base), idAt: moved(idAt, base), at: place(at, base) }
}

function placeTranche(tranche: Tranche, base: number): Tranche {
  return { ...tranche, amount: placeStated(tranche.amount, base), at: place(tranche.at, base) }
}

function placeStated<S extends Stated | null>(stated: S, base: number): S
function placeStated(stated: Stated | null, base: number): Stated | null {
  if (stated === null) return null
  const { low, high, currency, value, unit, hedge, plain, text, at } = stated
  return { low, high, currency, value, unit, hedge, plain, text, at: place(at, base) }
}

/** A problem whose place counts from `base`, with its place in its file. */
export function placeProblem(found: RegistryProblem, base: number): RegistryProblem {
  return base === 0 ? found : { ...found, at: place(found.at, base) }
}

function place({ path, span }: Location, base: number): Location {
  return { path, span: moved(span, base) }
}
