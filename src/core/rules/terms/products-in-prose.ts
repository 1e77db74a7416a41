import type { Decimal } from '../../amounts/decimal'
import { ONE } from '../../amounts/decimal'
import type { Note } from '../../notes/types'
import { type ProductSays, UNIT_PRICE } from '../../relations/patterns/unit-price'
import { type Taken, takenIn } from '../../relations/read'
import type { Item, Numbered } from '../../relations/types'
import { windowsOf } from '../../relations/windows'
import { numberOf } from '../../text/number-words'
import type { Count } from '../../tokens/quantities/counts'
import { unitsIn } from '../../tokens/quantities/nouns'
import type { Price } from '../../tokens/quantities/prices'
import { quantitiesOf } from '../../tokens/quantities/quantities'

/** A count of things, the price of one and the total; `derived` is the one that is reckoned out of the others. */
export interface Product extends ProductSays {
  readonly count: Count
  /** How many of the priced unit one of the counted things is: a megawatt is 0.001 gigawatts. */
  readonly units: Decimal
  /** How the price is for one: `each`, `a megawatt`. */
  readonly per: string
  readonly price: Numbered
  readonly total: Numbered
}

/** The products that the sentences of a note state, each price in the first pattern that fits. */
export function productsOf(note: Note): readonly Product[] {
  const { priceOf } = quantitiesOf(note)
  return windowsOf(note).flatMap((window) => {
    if (!window.figures.some(({ index }) => priceOf(index) !== null)) return []
    const { places } = window.folded().line
    if (!places.has('$P') || !places.has('#')) return []
    const found = new Map<number, Product>()
    for (const taken of takenIn(UNIT_PRICE, window)) {
      const product = productOf(note, taken)
      if (product !== null && !found.has(product.price.index)) found.set(product.price.index, product)
    }
    return [...found.values()]
  })
}

function productOf(note: Note, taken: Taken<ProductSays>): Product | null {
  const [price, total] = [taken.figure('price'), taken.figure('total')]
  const count = taken.items('count')[0]?.count ?? null
  const told = price && quantitiesOf(note).priceOf(price.index)
  if (price === null || total === null || count === null || told === null) return null
  const units = unitsOf(count, told)
  if (units === null || !isWhole(taken) || isPartial(taken, count, told)) return null
  return { count, units, per: units.eq(ONE) ? 'each' : `a ${told.unit}`, price, total, ...taken.pattern.gives }
}

/** How many of the priced unit one of the counted things is; null where they are two kinds of thing. */
function unitsOf({ nouns }: Count, { of }: Price): Decimal | null {
  if (of.length === 0) return ONE
  for (const noun of nouns)
    for (const priced of of) {
      const units = unitsIn(noun, priced)
      if (units !== null) return units
    }
  return null
}

/** Whether nothing says that the total has more in it, or is told in part only. */
function isWhole({ all, match, items }: Taken<ProductSays>): boolean {
  const run = all.slice(match.start, match.end)
  const behind = upTo(all.slice(match.end, match.end + 12), '.')
  const clause = upTo(upTo(behind, ','), ';')
  const factors = run.filter(({ classes }) => classes.has('BY_SIGN')).length
  return (
    factors < 2 &&
    !run.some(({ classes }) => classes.has('NET') || classes.has('APART')) &&
    !clause.some(({ classes }) => classes.has('NET')) &&
    !behind.some(({ word }, i) => (word === 'rest' || word === 'remainder') && behind[i - 1]?.word === 'the') &&
    !(MORE.has(behind[0]?.word ?? '') && items('total')[0] === run.at(-1)) &&
    !(AND_MORE.has(behind[0]?.word ?? '') && items('price')[0] === run.at(-1))
  )
}

/** What leaves open what else the total holds: *$25 billion in cash*. */
const MORE = new Set(['with', 'in cash', 'in stock', 'in shares', 'in debt'])
/** More behind a price than what it is the price of. */
const AND_MORE = new Set(['plus', 'with', 'among'])

/** Whether another count, a number that counts nothing read, or only some of what is counted, leaves a doubt. */
function isPartial({ all, match, items }: Taken<ProductSays>, count: Count, price: Price): boolean {
  const at = match.captures.get('count')?.[0] ?? 0
  const to = match.captures.get('price')?.[0] ?? 0
  const [first, last] = [starts(all, match.start), ends(all, match.end)]
  const beside = at < to && all.slice(at + 1, to).every(({ word }) => word === 'at' || word === 'costing')
  const rivals = all.slice(first, beside ? to : last).filter(({ count: other }) => other !== null)
  if (rivals.some(({ count: other }) => other && !other.value.eq(count.value) && unitsOf(other, price) !== null))
    return true
  const read = [...items('count'), ...items('price'), ...items('total')]
  const run = all.slice(match.start, match.end)
  const whole = run.some(({ word }) => word === '.') ? all.slice(first, match.end) : run
  if (whole.some((item) => item.figure !== null && !read.includes(item))) return true
  if (run.some((item) => !read.includes(item) && (isNumber(item.word) || item.count || item.proportion))) return true
  const next = all[at + 1]?.word ?? ''
  if (PACED.has(next) || (next === '/' && PACED.has(`a ${all[at + 2]?.word}`))) return true
  return isSomeOf(all.slice(first, at))
}

/** Whether words take only some of what is counted behind them: *100 of its 900 people*, *Of its five gigawatts*. */
function isSomeOf(before: readonly Item[]): boolean {
  const of = before.findLastIndex(({ classes }) => !classes.has('THE') && !classes.has('TOGETHER'))
  if (before[of]?.word !== 'of') return false
  const whole = before[of - 1]
  return (
    whole === undefined ||
    whole.count !== null ||
    whole.proportion !== null ||
    isNumber(whole.word) ||
    SOME.has(whole.word)
  )
}

const SOME = new Set(['half', 'some', 'most', 'many', 'few', 'part', 'third', 'quarter', 'rest'])
/** *1,000 calls a month*: so many in each stretch of time, of which the total may be another. */
const PACED = new Set(
  ['hour', 'day', 'week', 'month', 'quarter', 'year'].flatMap((one) => [`a ${one}`, `per ${one}`, `an ${one}`]),
)

function isNumber(word: string): boolean {
  return word !== '' && (/^\d/.test(word) || word === 'both' || numberOf(word) !== null)
}

function starts(all: readonly Item[], at: number): number {
  return all.slice(0, at).findLastIndex(({ word }) => word === '.' || word === ';') + 1
}

function ends(all: readonly Item[], at: number): number {
  const end = all.slice(at).findIndex(({ word }) => word === '.' || word === ';')
  return end < 0 ? all.length : at + end
}

function upTo(items: readonly Item[], mark: string): readonly Item[] {
  const end = items.findIndex(({ word }) => word === mark)
  return end < 0 ? items : items.slice(0, end)
}
