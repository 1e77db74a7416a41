/** What kind of act an amount is told of, as far as the words beside it say. */
export type Act = 'loan' | 'grant' | 'stake' | 'rent' | 'order' | 'contract' | 'purchase' | 'bid'

/** An act, and the company or thing bought where the words name one. */
export interface Deed {
  readonly act: Act
  /** Where the thing bought is named, within the sentence's text; null for acts that are between two companies. */
  readonly object: number | null
}

const WORDS: readonly (readonly [Act, string])[] = [
  ['loan', 'lend(?:s|ing)?|lent|loan(?:s|ed|ing)?|borrow(?:s|ed|ing)?'],
  ['grant', 'grants?|granted|subsid(?:y|ies|ised|ized)|award(?:s|ed)?'],
  [
    'stake',
    'invest(?:s|ed|ing|ment)?|put(?:s|ting)?(?=\\s(?:in\\s)?$)|(?:led|leads)(?=\\s[^,;]{0,40}\\bround)|subscrib(?:es|ed|ing)',
  ],
  ['rent', 'rent(?:s|ed|ing|al)?|leas(?:e|es|ed|ing)|tenancy'],
  ['order', 'order(?:s|ed|ing)?'],
  ['contract', 'contract(?:s|ed)?|agreement|sign(?:s|ed)|hires?|hired'],
]
const ACTS: readonly (readonly [Act, RegExp])[] = WORDS.map(([act, words]) => [
  act,
  new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu'),
])
/** Amounts that are no sum of an act: a level, a result, the size of a whole round. */
const LEVEL =
  /(?<![\p{L}-])(?:valu(?:ation|ed|es|ing)|worth|revenues?|sales|profits?|loss(?:es)?|income|earnings|backlog|capex|expenditure|market (?:value|cap\p{L}*)|charges?|fees?|interest|coupon|rais(?:e|es|ed|ing)|debts?|assets|funds?|fortune|limit|means to)(?![\p{L}-])/giu
/** The amount is a whole round's, or a part's: *a $2 billion round*. */
const WHOLE_ROUND =
  /^[\s-](?:\p{L}+[\s-]){0,2}?(?:round|raise|financing|funding|valuation|stake|fund|tranche|instal\p{L}+|profit|loss)(?!\p{L})/iu
const ROUND_OF = /(?<!\p{L})(?:round|raise|financing|fund|valuation|tranche) (?:of|at|worth) $/iu
const REACH = 8

const PAID = 'gave|gives?|giving|pa(?:id|ys?|ying)|spen[dt]|spends|handed over'
const BOUGHT =
  'b(?:ought|uys?|uying)|acquir(?:e|es|ed|ing)|acquisition of|takeover of|t(?:ook|akes?|aking) over|purchase of'
const BIDS = 'bid|bids|bidding|offer|offers|offered|offering'
/** From the amount to what was bought: *in stock for Statsig*, *, all of it in shares, for Statsig*. */
const FOR =
  /^(?:\s(?:bid|offer)|\s(?:in|of)(?:\s(?:its|own|all|new))*\s(?:stock|shares|cash|equity)|,\sall of it in (?:stock|shares|cash),)?\sfor\s/iu
/** *a $6.5 billion purchase of io*. */
const NOUN_OF = /^[\s-](?:(?:all-stock|cash|planned|stock)\s)?(?:acquisition|takeover|purchase|buyout)\sof\s/iu
const PAID_BEFORE = new RegExp(`(?<!\\p{L})(?:${PAID})\\s(?:[\\p{L}\\p{N}.&’'-]+\\s){0,4}$`, 'iu')
const BID_BEFORE = new RegExp(`(?<!\\p{L})(?:${BIDS})\\s(?:[\\p{L}\\p{N}.&’'-]+\\s){0,4}$`, 'iu')
/** *bought Statsig for*, *the acquisition of Statsig, for*. */
const BOUGHT_FOR = new RegExp(
  `(?<!\\p{L})(?:${BOUGHT})\\s((?:(?!for\\s)[\\p{L}\\p{N}.&’'-]+,?\\s){1,5}?)(?:for|at)\\s$`,
  'iu',
)

/**
 * What an amount is told of by the words before and behind it, which hold no other amount: the nearest word of an act
 * within eight, unless a word of a level stands nearer.
 *
 * @param before from its statement's beginning up to the amount and its hedge
 * @param behind from the amount to its statement's end
 * @returns for a purchase or a bid the offset of what is bought: negative in `before`, counted from its end
 * @example `JPMorgan lent Crusoe ` is a loan; ` for Statsig` behind `it gave ` the purchase of what stands at 5
 */
export function deedOf(before: string, behind: string): Deed | null {
  if (WHOLE_ROUND.test(behind) || ROUND_OF.test(before)) return null
  const bought = BOUGHT_FOR.exec(before)
  if (bought?.[1] !== undefined) {
    const start = bought.index + bought[0].indexOf(bought[1])
    return { act: 'purchase', object: start - before.length }
  }
  const noun = NOUN_OF.exec(behind)
  if (noun !== null) return { act: 'purchase', object: noun[0].length }
  const given = FOR.exec(behind)
  if (given !== null) {
    const bid = BID_BEFORE.test(before) || /^\s(?:bid|offer)\s/iu.test(behind)
    if (bid) return { act: 'bid', object: given[0].length }
    if (PAID_BEFORE.test(before)) return { act: 'purchase', object: given[0].length }
  }
  const level = nearest(LEVEL, before, behind)
  const all = ACTS.map(([act, pattern]) => ({ act, distance: nearest(pattern, before, behind) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => Number(a.act === 'contract') - Number(b.act === 'contract') || a.distance - b.distance)
  const [found] = all
  return found === undefined || level <= Math.min(...all.map(({ distance }) => distance))
    ? null
    : { act: found.act, object: null }
}

/** Words between the amount and the nearest match on either side. */
function nearest(pattern: RegExp, before: string, behind: string): number {
  const last = [...before.matchAll(pattern)].at(-1)
  const [first] = behind.matchAll(pattern)
  const back = last === undefined ? Infinity : words(before.slice(last.index + last[0].length))
  const ahead = first === undefined ? Infinity : words(behind.slice(0, first.index))
  return Math.min(back, ahead)
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
}
