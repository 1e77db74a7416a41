import type { Item } from './types'

/** So many words may stand on either side of what joins two figures. */
const REACH = 5

/**
 * Whether a figure is the last of several that are joined, and so not alone what is compared: the second of *Oracle's
 * $300 billion and Microsoft's $250 billion*.
 *
 * @param at its index among the items
 * @param orListed whether a comma joins too
 */
export function isJoined(items: readonly Item[], at: number, orListed = false): boolean {
  const join = past(items, at - 1)
  const word = items[join]?.word ?? ''
  const joins = items[join]?.classes.has('AND') === true || (orListed && word === ',')
  if (!joins) return false
  const before = past(items, join - 1)
  return items[before]?.figure != null
}

/**
 * Whether a figure is what another is compared with, and so not itself what is told: *$56 billion against $34 billion
 * at the lower price, 2.6 times the …*.
 *
 * @param at its index among the items
 */
export function isComparedWith(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= at - REACH; i--) {
    const item = items[i]
    if (item === undefined || item.figure !== null || item.classes.has('MARK')) return false
    if (COMPARES.has(item.word)) return true
    if (item.classes.has('CLAUSE') || item.classes.has('IS')) return false
  }
  return false
}

const COMPARES: ReadonlySet<string> = new Set(
  'against|compared with|compared to|versus|vs|up from|down from|from|than|relative to|instead of|rather than'.split(
    '|',
  ),
)

/** Back over words and brackets to what stands before them. */
function past(items: readonly Item[], from: number): number {
  let at = from
  while (at > from - REACH) {
    const item = items[at]
    if (item === undefined || item.figure !== null || item.proportion !== null) break
    if (item.classes.has('AND') || (item.classes.has('MARK') && item.word !== '(' && item.word !== ')')) break
    at--
  }
  return at
}
