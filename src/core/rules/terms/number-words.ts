import { type Decimal, decimal } from '../../amounts/decimal'
import { NUMBER_WORD, numberOf } from './terms'

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** Numbers in words up to ninety-nine, as part of an expression; {@link wordValue} reads them. */
export const COUNT_WORD = `(?:${TENS.join('|')})(?:-(?:${NUMBER_WORD}))?|${NUMBER_WORD}`

/** A number in words: `twenty-five` is 25; null for another word. */
export function wordValue(word: string): Decimal | null {
  const [first = '', second] = word.toLowerCase().split('-')
  const tens = TENS.indexOf(first)
  if (tens === -1) return numberOf(word)
  const ones = second === undefined ? decimal('0') : numberOf(second)
  return ones === null ? null : decimal(String((tens + 2) * 10)).plus(ones)
}
