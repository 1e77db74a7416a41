import { once } from '../once'
import { isSameOutline, keep, type Outline, outlineOf, type Placed } from './outline'
import { dealAt, metricAt } from './place'
import type { Deal, Metric, Registry } from './types'

/** A registry with the entries that it was made from. */
export interface Assembled {
  readonly registry: Registry
  readonly entries: readonly Placed[]
}

/**
 * A registry of entries. Where its deals and metrics stand is worked out when they are asked for: an edit moves all that
 * is behind it, and most notes ask for few.
 *
 * @param last the registry before, if it has the same companies
 */
export function assemble(
  entries: readonly Placed[],
  rest: Omit<Registry, 'deals' | 'metrics'>,
  last: Assembled | null,
): Registry {
  const ofDeals: Placed[] = []
  const ofMetrics: Placed[] = []
  for (const one of entries) (one.isDeal ? ofDeals : ofMetrics).push(one)
  const deal = ({ read: { said }, base }: Placed) => dealAt(said as Deal, base)
  const metric = ({ read: { said }, base }: Placed) => metricAt(said as Metric, base)
  const deals = once(() => ofDeals.map(deal))
  const metrics = once(() => ofMetrics.map(metric))
  const registry: Registry = {
    ...rest,
    get deals() {
      return deals()
    },
    get metrics() {
      return metrics()
    },
  }
  const outline: Outline =
    last !== null && isSameOutline(last.entries, entries)
      ? outlineOf(last.registry)
      : {
          companies: rest.companies,
          deals: ofDeals.map(({ read }) => read.said as Deal),
          metrics: ofMetrics.map(({ read }) => read.said as Metric),
        }
  keep(registry, {
    outline,
    deal: (at) => ofDeals[at] && deal(ofDeals[at]),
    metric: (at) => ofMetrics[at] && metric(ofMetrics[at]),
  })
  return registry
}
