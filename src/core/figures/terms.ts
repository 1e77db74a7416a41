import type { HedgeKind } from '../amounts/precision'
import type { CurrencyRef } from './currencies'
import { isDigit, type Numeral, numeralAt } from './numerals'
import { type Prefix, prefixBefore } from './prefix'
import { isCjk, type Scale, scaleAfter, scaleExponent } from './scales'
import { isRate, suffixAfter } from './suffix'
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

const VOID_BEHIND = /[_^${}@\\%‰°=#€£¥₹]/
const WORD_CHAR = /[\p{L}\p{N}_]/u

/**
 * The term whose numeral starts at `at`, not looking back past `floor`; null where no numeral stands there.
 * Looks at the numeral and a bounded number of characters on either side.
 */
export function termAt(text: string, at: number, floor: number, context: ScanContext): Term | null {
  const found = numeralAt(text, at)
  if (found === null) return null
  const before = prefixBefore(text, at, floor)
  const numeral = andAHalf(text, found)
  const plus = text[numeral.end] === '+' ? numeral.end + 1 : numeral.end
  let scale = scaleAfter(text, plus)
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
  const ref = suffix !== null && suffix.problem === null ? suffix.ref : (prefix?.ref ?? null)
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
  const digits = settled(numeral, scale)
  if (digits === null) problem ??= numeral.doubt === 'bad' ? 'part-of-longer' : 'ambiguous-number'
  problem ??= prefixNeed(text, prefix, numeral, scale)
  problem ??= glued(text, numeral, end, scale, suffix !== null, prefix)
  const sign = signBefore(text, prefix?.start ?? at, floor, context.cell)
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

/** Whether a scale is an abbreviation that takes a point: `12,5 Mio. EUR`. */
function isAbbreviation(scale: string): boolean {
  return /^(?:mio|mrd|mill|tsd|mln|mld|cr|bn|mn)$/i.test(scale)
}

/** `2 and a half`: a half more. */
function andAHalf(text: string, numeral: Numeral): Numeral {
  if (numeral.fraction !== '' || text[numeral.end] !== ' ') return numeral
  const behind = /^ and a half\b/i.exec(text.slice(numeral.end, numeral.end + 12))
  if (behind === null) return numeral
  return { ...numeral, end: numeral.end + behind[0].length, fraction: '5' }
}

/** The digits of a numeral once its scale has decided what its signs leave open; null where nothing decides it. */
function settled(numeral: Numeral, scale: Scale | null): { whole: string; fraction: string } | null {
  const { whole, fraction, doubt } = numeral
  const split = { whole: whole.slice(0, -3), fraction: whole.slice(-3) }
  if (doubt === 'bad') return null
  if (doubt === 'dot') return scale !== null && !scale.comma ? split : null
  if (doubt === 'comma') return scale === null ? null : { whole, fraction }
  if (doubt === 'group' && scale?.comma) return split
  return { whole, fraction }
}

function prefixNeed(text: string, prefix: Prefix | null, numeral: Numeral, scale: Scale | null): SkipReason | null {
  // A year behind a code, `EUR 2025-2030 plan`: a sum of that size would be grouped.
  const year = /^(?:19|20)\d\d$/.test(numeral.whole) && scale === null && !numeral.grouped && numeral.fraction === ''
  const spaced = prefix !== null && /\p{L}\.?\s$/u.test(text.slice(numeral.start - 3, numeral.start))
  if (year && spaced) return 'ambiguous-number'
  if (prefix?.needs === 'shape' && scale === null && !numeral.grouped && numeral.fraction === '') return 'not-money'
  return null
}

/** Why an amount is no whole expression of its own, by what is glued behind it. */
function glued(
  text: string,
  numeral: Numeral,
  end: number,
  scale: Scale | null,
  suffixed: boolean,
  prefix: Prefix | null,
): SkipReason | null {
  const next = text[end] ?? ''
  const beyond = text.slice(end, end + 12)
  if (prefix !== null && scale === null && isVariable(text, prefix.start, numeral, beyond)) return 'variable'
  if (next === '\ufffc') return 'markup'
  if (VOID_BEHIND.test(next)) return 'part-of-longer'
  const apart = scale === null ? /[\u3041-\u309f]/.test(next) : isApart(next, text[end - 1] ?? '')
  if (WORD_CHAR.test(next) && !apart) {
    if (isRate(text, end)) return null
    return suffixed || /\p{N}/u.test(next) ? 'part-of-longer' : 'unknown-scale'
  }
  if (/^:\d/.test(beyond) || /^\/\d+(?![\d.,]*\s?[\p{L}%])/u.test(beyond)) return 'part-of-longer'
  if (scale !== null || suffixed) return null
  // `$5-ish billion`: the scale behind a hedge.
  const parted = /^(?:[-\u2010\u2011\s](?:ish|odd|plus|something)|\sor\s(?:so|more))\s(\p{L}+)/u.exec(
    text.slice(end, end + 24),
  )
  if (parted?.[1] !== undefined && scaleExponent(parted[1]) !== null) return 'part-of-longer'
  if (/^ \d+\/\d/.test(beyond) || /^\s?[x×·*]\s?10(?:\^|\*\*|[⁰¹²³⁴-⁹])/.test(beyond)) return 'part-of-longer'
  return /^(?: \d\d(?=$|[.;,)])| and \d\d?c\b)/.test(beyond) ? 'part-of-longer' : null
}

/** Whether what is glued to a scale is no part of it: a raised mark, or another script's letter that is no scale too. */
function isApart(next: string, last: string): boolean {
  return /[¹²³⁰⁴-⁹\u3041-\u309f]/.test(next) || (isCjk(next) && !isCjk(last))
}

/** `$1` in a script or a pattern: `s/(a)/$1/`, `{print $2}`, `$1,$2`, `$1/$2/$3`. */
function isVariable(text: string, start: number, numeral: Numeral, beyond: string): boolean {
  if (text[start] !== '$' || numeral.fraction !== '' || numeral.whole.length > 2) return false
  const before = text.slice(Math.max(0, start - 12), start)
  if (/(?:^|[^\p{L}\p{N}])[/\\{`=]$|[\\{`=]$|\$\d+,$/u.test(before)) return true
  if (/\b(?:print|printf|echo|awk|arg|argument|param|parameter|capture)\s$/i.test(before)) return true
  if (/^(?:,?\$|\}|`|\/(?:$|[^\p{L}\p{N}\p{Sc}]))/u.test(beyond)) return true
  const number = Number(numeral.whole)
  const [, next] = /^[/:.]\$(\d)(?!\d)/.exec(beyond) ?? []
  const [, last] = /\$(\d)[/:.]$/.exec(before) ?? []
  return (number === 1 && next === '2') || (number < 10 && last !== undefined && Number(last) === number - 1)
}

/** A minus right before an amount, as a sign or a word; not one that joins it to a word or number. */
function signBefore(text: string, start: number, floor: number, cell: boolean): { start: number; negative: boolean } {
  const dash = cell && start < 6 ? /^\s*([-−–]\s?)$/.exec(text.slice(0, start)) : null
  if (dash !== null) return { start: start - (dash[1]?.length ?? 0), negative: true }
  const sign = text[start - 1] ?? ''
  if (start > floor && (sign === '-' || sign === '−' || sign === '－')) {
    const before = text[start - 2] ?? ''
    const joined = start - 1 > floor ? /[\p{L}\p{N}\p{Sc}\-–—−)%\]]/u.test(before) : start - 1 === floor && floor > 0
    const subtracts = floor > 0 && /^\s*$/.test(text.slice(floor, start - 1))
    if (!joined && !subtracts) return { start: start - 1, negative: true }
  }
  const word = /(?:^|[\s(])((?:minus|negative)\s)$/i.exec(text.slice(Math.max(floor, start - 10), start))?.[1]
  if (word === undefined) return { start, negative: false }
  const from = start - word.length
  const subtracts = floor > 0 && /^\s*$/.test(text.slice(floor, from))
  return subtracts ? { start, negative: false } : { start: from, negative: true }
}

/** A bare number that is glued to what stands before it is no number of its own: `GPT-5`, `008f2`, `v1.2`, `12:30`. */
function gluedBefore(text: string, at: number, floor: number): SkipReason | null {
  if (at <= floor) return null
  const before = text[at - 1] ?? ''
  if (before === '\ufffc') return 'markup'
  if (/[\p{L}\p{N}_#@/^&.]/u.test(before) || (before === ':' && isDigit(text, at - 2))) return 'part-of-longer'
  const dash = /[-\u2010\u2011\u2013\u2212]/.test(before)
  return dash && at - 1 > floor && /\p{L}/u.test(text[at - 2] ?? '') ? 'part-of-longer' : null
}
