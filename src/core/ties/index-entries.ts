import { type Families, families } from '../registry/families'
import type { Deal, Metric, Registry } from '../registry/types'
import { isPace } from './pace'

/** The registry's entries by their companies, so that a figure's cost does not grow with the registry. */
export interface EntryIndex {
  readonly registry: Registry
  /** The deal or metric of an id. */
  byId(id: string): Deal | Metric | undefined
  /** Deals with a company, its parents or its children on a side. */
  dealsOf(company: string): readonly Deal[]
  /** Metrics of a company itself. */
  metricsOf(company: string): readonly Metric[]
  /** Whether two companies are of one house: the same, or one above the other. */
  isHouse(a: string, b: string): boolean
  /** The metrics of the same measure of the same company at any time, by their days; undated ones left out. */
  seriesOf(metric: Metric): readonly Metric[]
}

const INDEXES = new WeakMap<Registry, EntryIndex>()

/** The index of a registry. It is made once for each registry object. */
export function indexEntries(registry: Registry): EntryIndex {
  const known = INDEXES.get(registry)
  if (known !== undefined) return known
  const index = makeIndex(registry)
  INDEXES.set(registry, index)
  return index
}

function makeIndex(registry: Registry): EntryIndex {
  const houses = families(registry)
  const byId = new Map([...registry.metrics, ...registry.deals].map((entry) => [entry.id, entry]))
  const metrics = gather(registry.metrics, ({ company }) => [company])
  const series = gather(registry.metrics, (metric) => (metric.asOf === null ? [] : [seriesKey(metric)]))
  for (const line of series.values()) line.sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1))
  const children = gather(registry.companies.keys(), (id) => houses.lineage(id).slice(1))
  const deals = gather(registry.deals, ({ from, to }) =>
    [...from, ...to].flatMap((id) => [...houses.lineage(id), ...(children.get(id) ?? [])]),
  )
  return {
    registry,
    byId: (id) => byId.get(id),
    dealsOf: (company) => deals.get(company) ?? [],
    metricsOf: (company) => metrics.get(company) ?? [],
    isHouse: (a, b) => isAbove(houses, a, b) || isAbove(houses, b, a),
    seriesOf: (metric) => series.get(seriesKey(metric)) ?? [],
  }
}

/** Items under each of their keys, once each. */
function gather<T>(items: Iterable<T>, keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = found.get(key)
      if (group === undefined) found.set(key, [item])
      else group.push(item)
    }
  }
  return found
}

function isAbove(houses: Families, parent: string, id: string): boolean {
  return houses.lineage(id).includes(parent)
}

function seriesKey(metric: Metric): string {
  const { company, measure, measureText, basis, status } = metric
  return [company, measure === 'other' ? measureText : measure, metric.with, basis, isPace(metric), status].join('|')
}
