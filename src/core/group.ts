/**
 * Puts items by a key, in their order; the keys stand in the order of their first items.
 *
 * @example groupBy([3, 4, 5], (n) => n % 2) maps 1 to [3, 5] and 0 to [4]
 */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
