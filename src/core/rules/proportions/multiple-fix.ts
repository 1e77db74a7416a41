import { type Decimal, decimal, ONE } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import { toSource } from '../../passages/source-map'
import type { Passage } from '../../passages/types'
import { NUMBER_WORD, numberOf, ONES } from '../../text/number-words'
import type { Multiple } from '../../tokens/quantities/multiples'
import { numberFix, wordFix } from '../fix'
import type { Fix } from '../types'
import { hedgeIn } from './percent-fix'

const TEN = decimal('10')
/** So near a whole number a word for it says what the figures make. */
const TWENTIETH = decimal('0.05')
const NUMBER = new RegExp(`(?<!\\p{L})(?:${NUMBER_WORD})(?!-?(?:and|${ONES.join('|')})(?!\\p{L}))`, 'iu')
/** Stems of words that multiply, by their factor: *doubled, tripling, quadruple*. */
const STEMS: readonly (readonly [factor: number, stem: string])[] = [
  [2, 'doubl'],
  [3, 'tripl'],
  [4, 'quadrupl'],
  [5, 'quintupl'],
]

/**
 * The fixes that write the right multiple: in digits with as many decimals, one at least where a whole number says too
 * little; in words only where the figures make a whole number that a word of the same kind says.
 *
 * @param times what the figures make; null where they are ranges
 */
export function multipleFix(
  path: string,
  passage: Passage,
  { at, digits, factor }: Multiple,
  times: Decimal | null,
): readonly Fix[] {
  if (times === null || times.lt(ONE)) return []
  const inDigits = /\d/.test(passage.text.slice(at.start, at.end))
  if (!inDigits) return inWords(path, passage, at, factor, times)
  if (digits === null) return []
  const written = { path, passage, at, value: digits, hedge: hedgeIn(factor, digits) }
  return numberFix(written, times, ', what the figures make', { least: times.lt(TEN) ? 1 : 0 })
}

/** Another number or verb in words: *six times* as *four times*, *tripled* as *doubled*; under no hedge. */
function inWords(
  path: string,
  passage: Passage,
  at: Multiple['at'],
  { low, high: most }: Interval,
  times: Decimal,
): readonly Fix[] {
  const whole = times.round(0)
  const isWhole = times.minus(whole).abs().lte(whole.times(TWENTIETH))
  const isHedged = most === null || !most.minus(low).lte(ONE.times('2'))
  if (!isWhole || isHedged || whole.lt('2')) return []
  const text = passage.text.slice(at.start, at.end)
  const found = otherWord(text, whole)
  if (found === null) return []
  const start = at.start + found.start
  const span = toSource(passage, { start, end: start + found.old.length })
  return [
    wordFix(
      `Write ${text.replace(found.old, () => found.word)}, what the figures make`,
      path,
      { span, text: found.old },
      found.word,
    ),
  ]
}

function otherWord(
  text: string,
  whole: Decimal,
): { readonly old: string; readonly start: number; readonly word: string } | null {
  const lower = text.toLowerCase()
  const own = STEMS.map(([, stem]) => stem).find((stem) => lower.includes(stem))
  const other = STEMS.find(([factor]) => whole.eq(String(factor)))?.[1]
  const number = NUMBER.exec(text)
  if (own !== undefined) return other === undefined ? null : replacing(text, lower.indexOf(own), own.length, other)
  const word = ONES[Number(whole.toFixed()) - 1]
  if (number === null || word === undefined || numberOf(number[0]) === null) return null
  return replacing(text, number.index, number[0].length, word)
}

function replacing(text: string, start: number, length: number, other: string) {
  const old = text.slice(start, start + length)
  const isCapital = old.charAt(0) !== old.charAt(0).toLowerCase()
  return { old, start, word: isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other }
}
