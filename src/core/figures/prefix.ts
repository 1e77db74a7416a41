import type { HedgeKind } from '../amounts/precision'
import { type CountryApart, countryApart } from './countries-apart'
import {
  type CurrencyRef,
  compatible,
  currencyAbbreviation,
  currencyOfCountry,
  currencySign,
  currencyWord,
  isWordlike,
  sharper,
} from './currencies'
import { isIdeograph, leavesWhole } from './east-asian'
import { isDigit } from './numerals'
import { scaleExponent } from './scales'
import type { SkipReason } from './types'
import { unitOf } from './units'

/** The currency that stands before a numeral, from its first letter or sign. */
export interface Prefix {
  readonly start: number
  readonly ref: CurrencyRef | null
  readonly exponent: number | null
  /** A minus between the currency and the numeral: `$-5`. */
  readonly negative: boolean
  /** A bracket between them, which must close behind the amount: `$(5)`. */
  readonly bracket: boolean
  /** A sign between them that hedges: `USD ~5m`. */
  readonly hedge: HedgeKind | null
  /** It is money only beside a scale (`Euro 20 million`) or a number no count would have (`TRY 5.20`). */
  readonly needs: 'scale' | 'shape' | null
  readonly problem: SkipReason | null
}

const BLANK = /[ \t\u00a0\u2007\u2009\u202f]/
const UNIT_CHAR = /[\p{L}\p{Sc}.]/u
const SIGN = /\p{Sc}/u
const WORD_CHAR = /[\p{L}\p{N}_]/u
/** The letters of a country before a dollar sign make another dollar of it: `港$5M`. */
const COUNTRY_BEFORE = /[港台臺加澳紐纽新坡]/
const LONGEST = 14
/** A statement's sign at the left of its column, the number at the right: `$     67,601`. */
const ALONE = /^\s*(?:\p{L}{0,3}\p{Sc}|[A-Z]{3})\s+\(?$/u
const WIDEST = 40
const NUMBER_BEFORE =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundred|thousand|[mbtr]+illion|lakh|crore))\s$/i

/** What a sign right before a numeral or an amount says: `~5`, `>$5bn`. */
export const HEDGE_SIGNS: Readonly<Record<string, HedgeKind>> = {
  '~': 'about',
  '≈': 'about',
  '∼': 'about',
  '≃': 'about',
  '>': 'over',
  '≥': 'over',
  '<': 'below',
  '≤': 'ceiling',
}

/**
 * The currency before the numeral at `at`, not looking back past `floor`; null where none stands there. Looks at a few
 * characters only.
 *
 * @example prefixBefore('a US$ 4.7 billion', 6, 0) // start 2, USD
 */
export function prefixBefore(text: string, at: number, floor: number): Prefix | null {
  const inner = innerMarks(text, at, floor)
  const { token, start, whole } = tokenBefore(text, inner.at, floor)
  if (token === '') return null
  const marks = { negative: inner.negative, bracket: inner.bracket, hedge: inner.hedge, needs: null, problem: null }
  if (!SIGN.test(token)) return whole ? lettersBefore(text, start, token, inner.at < at, floor, marks) : null
  const unit = unitOf(token)
  if (!whole || unit === null || isDigit(text, start - 1)) {
    const reason: SkipReason = isDigit(text, start - 1) ? 'part-of-longer' : 'unknown-currency'
    return { ...marks, start, ref: null, exponent: null, problem: reason }
  }
  const scale = scaleBefore(text, start, floor)
  const exponent = unit.exponent ?? scale?.exponent ?? null
  // `$A5` and `$C5` may be cells of a sheet.
  const needs = /^\$[A-Z]$/.test(token) ? 'shape' : null
  return { ...marks, ...widened(text, start, unit.ref, floor), ...(scale && { start: scale.start }), exponent, needs }
}

/** Blanks and one mark of each kind between a currency and its numeral. */
function innerMarks(text: string, from: number, floor: number) {
  let at = from
  let blanks = from <= WIDEST && ALONE.test(text.slice(0, from)) ? -WIDEST : 0
  let negative = false
  let bracket = false
  let hedge: HedgeKind | null = null
  for (; at > floor; at--) {
    const char = text[at - 1] ?? ''
    const mark = HEDGE_SIGNS[char]
    if (BLANK.test(char) && blanks < 2) blanks++
    else if ((char === '-' || char === '−' || char === '–') && !negative && at === from) negative = true
    else if (char === '(' && !bracket && at === from) bracket = true
    else if (mark !== undefined && hedge === null) hedge = mark
    else break
  }
  return { at, negative, bracket, hedge }
}

function isUnitChar(char: string): boolean {
  return UNIT_CHAR.test(char) && !isIdeograph(char)
}

