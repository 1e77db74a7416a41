import { decimal } from '../../amounts/decimal'
import type { Figure } from '../../figures/types'
import { writtenAt } from '../../figures/written'
import type { Span } from '../../span'
import { light } from '../../text/light'
import { isThing, nameOf } from './nouns'

/** That a figure is the price of one thing: `$30,000 each`, `$50 billion per gigawatt`, `each GPU costs $30,000`. */
export interface Price {
  /** What it is the price of, by its possible names; empty for *each*. */
  readonly of: readonly string[]
  /** That thing as written: `megawatt`; `each` where nothing names it. */
  readonly unit: string
  /** The figure with its hedge and the words that make it a price. */
  readonly at: Span
}

const EACH = light(/^\s?(?:each|apiece|a piece)(?![\p{L}-])/iu)
const EACH_OF = /^\s(?:for|to|in|from|on)\seach\sof\s(?:(?:the|its|their|these|those|our)\s)?/iu
const PER = light(
  /^(?:\s?\/\s?|\s(?:per|an?|for each|for every|for an?|each|every)\s)([\p{L}][\p{L}\p{N}]*(?:-hours?)?)(?:\s([\p{L}][\p{L}\p{N}]*(?:-hours?)?))?/u,
)
const COSTS = light(
  /(?<!\p{L})(?:each|every|one|a|an)\s(?:\p{L}[\p{L}\p{N}]*\s)?(\p{L}[\p{L}\p{N}]*)\s(?:costs|costing|sells for|selling for|goes for|is priced at|priced at)\s(?:an average of\s)?$/iu,
)
const COST_PER = light(
  /(?<!\p{L})(?:price|cost|value|fee|pay|bill)\s(?:per|of an?|of each|for an?|for each)\s(\p{L}[\p{L}\p{N}]*)\s(?:of|is|was|at|comes to|works out at)\s$/iu,
)
const PER_PRICE = light(/(?<!\p{L})per[-\s](\p{L}[\p{L}\p{N}]*)\s(?:price|cost|value)\s(?:of|is|was|at)\s$/iu)
const EACH_AT = light(
  /(?<!\p{L})each\s(?:costing|worth|at|priced at|getting|receiving|paying|buying|raising|investing)\s$/iu,
)
/** *215 million shares at $23.28*: so small an amount is the price of one. */
const SHARES_AT = light(/(?:\d|\d\s(?:thousand|million|billion))\s(?:\p{L}+\s){0,2}?shares\sat\s$/iu)
const MOST_A_SHARE = decimal('100000')
/** *1,400 racks × $3.5 million*. */
const TIMES = light(/(?<!\p{L})(?:×|\*|x|times)\s?$/iu)
/** A price for a time is a rent: *$2 an hour*, *$2 a chip an hour*. */
const TIME = light(/^,?\s?(?:an?|per|each|every|\/)\s?(?:year|quarter|month|week|day|hour|minute)(?!\p{L})/iu)
const ADVERBIAL = light(/^\s(?:annually|monthly|yearly|quarterly|hourly|a year)(?!\p{L})/iu)

/**
 * What one of a thing costs, by the words that touch a figure; null for a total, and for a price by the hour or year.
 *
 * @param from where its sentence begins
 * @example `$50bn a gigawatt` is the price of `gw`, `$30,000 apiece` of what the text counts
 */
export function priceOf(text: string, figure: Figure, from: number): Price | null {
  const own = writtenAt(figure)
  const behind = text.slice(own.end, own.end + 48)
  const before = text.slice(Math.max(from, own.start - 64), own.start)
  const price = (of: readonly string[], unit: string, length: number, back = 0): Price | null => {
    const rest = behind.slice(length)
    if (TIME.test(rest) || ADVERBIAL.test(rest)) return null
    return { of, unit, at: { start: own.start - back, end: own.end + length } }
  }
  const each = EACH.exec(behind) ?? EACH_OF.exec(behind)
  if (each !== null) return price([], 'each', each[0].length)
  const per = PER.exec(behind)
  if (per?.[1] !== undefined) {
    const [first, second] = [nameOf(per[1]), per[2] === undefined ? null : nameOf(per[2])]
    const end = per[0].length - (per[2] === undefined ? 0 : per[2].length + 1)
    return isThing(first) ? price(second === null || !isThing(second) ? [first] : [first, second], per[1], end) : null
  }
  const lead = COSTS.exec(before) ?? COST_PER.exec(before) ?? PER_PRICE.exec(before)
  if (lead?.[1] !== undefined) return price([nameOf(lead[1])], lead[1], 0, before.length - lead.index)
  if (SHARES_AT.test(before) && figure.value?.lt(MOST_A_SHARE) === true) return price([nameOf('shares')], 'share', 0)
  const apart = EACH_AT.exec(before) ?? TIMES.exec(before)
  return apart === null ? null : price([], 'each', 0, before.length - apart.index)
}
