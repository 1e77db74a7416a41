import type { Note } from '../../notes/types'
import type { ChangeSays } from '../../relations/patterns/change'
import type { Taken } from '../../relations/read'
import type { Item } from '../../relations/types'
import type { Window } from '../../relations/windows'

/** So many items before a size may say of what it is. */
const BEFORE = 4

/**
 * Whether a size that stands by two levels is not the change between them: of two changes told with *respectively*,
 * organic or in constant currency, of a year beside the quarter before, or of what was reported beside what was
 * expected.
 */
export function isOfSomethingElse(note: Note, window: Window, taken: Taken<ChangeSays>): boolean {
  const { items } = window.line
  const placeOf = (name: string) => taken.match.captures.get(name)?.[0] ?? null
  const [size, from, to] = [placeOf('p') ?? placeOf('by'), placeOf('from'), placeOf('to')]
  if (size === null || isListed(items.slice(window.own), taken)) return true
  const [ofSize, ofFrom] = [behind(items, size), from === null ? [] : behind(items, from)]
  if ([...before(items, size), ...ofSize].some(is('ADJUSTED'))) return true
  if (areOfTwoTimes(ofSize, ofFrom)) return true
  if (taken.pattern.gives.explicit || from === null) return false
  const isForecast = (name: string) => note.claims[taken.figure(name)?.index ?? -1]?.mode.value === 'outlook'
  const between = to !== null && to < from ? items.slice(to + 1, from) : []
  return [...ofFrom, ...between].some(is('EXPECTED')) || (isForecast('from') && to !== null && !isForecast('to'))
}

const is = (name: string) => (item: Item) => item.classes.has(name)
const isQuantity = ({ figure, proportion }: Item) => figure !== null || proportion !== null
const parts = (item: Item) => isQuantity(item) || is('MARK')(item)

/** `5 % and 7 % to $3bn and $4bn, respectively`: which belongs to which is not read. */
function isListed(sentence: readonly Item[], { match }: Taken<ChangeSays>): boolean {
  if (!sentence.some(({ word }) => word === 'respectively')) return false
  const taken = ['p', 'by', 'from', 'to'].filter((name) => match.captures.has(name))
  return sentence.filter(isQuantity).length > taken.length
}

/** What is said of a size, a level: as far as the next mark, figure or percentage. */
function behind(items: readonly Item[], at: number): readonly Item[] {
  const end = items.findIndex((item, i) => i > at && parts(item))
  return items.slice(at + 1, end < 0 ? items.length : end)
}

function before(items: readonly Item[], at: number): readonly Item[] {
  const run = items.slice(Math.max(0, at - BEFORE), at)
  return run.slice(run.findLastIndex(parts) + 1)
}

/** `$57.0bn, up 62 % on the year, against $46.7bn in the second quarter`. */
function areOfTwoTimes(size: readonly Item[], from: readonly Item[]): boolean {
  const yearly = (list: readonly Item[]) => list.some((one) => is('YEARLY')(one) || is('YEAR_BACK')(one))
  const quarterly = (list: readonly Item[]) =>
    list.some((one) => ['QUARTERLY', 'QUARTER', 'QUARTER_BACK'].some((name) => is(name)(one))) &&
    !list.some(is('YEAR_BACK'))
  return (yearly(size) && quarterly(from)) || (quarterly(size) && yearly(from))
}
