import { oncePer } from '../once'
import { type Families, families } from '../registry/families'
import { dealOf, metricOf, type Outline, outlineOf } from '../registry/outline'
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

/** The index of a registry. It is made once for each registry object. */
export const indexEntries: (registry: Registry) => EntryIndex = oncePer((registry: Registry) => {
  const { houses, byId, deals, metrics, series } = places(outlineOf(registry))
  const deal = (at: number) => dealOf(registry, at)
  const metric = (at: number) => metricOf(registry, at)
  const seriesUnder = chosen(metric, series)
  return {
    registry,
    byId: (id) => {
      const found = byId.get(id)
      return found && (found.isDeal ? deal(found.at) : metric(found.at))
    },
    dealsOf: chosen(deal, deals),
    metricsOf: chosen(metric, metrics),
    isHouse: (a, b) => isAbove(houses, a, b) || isAbove(houses, b, a),
    seriesOf: (one) => seriesUnder(seriesKey(one)),
  }
})

/** Where in the registry's lists the entries of each company, id and series stand. */
const places = oncePer((outline: Outline) => {
  const houses = families(outline)
  const children = gather(outline.companies.keys(), (id) => houses.lineage(id).slice(1))
  const ids = [...outline.companies.keys()]
  const below = (id: string) => (children.get(id) ?? []).map((at) => ids[at] ?? '')
  const series = gather(outline.metrics, (metric) => (metric.asOf === null ? [] : [seriesKey(metric)]))
  const day = (at: number) => outline.metrics[at]?.asOf ?? ''
  for (const line of series.values()) line.sort((a, b) => (day(a) < day(b) ? -1 : 1))
  return {
    houses,
    byId: new Map<string, { readonly isDeal: boolean; readonly at: number }>([
      ...outline.metrics.map(({ id }, at) => [id, { isDeal: false, at }] as const),
      ...outline.deals.map(({ id }, at) => [id, { isDeal: true, at }] as const),
    ]),
    deals: gather(outline.deals, ({ from, to }) =>
      [...from, ...to].flatMap((id) => [...houses.lineage(id), ...below(id)]),
    ),
    metrics: gather(outline.metrics, ({ company }) => [company]),
    series,
  }
})

/** The entries under a key, looked up once for each. */
function chosen<T>(
  entry: (at: number) => T | undefined,
  under: ReadonlyMap<string, readonly number[]>,
): (key: string) => readonly T[] {
  const known = new Map<string, readonly T[]>()
  return (key) => {
    const found = known.get(key) ?? (under.get(key) ?? []).flatMap((at) => entry(at) ?? [])
    known.set(key, found)
    return found
  }
}

/** Where items stand that have a key, under each of their keys. */
function gather<T>(items: Iterable<T>, keysOf: (item: T) => readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  let at = 0
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = found.get(key)
      if (group === undefined) found.set(key, [at])
      else group.push(at)
    }
    at++
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
