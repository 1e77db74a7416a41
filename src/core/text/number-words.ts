import { type Decimal, decimal } from '../amounts/decimal'

/** The numbers from one to nineteen, and the tens from twenty on. */
export const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, i): [string, number] => [word, i + 1]),
  ...TENS.flatMap((ten, i): [string, number][] => [
    [ten, 10 * (i + 2)],
    ...ONES.slice(0, 9).map((one, j): [string, number] => [`${ten}-${one}`, 10 * (i + 2) + j + 1]),
  ]),
  ['a dozen', 12],
  ['two dozen', 24],
])

/** The numbers by which prose counts the parts of a sum, *the three contracts*, as part of a pattern. */
export const TWO_TO_TEN = ONES.slice(1, 10).join('|')

const longestFirst = (words: readonly string[]) => [...words].reverse().join('|')

/** Numbers in words that {@link numberOf} reads, as part of a pattern: the longer of two that begin alike first. */
export const NUMBER_WORD = `(?:a|two) dozen|(?:${TENS.join('|')})(?:-(?:${longestFirst(ONES.slice(0, 9))}))?|${longestFirst(ONES)}`

/**
 * A number in digits or, up to ninety-nine, in words; null for another word.
 *
 * @example numberOf('twenty-five') is 25
 */
export function numberOf(word: string): Decimal | null {
  const known = NUMBERS.get(word.toLowerCase())
  if (known !== undefined) return decimal(String(known))
  return /^\d/.test(word) ? decimal(word) : null
}
