import { leavesWhole } from './east-asian'
import { isDigit, type Numeral } from './numerals'
import type { Prefix } from './prefix'
import { type Scale, scaleExponent } from './scales'
import { isRate } from './suffix'
import type { SkipReason } from './types'

/** What stands behind no whole amount. */
export const VOID_BEHIND = /[_^${}@\\%‰°=#€£¥₹]/
const WORD_CHAR = /[\p{L}\p{N}_]/u

/** Why a currency before a numeral does not make it money: it is a year, a count or the name of a coin. */
export function prefixNeed(
  text: string,
  prefix: Prefix | null,
  numeral: Numeral,
  scale: Scale | null,
): SkipReason | null {
  // A year behind a code, `EUR 2025-2030 plan`: a sum of that size would be grouped.
  const year = scale === null && isYear(numeral)
  const spaced = prefix !== null && /\p{L}\.?\s$/u.test(text.slice(numeral.start - 3, numeral.start))
  if (year && spaced) return 'ambiguous-number'
  if (prefix !== null && scale === null && isTokenName(text, numeral)) return 'variable'
  if (prefix?.needs === 'shape' && scale === null && !numeral.grouped && numeral.fraction === '') return 'not-money'
  return null
}

/** Whether a numeral may be a year: four digits of this or the last century. */
export function isYear({ whole, grouped, fraction }: Numeral): boolean {
  return /^(?:19|20)\d\d$/.test(whole) && !grouped && fraction === ''
}

/** `1.837, 32 €`: a blank behind the decimal comma parts an amount from its cents. */
export function isCents(text: string, { start, end }: Numeral): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  return end - start === 2 && /(?:\d[.,'’ \u00a0]\d{3}|(?:^|\D)(?!19|20)\d{4}), $/.test(before)
}

/** `USD1`, `BRL1`: a coin that is named after its currency, unless a price follows (`USD1 per barrel`). */
function isTokenName(text: string, { start, end }: Numeral): boolean {
  const name = /(?:^|[^\p{L}\p{N}])[A-Z]{3}[01]$/u.test(text.slice(Math.max(0, start - 4), end))
  return (
    name &&
    !/^(?:[-\u2010-\u2014]\d|\s?[/=:]|\s(?:per|a|an|each)\b|\sto\s(?:[A-Z]{3})?\d)/.test(text.slice(end, end + 10))
  )
}

/** Why an amount is no whole expression of its own, by what is glued behind it. */
export function glued(
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
  if (WORD_CHAR.test(next) && !leavesWhole(next) && !(scale !== null && /[¹²³⁰⁴-⁹]/.test(next))) {
    if (isRate(text, end)) return null
    return suffixed || /\p{N}/u.test(next) ? 'part-of-longer' : 'unknown-scale'
  }
  if (/^:\d/.test(beyond) || /^\/\d+(?![\d.,]*\s?[\p{L}%])/u.test(beyond)) return 'part-of-longer'
  if (scale !== null || suffixed) return null
  // `$5-ish billion`, `$5 uh billion`: the scale behind a hedge.
  const parted = /^(?:[-\u2010\u2011\s](?:ish|odd|plus|something|uh|um|er)|\sor\s(?:so|more))\s(\p{L}+)/u.exec(
    text.slice(end, end + 24),
  )
  if (parted?.[1] !== undefined && scaleExponent(parted[1]) !== null) return 'part-of-longer'
  if (/^ bill\b/.test(beyond) && !isBanknote(numeral)) return 'unknown-scale'
  if (/^ \d+\/\d/.test(beyond) || /^\s?[x×·*]\s?10(?:\^|\*\*|[⁰¹²³⁴-⁹])/.test(beyond)) return 'part-of-longer'
  return /^(?: \d\d(?=$|[.;,)])| and \d\d?c\b)/.test(beyond) ? 'part-of-longer' : null
}

/** `a $20 bill`, `a bill of $1,250`: not what `$1.4 bill` shortens. */
function isBanknote({ whole, fraction, grouped }: Numeral): boolean {
  return grouped || fraction.length === 2 || (fraction === '' && /^(?:[125]0?|100|500)$/.test(whole))
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

/** A bare number that is glued to what stands before it is no number of its own: `GPT-5`, `008f2`, `v1.2`, `12:30`. */
export function gluedBefore(text: string, at: number, floor: number): SkipReason | null {
  if (at <= floor) return null
  const before = text[at - 1] ?? ''
  if (leavesWhole(before)) return null
  if (before === '\ufffc') return 'markup'
  if (
    /[\p{L}\p{N}_#@^&.]/u.test(before) ||
    (before === '/' && at - 1 > floor) ||
    (before === ':' && isDigit(text, at - 2))
  )
    return 'part-of-longer'
  const dash = /[-\u2010\u2011\u2013\u2212]/.test(before)
  return dash && at - 1 > floor && /\p{L}/u.test(text[at - 2] ?? '') ? 'part-of-longer' : null
}
