import type { Item } from './types'

const MOVES = ['UP_VERB', 'DOWN_VERB', 'UP', 'DOWN']

/**
 * Whether a percentage is the size of a change: *rose by 20 %*, *growth of 15 %*. *Raised 75 % of the $40 billion* is a
 * share, for it says of what.
 *
 * @param at its index among the items
 */
export function isOfChange(items: readonly Item[], at: number): boolean {
  const before = items[items[at - 1]?.word === 'by' ? at - 2 : at - 1]
  return MOVES.some((name) => before?.classes.has(name)) && items[at + 1]?.word !== 'of'
}
