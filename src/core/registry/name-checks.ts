import { monthNumber } from '../dates/months'
import { currencySign, currencyWord, isCurrencyCode } from '../figures/currencies'
import { scaleExponent } from '../figures/scales'
import { readAmount } from '../figures/scan'
import { numberOf } from '../text/number-words'
import { quoted } from '../text/quoted'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that stand in every sentence: marked as a company, they would mark the whole note. */
const EVERYDAY = words(
  'a an the this that these those it its he she they we you i of in on at to for from with by as and or but nor not no yes is are was were be been has have had do does did will would can could may might if than then so up down over under about into out more most less least new all any each both half deal deals contract contracts agreement agreements loan loans round rounds stake stakes company companies revenue revenues capex said says',
)

/** Words that stand beside a number. */
const UNITS = words(
  'percent percentage pct bp bps points basis day days week weeks month months quarter quarters year years hour hours share shares unit units chips gpu gpus kw mw gw tw kwh mwh gwh twh watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts terawatt terawatts zero hundred dozen',
)

/**
 * Why a text can be no alias or product of a company; null where it can. Ordinary words that companies do bear, *Meta, Apple*, can,
 * and so can *3M*.
 *
 * @example of `billion`: `“billion” is a word of amounts`
 */
export function whyNoName(text: string): string | null {
  const word = text.trim().toLowerCase()
  if (!/\p{L}/u.test(word)) return `${quoted(text)} has no letter in it`
  const [, noun = word] = /^(?:an?|the|this|that) (.+)$/.exec(word) ?? []
  if (EVERYDAY.has(noun) || monthNumber(noun) !== null) return `${quoted(text)} stands in every sentence`
  return isOfAmounts(text.trim()) ? `${quoted(text)} is a word of amounts` : null
}

/** Whether a text is a unit, a number in words, a currency, a scale, or an amount as a whole: *GW, three, USD, 5bn*. */
function isOfAmounts(text: string): boolean {
  const parts = text.toLowerCase().split(/\s+/)
  const isPart = (word: string) =>
    UNITS.has(word) || scaleExponent(word) !== null || currencyWord(word) !== null || isNumber(word)
  if (parts.every(isPart) || currencySign(text) !== null || isCurrencyCode(text.toUpperCase())) return true
  // *3M* is a company.
  const counted = /^\d[\d.,]*\s?(\p{L}{2,})$/u.exec(text)?.[1]
  return (counted !== undefined && isPart(counted.toLowerCase())) || readAmount(text) !== null
}

function isNumber(word: string): boolean {
  return !/\d/.test(word) && numberOf(word) !== null
}
