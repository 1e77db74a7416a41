import { COUNTRY_WORDS } from '../figures/currencies'
import { isOrdinary } from '../mentions/ordinary'
import { isOtherName as isKnownName } from '../mentions/other-names'
import { fold } from '../mentions/spelling'

/** Words that are a company's only beside another: lines of accounts and the trade's own nouns. */
const NOUNS = `
  capex opex ebitda ebit revenue revenues sales profit profits loss losses income expense expenses cost costs cash debt
  assets liabilities total subtotal sum net gross adjusted operating guidance backlog valuation spending spend
  investment investments funding financing commitment commitments purchase purchases obligation obligations lease
  leases depreciation amortization amortisation interest tax taxes dividend dividends buyback buybacks deal deals
  expenditure expenditures servers infrastructure inference training datacenter datacenters
`

const PLAIN_NOUNS: ReadonlySet<string> = new Set(NOUNS.trim().split(/\s+/))
const COUNTRIES: ReadonlySet<string> = new Set(COUNTRY_WORDS.flatMap((name) => name.split(' ')))

/**
 * Whether a capital word is known to be something else than a company's own name, a country's with a currency among them.
 *
 * @example isOtherName('Texas') && isOtherName('Treasury') && !isOtherName('Nvidia')
 */
export function isOtherName(word: string): boolean {
  return isKnownName(word) || COUNTRIES.has(fold(word))
}

/**
 * Whether a capital word could be a company's own by its letters alone: no ordinary word, no other name, not all in
 * capitals.
 *
 * @example isTellingName('Nvidia') && !isTellingName('Revenue') && !isTellingName('EBITDA')
 */
export function isTellingName(word: string): boolean {
  const isPlain = isOrdinary(word) || PLAIN_NOUNS.has(fold(word))
  return word.length > 2 && word !== word.toUpperCase() && !isPlain && !isOtherName(word)
}
