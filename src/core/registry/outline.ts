import type { ReadEntry } from './entry-reader'
import type { Registry } from './types'

/**
 * What a registry's entries are and whose: its companies with their names and parents, the ids and companies of its
 * deals, its metrics. Places, and what else deals say, may be out of date.
 */
export type Outline = Pick<Registry, 'companies' | 'deals' | 'metrics'>

const EARLIER = new WeakMap<Registry, Outline>()

/**
 * The outline of a registry. Those of the same outline have the same object, so that what is worked out from it alone
 * outlasts an edit of a deal.
 *
 * @example Where the amount of a deal changes, `outlineOf` gives the object that it gave before.
 */
export function outlineOf(registry: Registry): Outline {
  return EARLIER.get(registry) ?? registry
}

/** Says that a registry has the outline of an earlier one. */
export function keepOutline(registry: Registry, earlier: Registry): void {
  EARLIER.set(registry, outlineOf(earlier))
}

/** Whether entries, in the same order, have the same ids and companies. */
export function isSameOutline(a: readonly ReadEntry[], b: readonly ReadEntry[]): boolean {
  return a.length === b.length && a.every((one, i) => isSame(one, b[i] ?? one))
}

function isSame(a: ReadEntry, b: ReadEntry): boolean {
  if (a.said === b.said) return true
  const [one, other] = [a.entry, b.entry]
  if (one.type !== 'deal' || other.type !== 'deal') return false
  return one.id === other.id && isSameList(one.from, other.from) && isSameList(one.to, other.to)
}

export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}
