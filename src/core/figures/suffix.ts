import { type CurrencyRef, compatible, currencyOfCountry, currencySign, isWordlike, sharper } from './currencies'
import { IDEOGRAPHS } from './east-asian'
import { isDigit, type Numeral, numeralAt } from './numerals'
import { gapEnd, lettersAt, type Scale, scaleAfter } from './scales'
import type { ScanContext, SkipReason } from './types'
import { isSign, unitOf, type WordUnit, wordsAt } from './units'

/** What stands behind a numeral and its scale. */
export interface Suffix {
  readonly ref: CurrencyRef
  readonly end: number
  readonly exponent: number | null
  readonly problem: SkipReason | null
}

const TOKEN = new RegExp(`(?:(?![${IDEOGRAPHS}])[\\p{L}\\p{Sc}]){1,14}`, 'uy')
const DETERMINER = /^\s+(?:the|a|an|his|her|its|their|our|my|this|that|in|over|first|second|gold|back|by|out|more)\b/i
const WEIGHT = /\b(?:weigh\w*|heav(?:y|ier)|lbs?|kilo\w*|kg|ounces?|tons?|tonnes?|thrust|pressure)\b/i
const POUND_MONEY =
  /£|\b(?:GBP|sterling|pence|pay(?:s|ing)?|paid|costs?|worth|pric(?:e|es|ed)|spen[dt]\w*|earn\w*|offer\w*|sold|bought|buys?|owed?|owes|rais\w+|invest\w*|loan\w*|debts?|fined?|fee|fees|budget\w*|revenue|profits?|salar(?:y|ies)|reward|bonus|million pounds|billion pounds)\b/i
const MONEY_OF =
  /^\s+of\s+(?:\w+\s+)?(?:funding|investments?|debts?|cash|equity|revenue|sales|spending|losses|profits?|taxpayers?|savings|money|capital|loans?|income|assets|costs|credits?)\b/i

/**
 * The currency behind an amount at `at`; `prefixed` is the currency before it, if any, which only an ISO code may
 * sharpen. Null where no currency stands there, or where it belongs to the number behind it (`5 $10 vouchers`).
 *
 * @example suffixAfter('34.6 million USD', 12, null, …) // USD, end 16
 */
