import { light } from '../../text/light'
import { allMatches } from '../../text/matches'
import { numberOf, TWO_TO_TEN } from '../../text/number-words'

const COUNT = light(
  `\\b(?:the|these|those|all|its|their|of) (${TWO_TO_TEN}|\\d{1,2})\\b(?!-|[ -](?:years?|quarters?|months?|per ?cent|%))|\\b(both)\\b`,
  'iu',
)

/** How many things a text says it adds up: 2 for *the two contracts*, *both*; null where it does not say. */
export function countOf(text: string): number | null {
  const [match, number, both] = COUNT.exec(text) ?? []
  if (match === undefined) return null
  return both !== undefined ? 2 : Number(numberOf(number ?? '')?.toFixed() ?? '') || null
}

/** Verbs of money that say the same: what was *invested* was *put in*. */
const ALIKE: readonly RegExp[] = [
  /\b(?:invest(?:s|ed|ing)?|put(?:s|ting)?|pour(?:s|ed)?|inject(?:s|ed)?|commit(?:s|ted)?|pledg(?:e[sd]?)|promis(?:e[sd]?)|back(?:s|ed)?|fund(?:s|ed)?|add(?:s|ed)?)\b/iu,
  /\b(?:spen(?:d|ds|t|ding)|pa(?:y|ys|id|ying)|cost(?:s|ing)?|capex|bill|order(?:s|ed)?|bought|buys?|rent(?:s|ed)?|sign(?:s|ed)?)\b/iu,
  /\b(?:rais(?:e[sd]?|ing)|borrow(?:s|ed|ing)?|took|takes|round|loans?|bonds?|issue[sd]?|s(?:ell|ells|old))\b/iu,
  /\b(?:gets?|got|receiv(?:e[sd]?|ing)|earn(?:s|ed)?|brought in|brings? in|took in)\b/iu,
  /\b(?:owes?|owed|due|debt)\b/iu,
  /\b(?:ha(?:s|ve|d)|holds?|held)\s(?=[\p{Sc}\uE000])/iu,
]

/** Whether two texts tell of money in verbs that say the same. */
export function actAlike(one: string, other: string): boolean {
  return ALIKE.some((verbs) => verbs.test(one) && verbs.test(other))
}

const MEASURES =
  /\b(?:revenues?|sales|turnover|profits?|loss(?:es)?|earnings|capex|debts?|cash|backlogs?|market value|valuations?|assets|equity|costs|expenses|buybacks?|dividends?|employees|stakes?)\b/giu

/** Whether a text speaks of a measure that another does not speak of: revenue, debt, capex … */
export function speaksOfMore(text: string, than: string): boolean {
  const said = than.toLowerCase()
  return allMatches(text, MEASURES).some(([word]) => !said.includes(word.toLowerCase().replace(/s$/, '')))
}
