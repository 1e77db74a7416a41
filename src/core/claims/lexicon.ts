import type { DealStatus } from '../registry/types'
import type { Topic } from './types'

/**
 * The words by which prose says what a figure is: measures a company reports, kinds of deals, and stages of a deal.
 * `weight` below 1 marks words that often mean something else.
 */
interface Entry<T> {
  readonly means: T
  readonly pattern: RegExp
  readonly weight: number
}

const entry = <T>(means: T, words: string, weight = 1): Entry<T> => ({
  means,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu'),
  weight,
})

export const TOPICS: readonly Entry<Topic>[] = [
  entry('revenue', 'revenues?|sales|turnover|top line|arr|run[- ]rates?|annual recurring revenue'),
  entry('revenue', 'turn(?:s|ed|ing)? over', 0.7),
  entry('revenue', 'guidance|outlook', 0.4),
  entry('profit', 'profits?|net income|earnings|ebitda|operating income'),
  entry('profit', 'earn(?:s|ed|ing)?', 0.7),
  entry('loss', 'loss(?:es)?|los(?:t|es?|ing)|deficits?'),
  entry('expenses', 'expenses?|operating costs?|opex|total costs|costs? of (?:revenues?|sales|goods(?: sold)?)'),
  entry('expenses', 'costs?|spending', 0.4),
  entry('capex', 'spen(?:ds?|t)', 0.4),
  entry('capex', 'capex|capital expenditures?|capital (?:spending|budgets?|plans?|outlays?)|infrastructure spending'),
  entry('cash-burn', 'cash burn|burn rate|cash outflows?|burn(?:s|ed|ing)? (?:through )?(?:of )?cash'),
  entry('inference-spend', 'inference(?: spend(?:ing)?| costs?| bill)?|serving its models'),
  entry('compute-spend', 'comput(?:e|ing) (?:spend(?:ing)?|costs?|bill)|cloud (?:spend(?:ing)?|costs?|bill)'),
  entry('payments', 'paid|paying|(?:pre|down[- ])?payments?'),
  entry('commitments', 'commitments|obligations|total tab|pledges'),
  entry('valuation', 'valuations?|valued|valu(?:es|ing)|(?:post|pre)-money|value (?:it|the|him|them)'),
  entry('valuation', 'worth', 0.3),
  entry('valuation', 'after the money|before the money', 0.9),
  entry('market-cap', 'market cap(?:itali[sz]ation)?s?|market values?'),
  entry('funding', 'funding|fund-?raising|raised'),
  entry('backlog', 'backlogs?|remaining performance obligations?|rpo|order book'),
  entry('salary', 'salar(?:y|ies)|wages?|pay packages?|compensation'),
  entry(
    'compute',
    'compute|computing|cloud|capacity|azure|hosting|(?:ai )?infrastructure|data[- ]?cent(?:er|re) capacity',
    0.7,
  ),
  entry(
    'compute',
    'compute (?:deal|contract|agreement|pact)s?|cloud (?:deal|contract|agreement|commitment|services)s?',
  ),
  entry('chips', 'chips?|gpus?|accelerators?|processors?|tpus?|wafers?|silicon', 0.7),
  entry(
    'equity',
    'invest(?:s|ed|ing|ments?)?|(?<!(?:bond|debt|credit)\\s)investors?|stakes?|equity|shares|funding rounds?|series [a-k]|backed|injection|holdings?',
  ),
  entry('equity', 'raises?|raised|raising|rounds?', 0.7),
  entry(
    'debt',
    'loans?|debt|bonds?|convertibles?|notes offering|credit (?:facility|line)|borrow(?:s|ed|ing)?|term loan|len(?:t|d|ds|ding)|lenders?|financing',
  ),
  entry('lease', 'leas(?:es?|ed|ing)|rents?|rented|colocation'),
  entry(
    'acquisition',
    'acqui(?:re[sd]?|ring|sitions?)|buyouts?|takeovers?|merger|buys|bought|purchase[sd]?|purchasing',
  ),
  entry('acquisition', 'bids?|offers?|all-(?:share|stock|cash)', 0.6),
  entry('revenue-share', 'revenue[- ]shar(?:e|es|ing)|share of (?:\\S+ )?revenues?'),
  entry(
    'build',
    'buil(?:d|ds|t|ding)|construct(?:s|ed|ing|ion)?|facilit(?:y|ies)|campus(?:es)?|data[- ]?cent(?:er|re)s?|plants?',
    0.8,
  ),
  entry('grant', 'grants?|subsid(?:y|ies)|donat(?:es?|ed|ions?)'),
  entry(
    'deal',
    'deals?|agreements?|contracts?|pacts?|commits?|committed|committing|commitment|pledg(?:e|ed|es)|undertakings?|option|orders?|partnership|bet|arrangement|licen[cs]e|ordered|sign(?:s|ed|ing)|pays?|owes?|promis(?:es?|ed)',
    0.8,
  ),
]

export const STATUSES: readonly Entry<DealStatus>[] = [
  entry(
    'cancelled',
    'cancel(?:s|l?ed|ling)?|pulled out|walk(?:s|ed|ing)? away|scrapped|withdr(?:ew|awn)|terminated|called off|dropped|abandoned|fell through|lapsed|expired|collapsed|broke down',
  ),
  entry(
    'rumoured',
    'rumou?rs?|rumou?red|in talks|talks?(?= of| that|,|\\.|$)|talks|whispers?|gossip|unconfirmed|(?:nobody|no one|neither|none) (?:\\w+ ){0,3}(?:has|have) confirmed|considering|reportedly|(?:press|media) reports?|people (?:familiar|close|with knowledge)|citing|weighing|mulling|exploring|discussing|negotiating|said to be|could|might|should|potential(?:ly)?|(?<!(?:in|since|of|by|until|to|from|last|this|early|late|mid|and|or|\\d)[\\s-])may(?!\\s(?:\\d|and (?:june|july)))',
  ),
  entry(
    'intent',
    'targets?|targeted|sought|seeks|seeking|marketed|letters? of intent|intends?|plans? to|planning to|planned|aims? to|hopes? to|expects? to|memorand(?:um|a)|mou|non-binding|option to|offer(?:s|ed)?|bids?|proposals?|proposed',
  ),
  entry(
    'closed',
    'closes|closed|spent|completed|paid|invested|has put|bought|acquired|purchased|took over|(?<!to )lent',
  ),
  entry(
    'signed',
    'sign(?:s|ed|ing)?|inked|cut a|struck|(?:has|have|had) ordered|ordered|agreed|committed|commits|contracted|will (?:pay|invest|receive|get|buy|spend|put|lend)|(?:is|are) to (?:pay|receive|get|invest)|(?:is|are) (?:buying|acquiring|taking over)',
  ),
  entry('announced', 'announc(?:es?|ed|ing)|unveil(?:s|ed)|disclosed'),
]

/** Words that make a figure a part of something, or a sum beside it, so that it is not the whole amount. */
export const PARTIAL =
  /(?<![\p{L}\p{N}])(?:initial(?:ly)?|upfront|up front|first (?:tranche|phase|stage|payment|instal?lment)|tranche|instal?lment|portion|part of|half of|remaining(?! performance)|rest of|remainder|additional|another|extra|further|more than double|of which|fees?|fines?|penalt(?:y|ies)|discount|savings?|premium|balance(?! sheet)|left ?over|pre-money|going in|deposit|averag(?:e|es|ing)|per|each|apiece)(?![\p{L}\p{N}])/giu