export function suffixAfter(
  text: string,
  at: number,
  prefixed: CurrencyRef | null,
  numeral: Numeral,
  scale: Scale | null,
  context: ScanContext,
): Suffix | null {
  const start = gapEnd(text, at)
  const hyphen = start > at && /[-\u2010\u2011]/.test(text[at] ?? '')
  TOKEN.lastIndex = start
  const token = TOKEN.exec(text)?.[0] ?? ''
  if (token === '') return null
  const end = start + token.length
  const glued = start === at
  if ([...token].some(isSign)) {
    if (hyphen) return null
    return signBehind(text, token, start, end, glued, prefixed)
  }
  const unit = unitOf(token)
  if (unit !== null && !/[\p{L}\p{N}_]/u.test(text[end] ?? '')) {
    const next = gapEnd(text, end)
    const leads = next > end && isDigit(text, next) && !hyphenAt(text, end)
    if (prefixed !== null) {
      if (!compatible(prefixed, unit.ref) || unit.exponent !== null || leads) return null
      return { ref: sharper(unit.ref, prefixed), end, exponent: null, problem: null }
    }
    if (leads && scale === null && !glued) {
      const side = sideOf(text, next, numeral)
      if (side === 'next') return null
      if (side === 'unclear') return { ref: unit.ref, end, exponent: null, problem: 'part-of-longer' }
    }
    const shaped = scale !== null || numeral.grouped || numeral.fraction !== ''
    if (isWordlike(token) && !shaped) return null
    return { ref: unit.ref, end, exponent: unit.exponent, problem: null }
  }
  const link = scale === null ? null : /^d(?:[ei][ \u00a0]|['’])/.exec(text.slice(start, start + 3))
  const linked = start + (link?.[0].length ?? 0)
  if (linked > start && isSign(text[linked] ?? '') && prefixed === null)
    return signBehind(text, text[linked] ?? '', linked, linked + 1, true, null)
  const words = wordsAt(text, linked)
  if (words === null && prefixed !== null && !glued && !hyphen) return nationality(text, token, end, prefixed, at)
  if (words === null || (glued && !scale?.comma)) return null
  if (prefixed !== null) return redundantWords(words, prefixed, at)
  const suffix = wordsBehind(text, words, numeral, scale, context)
  // In French `2 billions d’euros` are a thousand times what they are in English, and `1,250 millions` a thousandth.
  const isForeign = linked > start && scale !== null && !scale.comma
  const isTwofold = isForeign && (scale.exponent > 6 || numeral.doubt === 'dot' || numeral.doubt === 'group')
  return isTwofold && suffix !== null ? { ...suffix, problem: suffix.problem ?? 'ambiguous-number' } : suffix
}

/** Whose currency a code between two numbers is: `3 GBP 1 pence`, `in 2025 USD 5 billion`. */
function sideOf(text: string, next: number, numeral: Numeral): 'this' | 'next' | 'unclear' {
  const other = numeralAt(text, next)
  if (other === null) return 'this'
  const scale = scaleAfter(text, other.end)
  const behind = gapEnd(text, scale === null || scale === 'unknown' ? other.end : scale.end)
  const token = lettersAt(text, behind)
  if (unitOf(token) !== null || wordsAt(text, behind) !== null) return 'this'
  const shaped = scale !== null || other.grouped || other.fraction !== ''
  return shaped || /^(?:19|20)\d\d$/.test(numeral.whole) ? 'next' : 'unclear'
}

function hyphenAt(text: string, at: number): boolean {
  return /[-\u2010\u2011]/.test(text[at] ?? '')
}

function signBehind(
  text: string,
  token: string,
  start: number,
  end: number,
  glued: boolean,
  prefixed: CurrencyRef | null,
): Suffix | null {
  const digitBehind = isDigit(text, end) || (text[end] === '.' && isDigit(text, end + 1))
  if (digitBehind && !glued) return null
  const unit = unitOf(token)
  const problem = (reason: SkipReason): Suffix => ({
    ref: { codes: [], fallback: null },
    end,
    exponent: null,
    problem: reason,
  })
  if (prefixed !== null) return glued ? problem('part-of-longer') : null
  if (digitBehind) return problem('part-of-longer')
  if (unit === null) return glued ? problem('unknown-currency') : null
  const next = gapEnd(text, end)
  if (!glued && next > end && isDigit(text, next) && /^[$£]$/.test(text.slice(start, end))) return null
  const country = token.endsWith('$') ? countryBehind(text, end) : null
  if (country !== null && compatible(country.ref, unit.ref))
    return { ...country, exponent: unit.exponent, problem: null }
  return { ref: unit.ref, end, exponent: unit.exponent, problem: null }
}

/** The country behind a dollar sign that is behind its amount: `2 Md$ CA`, `3 M$ canadiens`. */
function countryBehind(text: string, at: number): { ref: CurrencyRef; end: number } | null {
  const found = /^[ \u00a0](US|CAN?|AU|HK|NZ|SG|canadiens?)(?![\p{L}\p{N}$])/u.exec(text.slice(at, at + 12))
  const ref = found === null ? null : currencySign(`${found[1]?.startsWith('can') ? 'CA' : found[1]}$`)
  return found === null || ref === null ? null : { ref, end: at + found[0].length }
}

/** `$5 billion Canadian dollars`: the words name the currency, the span ends at the scale. */
function redundantWords(words: WordUnit, prefixed: CurrencyRef, at: number): Suffix | null {
  if (!words.named || words.word.minor || !compatible(prefixed, words.word)) return null
  return { ref: sharper(words.word, prefixed), end: at, exponent: null, problem: null }
}

/** `$5 billion Canadian`, at the end of its clause. */
function nationality(text: string, token: string, end: number, prefixed: CurrencyRef, at: number): Suffix | null {
  const code = prefixed.fallback === '$' ? currencyOfCountry(token.toLowerCase()) : null
  if (code === null || !/an$/.test(token) || !/^\s*(?:$|[.,;:)])/.test(text.slice(end, end + 4))) return null
  const ref = { codes: [code], fallback: code }
  return compatible(prefixed, ref) ? { ref, end: at, exponent: null, problem: null } : null
}

/** Currency words behind a number, with the care that ordinary words need: `150 pounds of steel`, `5 won the race`. */
function wordsBehind(
  text: string,
  words: WordUnit,
  numeral: Numeral,
  scale: Scale | null,
  context: ScanContext,
): Suffix | null {
  const { word, end } = words
  const suffix = (problem: SkipReason | null): Suffix => ({ ref: word, end, exponent: word.minor ? -2 : null, problem })
  const plain = scale === null && !numeral.grouped && numeral.fraction === ''
  if (plain && /^(?:19|20)\d\d$/.test(numeral.whole)) return suffix('not-money') // `in 2025 dollars`
  if (scale === null && !word.minor && /^(?: and)? \d\d?(?=c?(?:$|[.;,)]))/.test(text.slice(end, end + 9)))
    return suffix('part-of-longer')
  if (word.minor && /\p{Lu}/u.test(text[words.start] ?? '') && !words.named) return null // 50 Cent
  const near = words.named || word.codes.some((code) => context.near.includes(code))
  if (word.care === 'named' && !words.named) return null
  if (word.care === 'scale' && scale === null && !near) return suffix('not-money')
  if (word.care === 'verb') {
    // `550 trillion won over ten years`: no crowd that wins a thing is counted in billions.
    const isCrowd = (scale?.exponent ?? 0) < 9 && !words.named && DETERMINER.test(text.slice(end, end + 10))
    if ((plain && !near) || isCrowd) return suffix('not-money')
  }
  if (word.care === 'weight' && !words.named) {
    const behind = text.slice(end, end + 40)
    const around = text.slice(Math.max(0, words.start - 120), end + 80)
    const of = /^\s+of\b/i.test(behind) && !MONEY_OF.test(behind)
    const known = near || scale !== null || POUND_MONEY.test(around)
    if (of || !known || (WEIGHT.test(around) && !/£|sterling/.test(around))) return suffix('not-money')
  }
  return suffix(null)
}

/** Abbreviated rates that may be glued to a number: `£40,000pa`. */
export function isRate(text: string, at: number): boolean {
  return /^(?:pa|pm|pw|pcm|ph|pp|ea)$/.test(lettersAt(text, at)) && !isDigit(text, at + 2)
}
