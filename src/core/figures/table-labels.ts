/** What the label of a row or column says of bare numbers under it: a share of something, a number of things, or neither. */
export type Counts = 'percent' | 'ratio' | 'things' | 'when' | null

/** `6.25% notes` are notes; `2025 %` is a percentage. */
const PERCENT =
  /(?<!\d)(?<!\d[.,]\d{1,3}\s)%|‰|(?<!\d\s)\b(?:percent(?:age)?s?|pct|yoy|qoq|cagr|bps|stakes?|probability|ratio|multiple)\b/i
const NUMBER_OF = /#|\b(?:number|count|no\.)(?=\W|$)|\bin (?:years|months|weeks|days)\b|\((?:years|yrs|months|days)\)/i
const RATIO = /\b(?:growth|margins?|rates?|yields?|share)$/i
const THINGS =
  /\b(?:units|gpus?|chips?|users|subscribers|customers|employees|headcount|staff|ftes?|m?w(?:atts?)?h?|[mgtk]wh?|gigawatts?|megawatts?|tokens?|sites?|rank|age|years?|months?|days?|deals|shares|stores|lives|life|dilut(?:ed|ive))\b/i
const WHEN =
  /\b(?:dates?|announced|closed|signed|term|period|since|founded|quarter|status|maturity|duration)(?:\s\p{N}+)?$/iu
const MONEY =
  /\b(?:amounts?|values?|costs?|revenues?|spend(?:ing)?|capex|investments?|funding|total|size|debt|equity|loss(?:es)?|profits?|commitments?|expenses?|payments?|valuation|raised|sales|income|cash|fees|proceeds|compensation|benefits?|charges|liabilit(?:y|ies)|obligations?|loans?|leases?)\b/i
/** A period, or a span of time from now on, is what a column is for, not what it counts. */
const PERIOD =
  /\b(?:ended|ending)\b|\b(?:19|20)\d\d\b|\d\s?(?:[-–]\s?\d+\s)?(?:years?|months?|days?)\b|\b(?:one|two|three|four|five|six|nine|twelve|prior|previous|current|last|this|next|first|second|third|fourth|full|thereafter)\b/i
const BEHIND_HEAD =
  /(?<=\S)\s+(?:of|from|for|at|in|on|to|by|with|during|based|due|attributable|related|within|after|before|under|between|per)\s.*$|\s*[([].*$/is
const LEADS_ON = /^\s*(?:of|from|for|at|in|on|to|by|with|during|due|within|after|before|under|less than|more than)\s/i

/**
 * What bare numbers in a row or column count by its label: its head word decides, so that *revenue from customers* is
 * money and *customers in Europe* are not.
 *
 * @example countsOf('Sales staff') // 'things'
 */
export function countsOf(label: string): Counts {
  if (PERCENT.test(label)) return 'percent'
  if (NUMBER_OF.test(label)) return 'things'
  if (LEADS_ON.test(label) || PERIOD.test(label)) return null
  const head = label.replace(BEHIND_HEAD, '').replace(/[\s:*†‡]+$/u, '')
  const thing = THINGS.exec(head)
  if (thing !== null && !MONEY.test(head.slice(thing.index + thing[0].length))) return 'things'
  if (MONEY.test(head) && !RATIO.test(head)) return null
  return RATIO.test(head) ? 'ratio' : WHEN.test(head) ? 'when' : null
}

const EACH =
  /\bper\b|\/\s?(?:share|unit|user|customer|employee|[mk]wh|[gm]w|gpu|token|hour|hr|day|month|year|yr|ton|tonne|oz|bbl|lb)\b|\beps\b|\barpu\b|\bgrant[\s-]date fair value\b|^\W*(?:[\da-z]{1,2}[.)]\s*)?(?:basic|diluted)\b/i
const PRICE = /\b(?<!fixed[\s-])prices?\b|\bstrikes?\b/i
const PAID =
  /\b(?:purchase|transaction|acquisition|deal|contract|total|headline)\s+prices?\b|\bprices? (?:paid|allocat)/i

/** Whether a label is of money for one thing, which no table's scale multiplies: *per share*, *share price*, *Diluted*. */
export function isForEach(label: string): boolean {
  // What is divided is no quotient: *Numerator for loss per share*.
  if (/^\W*numerator\b/i.test(label)) return false
  const bare = withoutPrices(label)
  return EACH.test(bare) || (PRICE.test(bare) && !PAID.test(bare))
}

const STATED_PRICE = /\p{Sc}\s?\d[\d.,]*\s+(?:per|an?|each)\b(?:\s\p{L}+)?/giu

/** A label without the prices that it states itself: *5,000 shares at $3.00 per share* is what they came to. */
export function withoutPrices(label: string): string {
  return label.replace(STATED_PRICE, '')
}

/** What is counted elsewhere, and costs money here: *staff*, *chips*, *sites* in a table of costs; *Ampere, chips*. */
const COSTS_MONEY = /\b(?:units|gpus?|chips?|employees|headcount|staff|sites?)\b/gi
const NAMED_FOR = /,\s(?:[\p{L}-]+\s){0,2}(?:gpus?|chips?|sites?|staff)$/iu
const OF_COSTS = /\b(?:costs?|expenses?|spend(?:ing)?|spent|expenditures?|outlays?|bill)\b(?!\s(?:per|of an?)\b)/i

/**
 * The label of a row without the things that cost money there.
 *
 * @param over the words over its column, corner included, where they state a currency; the label of its section
 */
export function labelInMoney(label: string, over: { column: string | null; section: string }): string {
  if (OF_COSTS.test(over.section) || OF_COSTS.test(over.column ?? '')) return label.replace(COSTS_MONEY, '')
  return over.column === null ? label : label.replace(NAMED_FOR, '')
}