/** The run of letters, points and currency signs that ends at `end`; `whole` is false where it is cut short. */
function tokenBefore(text: string, end: number, floor: number): { token: string; start: number; whole: boolean } {
  let start = end
  while (start > floor && end - start < LONGEST && isUnitChar(text[start - 1] ?? '')) start--
  const token = text.slice(start, end)
  const char = text[start - 1] ?? ''
  const apart = leavesWhole(char) && !(token.startsWith('$') && COUNTRY_BEFORE.test(char))
  const whole = !(start > floor && WORD_CHAR.test(char)) || isDigit(text, start - 1) || apart
  // A full stop whose blank was left out joins two sentences: `the deal.$5bn`.
  const stop = token.lastIndexOf('.', token.length - 2)
  const behind = token.slice(stop + 1)
  if (stop >= 0 && unitOf(token) === null && unitOf(behind) !== null) {
    return { token: behind, start: start + stop + 1, whole: true }
  }
  // A circa glued to its sign, `c£5m`; `c$` might be Canada's dollar.
  if (/^c[^$\p{L}]/u.test(token) && unitOf(token) === null) return { token: token.slice(1), start: start + 1, whole }
  return { token, start, whole }
}

/** A sign with what may stand before it at a blank: `USD $5`, and `U.S. $5`, whose country stays outside. */
function widened(text: string, start: number, ref: CurrencyRef, floor: number): CountryApart {
  const before = text.slice(Math.max(floor, start - 16), start)
  const dashed = /(?:^|[^\p{L}\p{N}])(US)-$/u.exec(before)
  const american = currencySign('US$')
  if (dashed !== null && text[start] === '$' && american !== null)
    return { start: start - 3, ref: american, problem: null }
  const code = /(?:^|[^\p{L}\p{N}$])([A-Z]{3})[ \u00a0]$/u.exec(before)?.[1]
  const coded = code === undefined ? null : currencyAbbreviation(code)
  if (coded !== null && compatible(coded, ref)) return { start: start - 4, ref: sharper(coded, ref), problem: null }
  const apart = text[start] === '$' ? countryApart(text, start, floor) : null
  if (apart !== null) return apart
  const country = /(?:^|[^\p{L}\p{N}])(U\.?S\.?A?\.?)[ \u00a0]$/u.exec(before)
  if (country !== null && ref.fallback === '$' && american !== null) return { start, ref: american, problem: null }
  return { start, ref, problem: null }
}

/** `Mio. EUR 12,5`: a scale that leads its currency. */
function scaleBefore(text: string, start: number, floor: number): { start: number; exponent: number } | null {
  const before = /(?:^|[^\p{L}\p{N}\s]\s*|\p{L}\s+)((Mio|Mrd|Tsd|Mill)\.?\s)$/u.exec(
    text.slice(Math.max(floor, start - 10), start),
  )
  const exponent = before?.[2] === undefined ? null : scaleExponent(before[2])
  return exponent === null ? null : { start: start - (before?.[1]?.length ?? 0), exponent }
}

type Marks = Pick<Prefix, 'negative' | 'bracket' | 'hedge' | 'needs' | 'problem'>

function lettersBefore(
  text: string,
  start: number,
  token: string,
  spaced: boolean,
  floor: number,
  marks: Marks,
): Prefix | null {
  const before = text[start - 1] ?? ''
  if (start > floor && (isDigit(text, start - 1) || before === '_' || before === '\ufffc')) return null
  const unit = unitOf(token)
  if (unit !== null) {
    // `NIS-2` is no sum, nor is `EUR-5` one that is owed.
    const needs = isWordlike(token) || (marks.negative && !/\s/.test(text[start + token.length] ?? '')) ? 'shape' : null
    const scale = unit.exponent === null ? scaleBefore(text, start, floor) : null
    const exponent = unit.exponent ?? scale?.exponent ?? null
    return { ...marks, start: scale?.start ?? start, ref: unit.ref, exponent, needs }
  }
  // The rand's sign is too short to be money without a scale: `R5 million`, but not `R2 score`.
  if (token === 'R' && !spaced && before !== '&') {
    return { ...marks, start, ref: { codes: ['ZAR'], fallback: 'ZAR' }, exponent: null, needs: 'scale' }
  }
  const word = currencyWord(token)
  if (word?.leads == null || !spaced || NUMBER_BEFORE.test(text.slice(Math.max(floor, start - 12), start))) return null
  const adjective =
    /(?:^|[^\p{L}])(\p{L}{3,12})[ \u00a0]$/u.exec(text.slice(Math.max(floor, start - 14), start))?.[1] ?? ''
  const code = currencyOfCountry(adjective.toLowerCase())
  const named = code !== null && word.codes.includes(code)
  const needs = word.leads === 'scale' ? 'scale' : null
  if (!named || code === null) return { ...marks, start, ref: word, exponent: null, needs }
  return {
    ...marks,
    start: start - adjective.length - 1,
    ref: { codes: [code], fallback: code },
    exponent: null,
    needs,
  }
}
