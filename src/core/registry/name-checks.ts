import { currencySign, currencyWord, isCurrencyCode } from '../figures/currencies'
import { scaleExponent } from '../figures/scales'

/** Words that stand in every sentence: marked as a company, they would mark the whole note. */
const EVERYDAY: ReadonlySet<string> = new Set(
  'a an the this that these those it its he she they we you i of in on at to for from with by as and or but nor not no yes is are was were be been has have had do does did will would can could may might if than then so up down over under about into out more most less least new all any each both one two three deal deals company companies said says year quarter month day'.split(
    ' ',
  ),
)

/**
 * Why a text can be no alias of a company; null where it can. Ordinary words that companies do bear, *Meta, Apple*, can.
 *
 * @example of `billion`: `“billion” is a word of amounts`
 */
export function whyNoName(text: string): string | null {
  const word = text.trim().toLowerCase()
  if (!/\p{L}/u.test(word)) return `“${text}” has no letter in it`
  if (EVERYDAY.has(word)) return `“${text}” stands in every sentence`
  const isMoney = scaleExponent(word) !== null || currencyWord(word) !== null || currencySign(text) !== null
  return isMoney || isCurrencyCode(text.toUpperCase()) ? `“${text}” is a word of amounts` : null
}
