import type { CurrencyRef } from './currencies'
import { EASTERN_CURRENCIES, easternCurrency } from './east-asian'
import type { Term } from './terms'
import type { SkippedText } from './types'

const DIGITS = '〇一二三四五六七八九'
const NUMBER = `${DIGITS}零两兩十百千万萬億亿兆`
const MONEY = new RegExp(`(?<![${NUMBER}0-9.,数數幾几何])[${NUMBER}]+(${EASTERN_CURRENCIES})`, 'g')
/** Sums that only an order of size is told of: `数十億円`, `3000多亿元`, `수십억 달러`. */
const VAGUE = new RegExp(
  `(?<![0-9.,])[0-9.,]*(?:[${NUMBER}数數几幾何上多余餘]{2,12}|수[십백천만억조]{1,4}|[십백천만억조]{1,4}여)\\s?(?:${EASTERN_CURRENCIES})`,
  'g',
)
const SIZED = /[百千万萬億亿兆십백천만억조]/
const PLACES: readonly (readonly [RegExp, number])[] = [
  [/^(.*)兆/, 12],
  [/^(.*)[億亿]/, 8],
  [/^(.*)[万萬]/, 4],
]

/**
 * The terms of a text whose numbers are ideographs with a currency behind them: `三億五千万円`, `二十亿美元`. What no digit
 * counts is the unit of a table or an order of size, and not read: `百万円`, `百亿美元`.
 */
export function ideographTerms(text: string): Term[] {
  const terms: Term[] = []
  for (const { 0: match, 1: word = '', index } of text.matchAll(MONEY)) {
    const ref = easternCurrency(word)
    const written = match.slice(0, match.length - word.length)
    const number = ref === null ? null : numberOf(written)
    if (ref !== null && number !== null) terms.push(termOf(index, index + match.length, ref, number))
  }
  return terms
}

/** Sums of money in ideographs or hangul of which only the order of size is told, and those that cannot be read. */
export function vagueIdeographs(text: string): SkippedText[] {
  return [...text.matchAll(VAGUE)]
    .filter(({ 0: match }) => SIZED.test(match))
    .map(({ 0: match, index }) => ({ at: { start: index, end: index + match.length }, reason: 'vague' as const }))
}

function termOf(start: number, end: number, ref: CurrencyRef, number: Pick<Term, 'whole' | 'exponent'>): Term {
  const sides = { grouped: false, leads: false, negative: false, hedge: null, problem: null }
  return { start, end, fraction: '', ref, money: true, ...sides, ...number }
}

/** The number in ideographs as digits and the power of ten of its last scale; null where it is none or has no scale. */
function numberOf(written: string): { whole: string; exponent: number } | null {
  let rest = written
  let sum = 0n
  let last: number | null = null
  for (const [scale, exponent] of PLACES) {
    const found = scale.exec(rest)
    if (found === null) continue
    const count = smallNumber(found[1] ?? '')
    if (count === null || count === 0) return null
    sum = sum * 10n ** BigInt((last ?? exponent) - exponent) + BigInt(count)
    last = exponent
    rest = rest.slice(found[0].length)
  }
  if (last === null || rest !== '' || !/[一二三四五六七八九两兩]/.test(written)) return null
  return { whole: String(sum), exponent: last }
}

/** A number below ten thousand: `五千二百`, `十二`, `二〇二五`. */
function smallNumber(written: string): number | null {
  const digit = (char: string | undefined): number => (char === undefined ? 1 : DIGITS.indexOf(char))
  const plain = written.replace(/[两兩]/g, '二').replaceAll('零', '〇')
  if (/^[〇一二三四五六七八九]{1,4}$/.test(plain)) return Number([...plain].map(digit).join(''))
  const parts =
    /^(?:([一二三四五六七八九]?)千)?〇?(?:([一二三四五六七八九]?)百)?〇?(?:([一二三四五六七八九]?)十)?〇?([一二三四五六七八九]?)$/.exec(
      plain,
    )
  if (plain === '' || parts === null) return null
  return [1000, 100, 10].reduce(
    (sum, size, index) => {
      const part = parts[index + 1]
      return sum + (part === undefined ? 0 : size * digit(part === '' ? undefined : part))
    },
    parts[4] ? digit(parts[4]) : 0,
  )
}
