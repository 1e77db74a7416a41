import type { HedgeKind } from '../amounts/precision'
import { countryOfCents } from './countries-apart'
import type { CurrencyRef } from './currencies'
import { glued, gluedBefore, isCents, isYear, prefixNeed, VOID_BEHIND } from './doubts'
import { type EastAsian, eastAsianAt } from './east-asian'
import { type Numeral, numeralAt } from './numerals'
import { type Prefix, prefixBefore } from './prefix'
import { type Scale, scaleAfter } from './scales'
import { suffixAfter } from './suffix'
import type { ScanContext, SkipReason } from './types'

/** A number with its scale and currency as far as they stand beside it: what figures are made of. */
export interface Term {
  readonly start: number
  readonly end: number
  readonly whole: string
  readonly fraction: string
  readonly grouped: boolean
  /** The power of ten of its scale; null where it has none (a bare number, or one that borrows its scale). */
  readonly exponent: number | null
  /** Null for a bare number, which is money only in a range, a list or a table. */
  readonly ref: CurrencyRef | null
  /** A currency stands beside it, read or not. */
  readonly money: boolean
  /** Its own sign or code stands before it. */
  readonly leads: boolean
  readonly negative: boolean
  /** A sign inside it hedges: the `+` of `$15+ billion`. */
  readonly hedge: HedgeKind | null
  /** Why it must not be read. */
  readonly problem: SkipReason | null
}

/**
 * The term whose numeral starts at `at`, not looking back past `floor`; null where no numeral stands there.
 * Looks at the numeral and a bounded number of characters on either side.
 */
export function termAt(text: string, at: number, floor: number, context: ScanContext): Term | null {
  const found = numeralAt(text, at)
  if (found === null) return null
  const before = prefixBefore(text, at, floor)
  const eastern = eastAsianAt(text, found)
  if (eastern !== null) return easternTerm(text, found, before, eastern, floor, context)
  const numeral = andAHalf(text, found)
  const plus = text[numeral.end] === '+' ? numeral.end + 1 : numeral.end
  let scale = scaleAfter(text, plus) ?? lakhAfter(text, plus, at, before)
  const prefix = before?.needs === 'scale' && scale === null ? null : before
  let hedge: HedgeKind | null = prefix?.hedge ?? null
  let problem: SkipReason | null = prefix?.problem ?? null
  let end = numeral.end
  if (scale === 'unknown') {
    problem ??= 'unknown-scale'
    scale = null
  } else if (scale !== null) {
    end = scale.end
    if (plus > numeral.end) hedge = 'over'
  }
  const point = scale !== null && text[end] === '.' && isAbbreviation(text.slice(scale.start, end)) ? 1 : 0
  const suffix =
    suffixAfter(text, end, prefix?.ref ?? null, numeral, scale, context) ??
    (point > 0 && prefix === null ? suffixAfter(text, end + point, null, numeral, scale, context) : null)
  if (suffix !== null) {
    end = suffix.end
    problem ??= suffix.problem
  }
  if (hedge !== 'over' && /^\+(?![\p{L}\p{N}\p{Sc}]|\s[\p{N}\p{Sc}])/u.test(text.slice(end, end + 3))) {
    hedge = 'over'
    end++
  }
  // `75 USD million`: the scale behind the currency.
  const parted = suffix !== null && scale === null && suffix.exponent === null ? scaleAfter(text, end) : null
  if (parted === 'unknown' || parted?.letter) problem ??= 'part-of-longer'
  else if (parted !== null) {
    if (isYear(numeral)) problem ??= 'ambiguous-number'
    scale = parted
    end = parted.end
  }
  const cents = prefix === null && suffix?.exponent === -2 ? countryOfCents(text, at, floor) : null
  const ref = cents?.ref ?? (suffix !== null && suffix.problem === null ? suffix.ref : (prefix?.ref ?? null))
  const exponents = [prefix?.exponent ?? null, scale?.exponent ?? null, suffix?.exponent ?? null].filter(
    (x) => x !== null,
  )
  if (exponents.length > 1) problem ??= 'part-of-longer'
  if (prefix?.bracket) {
    if (text[end] !== ')') problem ??= 'part-of-longer'
    else end++
    const late = scaleAfter(text, end)
    if (late !== null && late !== 'unknown' && exponents.length === 0) {
      exponents.push(late.exponent)
      end = late.end
    }
  }
  if (suffix !== null && scale === null && prefix === null && isCents(text, numeral)) problem ??= 'part-of-longer'
  const signed = scale?.letter === true && /\p{Sc}/u.test(text[scale.end] ?? '')
  const digits = settled(numeral, scale, signed, ref)
  if (digits === null) problem ??= numeral.doubt === 'bad' ? 'part-of-longer' : 'ambiguous-number'
  problem ??= prefixNeed(text, prefix, numeral, scale)
  problem ??= glued(text, numeral, end, scale, suffix !== null, prefix)
  const sign = signBefore(text, prefix?.start ?? cents?.start ?? at, floor, context.cell)
  if (prefix === null && !sign.negative) problem ??= gluedBefore(text, at, floor)
  return {
    start: sign.start,
    end,
    whole: digits?.whole ?? numeral.whole,
    fraction: digits?.fraction ?? numeral.fraction,
    grouped: numeral.grouped,
    exponent: exponents[0] ?? null,
    ref,
    money: prefix !== null || suffix !== null,
    leads: prefix !== null,
    negative: sign.negative || (prefix?.negative ?? false) || (prefix?.bracket ?? false),
    hedge,
    problem,
  }
}

