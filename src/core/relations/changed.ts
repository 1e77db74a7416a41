import type { Item } from './types'

const MOVES = ['UP_VERB', 'DOWN_VERB', 'UP', 'DOWN']

/**
 * Whether a percentage is the size of a change: *rose by 20 %*, *growth of 15 %*, *increased $3 million, or 15 %, from*.
 * *Raised 75 % of the $40 billion* is a share, for it says of what.
 *
 * @param at its index among the items
 */
export function isOfChange(items: readonly Item[], at: number): boolean {
  if (items[at + 1]?.word === 'of') return false
  const or = items[at - 1]?.classes.has('OR') ? at - 1 : null
  const amount = or === null ? null : items[or - 1]?.word === ',' ? or - 2 : or - 1
  return isMoved(items, amount !== null && items[amount]?.figure != null ? amount : at)
}

function isMoved(items: readonly Item[], at: number): boolean {
  const before = items[items[at - 1]?.word === 'by' ? at - 2 : at - 1]
  return MOVES.some((name) => before?.classes.has(name))
}
