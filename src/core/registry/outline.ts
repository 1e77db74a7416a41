import { areSame } from '../equal'
import type { ReadEntry } from './entry-reader'
import type { Deal, Metric, Registry } from './types'

/**
 * What a registry's entries are and whose: its companies with their names and parents, the ids, kinds and companies of
 * its deals, its metrics. Places are not to be relied on.
 */
export interface Outline {
  readonly companies: Registry['companies']
  readonly deals: readonly Pick<Deal, 'id' | 'kind' | 'from' | 'to'>[]
  readonly metrics: readonly Metric[]
}

/** An entry as it was read, and where its part of the file stands. */
export interface Placed {
  readonly read: ReadEntry
  readonly base: number
  /** A deal, not a metric. */
  readonly isDeal: boolean
}

interface Kept {
  readonly outline: Outline
  deal(at: number): Deal | undefined
  metric(at: number): Metric | undefined
}

const KEPT = new WeakMap<Registry, Kept>()

/**
 * The outline of a registry. Those of the same outline have the same object, so that what is worked out from it alone
 * outlasts an edit of a deal.
 *
 * @example Where the amount of a deal changes, `outlineOf` gives the object that it gave before.
 */
export function outlineOf(registry: Registry): Outline {
  return KEPT.get(registry)?.outline ?? registry
}

/** The deal at a place in the list of deals, without the work that the whole list takes. */
export function dealOf(registry: Registry, at: number): Deal | undefined {
  return (KEPT.get(registry) ?? { deal: (place: number) => registry.deals[place] }).deal(at)
}

/** The metric at a place in the list of metrics, without the work that the whole list takes. */
export function metricOf(registry: Registry, at: number): Metric | undefined {
  return (KEPT.get(registry) ?? { metric: (place: number) => registry.metrics[place] }).metric(at)
}

/** Keeps what these functions give for a registry. */
export function keep(registry: Registry, kept: Kept): void {
  KEPT.set(registry, kept)
}

/** Whether entries, in the same order, are of the same outline. */
export function isSameOutline(a: readonly Placed[], b: readonly Placed[]): boolean {
  return a.length === b.length && a.every(({ read }, i) => read === b[i]?.read || isSame(read, b[i]?.read ?? read))
}

function isSame(a: ReadEntry, b: ReadEntry): boolean {
  const [one, other] = [a.said, b.said]
  if (one.type !== 'deal' || other.type !== 'deal') return false
  return one.id === other.id && one.kind === other.kind && areSame(one.from, other.from) && areSame(one.to, other.to)
}