const RUPEES_TO = /(?:₹|\bRs\.?|\bINR) ?\d[\d.,]*(?: ?L)? ?[-–]$/
/** `L`, alone or before crores: no liter is paid for in front of its number. */
const LAKH = /^ ?L(?![\p{L}\p{N}&'’.]|-\p{L})(?: (crores?|cr)(?!\p{L}))?/iu

/** India's `L` for lakh behind rupees, `₹50L`, `₹6-8L`, `₹1.8L Cr`; null elsewhere. */
function lakhAfter(text: string, at: number, start: number, prefix: Prefix | null): Scale | null {
  if (!/^ ?L/.test(text.slice(at, at + 2))) return null
  const isRupees = prefix?.ref?.fallback === 'INR' || RUPEES_TO.test(text.slice(Math.max(0, start - 16), start))
  const [written, crores] = (isRupees ? LAKH.exec(text.slice(at, at + 12)) : null) ?? []
  if (written === undefined) return null
  return { exponent: crores === undefined ? 5 : 12, start: at, end: at + written.length, letter: false, comma: false }
}

/** `1兆5000億円`, `US$3億`: the currency before it says more than the one behind. */
function easternTerm(
  text: string,
  numeral: Numeral,
  prefix: Prefix | null,
  { end, whole, fraction, exponent, ref, problem }: EastAsian,
  floor: number,
  context: ScanContext,
): Term {
  const at = prefix?.start ?? numeral.start
  const sign = signBefore(text, at, floor, context.cell)
  const isDoubtful = prefix !== null && (prefix.exponent !== null || prefix.bracket)
  const isMinus = /(?:マイナス|마이너스|(?<![抱自肩胜勝承担擔])[负負])\s?$/.test(
    text.slice(Math.max(floor, at - 6), at),
  )
  // A minus in a statement, a rise or a fall among prices.
  const isMarked = /[▲△▼▽]\s?$/.test(text.slice(Math.max(floor, at - 2), at))
  return {
    start: sign.start,
    end,
    whole,
    fraction,
    grouped: numeral.grouped,
    exponent,
    ref: prefix?.ref ?? ref,
    money: prefix !== null || ref !== null,
    leads: prefix !== null,
    negative: sign.negative || isMinus || (prefix?.negative ?? false),
    hedge: prefix?.hedge ?? null,
    problem:
      prefix?.problem ??
      problem ??
      (isMarked ? 'ambiguous-number' : null) ??
      (isDoubtful ? 'part-of-longer' : VOID_BEHIND.test(text[end] ?? '') ? 'part-of-longer' : null) ??
      (prefix === null && !sign.negative ? gluedBefore(text, numeral.start, floor) : null),
  }
}

/** Whether a scale is an abbreviation that takes a point: `12,5 Mio. EUR`. */
function isAbbreviation(scale: string): boolean {
  return /^(?:mio|mrd|mia|mill|tsd|mln|mld|cr|bn|mn)$/i.test(scale)
}

/** `2 and a half`: a half more. */
function andAHalf(text: string, numeral: Numeral): Numeral {
  if (numeral.fraction !== '' || text[numeral.end] !== ' ') return numeral
  const behind = /^ and a half\b/i.exec(text.slice(numeral.end, numeral.end + 12))
  if (behind === null) return numeral
  return { ...numeral, end: numeral.end + behind[0].length, fraction: '5' }
}

/**
 * The digits of a numeral once its scale has decided what its signs leave open; null where nothing decides it.
 *
 * @param signed a currency's sign is glued behind its letter: `M€`
 */
function settled(
  numeral: Numeral,
  scale: Scale | null,
  signed: boolean,
  ref: CurrencyRef | null,
): { whole: string; fraction: string } | null {
  const { whole, fraction, doubt } = numeral
  const split = { whole: whole.slice(0, -3), fraction: whole.slice(-3) }
  if (doubt === 'bad') return null
  // `40.000 millones`: a language that writes decimals with a comma groups with points.
  if (doubt === 'dot' && scale?.comma && scale.end - scale.start > 5) return { whole, fraction }
  // `3.000 M€` may be Spain's three thousand millions.
  if (doubt === 'dot') return scale !== null && !scale.comma && !signed ? split : null
  if (doubt === 'comma') return isDecimal(fraction, whole, scale, ref) ? { whole, fraction } : null
  if (doubt === 'group' && scale?.comma) return split
  return { whole, fraction }
}

/** Whether a comma parts decimals: `R$ 0,245`, `€64,8923`, for no group stands behind a zero or has four digits. */
function isDecimal(fraction: string, whole: string, scale: Scale | null, ref: CurrencyRef | null): boolean {
  const isNative = scale?.comma === true || /^(?:EUR|BRL)$/.test(ref?.fallback ?? '')
  return fraction.length < 3 ? scale !== null || (isNative && whole === '0') : isNative
}

/** A minus right before an amount, as a sign or a word; not one that joins it to a word or number. */
function signBefore(text: string, start: number, floor: number, cell: boolean): { start: number; negative: boolean } {
  const dash = cell && start < 6 ? /^\s*([-−–]\s?)$/.exec(text.slice(0, start)) : null
  if (dash !== null) return { start: start - (dash[1]?.length ?? 0), negative: true }
  const sign = text[start - 1] ?? ''
  if (start > floor && (sign === '-' || sign === '−' || sign === '－')) {
    const before = text[start - 2] ?? ''
    const joined = start - 1 > floor ? /[\p{L}\p{N}\p{Sc}\-–—−)%\]]/u.test(before) : start - 1 === floor && floor > 0
    // Two blanks part columns, and the dash behind them is a minus: `$20.0  -$35.5`.
    const subtracts = floor > 0 && /^\s?$/.test(text.slice(floor, start - 1))
    if (!joined && !subtracts) return { start: start - 1, negative: true }
  }
  const word = /(?:^|[\s(])((?:minus|negative)\s)$/i.exec(text.slice(Math.max(floor, start - 10), start))?.[1]
  if (word === undefined) return { start, negative: false }
  const from = start - word.length
  const subtracts = floor > 0 && /^\s*$/.test(text.slice(floor, from))
  return subtracts ? { start, negative: false } : { start: from, negative: true }
}
