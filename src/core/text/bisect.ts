/**
 * How many items of a list come before a place, found by halving: `isBefore` holds for the first of them and for none
 * behind.
 *
 * @example countBefore([1, 3, 5], (n) => n < 4) === 2
 */
export function countBefore<T>(items: ArrayLike<T>, isBefore: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(items[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
