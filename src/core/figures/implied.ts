import { type CurrencyRef, currencySign, currencyWord } from './currencies'
import { scaleExponent } from './scales'
import { unitOf } from './units'

/** A unit that a heading states: its currency, if any, and the power of ten of its scale. */
export interface StatedUnit {
  readonly ref: CurrencyRef | null
  readonly exponent: number
}

const FILLER =
  /^(?:in|of|all|figures|amounts?|values?|numbers|data|the|are|is|expressed|reported|presented|shown|stated|tabular|rounded|to|nearest|unaudited|audited|restated\d?|nominal|current|constant|approx\.?|est\.?|estimated|us|u\.s\.|and)$/i
/** What a unit leaves out stands behind these, and is no part of it. */
const EXCEPTION = /\b(?:except(?:ing)?|excluding|unless|other than|with the exception of)\b/i
/** Counted in a unit of their own: *dollars and shares in thousands* is a unit of money, *shares in thousands* is not. */
const THINGS = /^(?:shares?|units?|shareholders?|options)$/i
const SCALE_WORD =
  /^(?:thousands?|millions?|billions?|trillions?|lakhs?|crores?|mn|mm|mil|mln|mio\.?|bn|bil|bln|mrd\.?|mld|tn|trn|millionen|milliarden|milliards?|milioni|miliardi|millones|milhões|bilhões)$/i
/** Scales that may mean something else without a currency before them. */
const SCALE_LETTER = /^(?:k|m|b|t|crs?\.?|lacs?)$/i
const ZEROS = /^['’‘`′]?(000|000['’]?s|000,000)$/
const BRACKETS = /\(([^()]{1,160})\)|\[([^[\]]{1,160})\]/g

/**
 * The unit that a table's corner cell, column or row heading states anywhere in it: in brackets, behind a comma or
 * *in*, or as its first or last word. Null where it states none or several.
 *
 * @example unitOfHeading('Deal value (US$bn)') // USD, 9
 */
export function unitOfHeading(text: string): StatedUnit | null {
  const words = text.trim().split(/\s+/).slice(0, 24)
  const ends = [
    words.slice(-2).join(' '),
    words.slice(-1).join(' '),
    words.slice(0, 2).join(' '),
    words.slice(0, 1).join(' '),
  ]
  return unitOfCaption(text) ?? firstUnit(ends)
}

/**
 * The unit that prose above a table (its caption, a heading) states: in brackets, behind a comma or *in*, or as
 * the whole text.
 *
 * @example unitOfCaption('Capital expenditure, in € million') // EUR, 6
 */
export function unitOfCaption(text: string): StatedUnit | null {
  const bracketed = [...text.matchAll(BRACKETS)].map((match) => match[1] ?? match[2] ?? '')
  const phrases = [...bracketed, text].map(withoutExceptions)
  return firstUnit([...phrases, ...phrases.map(behindComma)]) ?? beforeComma(bracketed) ?? unitBehindIn(text)
}

/**
 * The unit that a text states and nothing else, be it in brackets: the cell of a row or column of units.
 *
 * @example unitOfWhole('(in millions)') // no currency, 6
 */
export function unitOfWhole(text: string): StatedUnit | null {
  const inside = /^\s*[([]([^()[\]]+)[)\]]:?\s*$/.exec(text)?.[1] ?? text.replace(/:\s*$/, '')
  return unitPhrase(withoutExceptions(inside))
}

/** What a unit leaves out, in lower case: *(in millions, except headcount and par value)* → *headcount*, *par value*. */
export function exceptionsOf(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:except(?:ing)?|excluding|other than|with the exception of)\b([^()[\].;]{1,120})/gi)]
    .flatMap(([, items = '']) => items.toLowerCase().split(/,|\band\b|\bor\b/))
    .map((item) => item.replace(/^\s*(?:(?:for|the|number of)\s+)*|\s*(?:data|amounts?|information|figures)?\s*$/g, ''))
    .filter((item) => /^\p{L}{3}/u.test(item) && !/^(?:where|as|which|otherwise|when)\b/.test(item))
}

function withoutExceptions(text: string): string {
  const at = EXCEPTION.exec(text)?.index ?? 0
  return at > 0 ? text.slice(0, at).trimEnd().replace(/;$/, '') : text
}

/** `equity, € million` → `€ million`; a comma within a number parts nothing. */
function behindComma(text: string): string {
  return text.slice(text.search(/,(?!\d)[^,]*(?:,\d[^,]*)*$/) + 1)
}

/** `(INR mn, strict)`: a unit of money before a remark. */
function beforeComma(bracketed: readonly string[]): StatedUnit | null {
  const units = bracketed.map((phrase) => unitPhrase(phrase.replace(/,(?!\d).*$/s, '')))
  return units.find((unit) => unit !== null && unit.ref !== null && unit.exponent !== 0) ?? null
}

/** The first unit with a scale, else the first: *Carrying value (USD), ($ in millions)*. */
function firstUnit(phrases: readonly string[]): StatedUnit | null {
  const units = phrases.map(unitPhrase).filter((unit) => unit !== null)
  return units.find(({ exponent }) => exponent !== 0) ?? units[0] ?? null
}

/** `… in millions of dollars by company`: the longest run of words behind *in* that is a unit. */
function unitBehindIn(text: string): StatedUnit | null {
  for (const { index } of text.matchAll(/(?<!\b(?:shares|units|options)\s)\bin\s+(?=\S)/gi)) {
    const words =
      text
        .slice(index + 3, index + 80)
        .split(/[.;:()]/)[0]
        ?.trim()
        .split(/\s+/)
        .slice(0, 7) ?? []
    for (let count = words.length; count > 0; count--) {
      const unit = unitPhrase(words.slice(0, count).join(' '))
      if (unit === null) continue
      if (unit.ref === null && /^of$/i.test(words[count] ?? '')) break
      return unit
    }
  }
  return null
}

/** A phrase that is a unit and nothing else: `$m`, `US$ billions`, `EUR mn`, `USD, millions`, `$ per token`. */
function unitPhrase(phrase: string): StatedUnit | null {
  const refs: CurrencyRef[] = []
  const exponents: number[] = []
  let things = false
  const tokens = phrase
    .replace(/,(?!\d)/g, ' ')
    .replace(/(\p{Sc}|[A-Z]{3})(?=['’‘`′]?0)/gu, '$1 ')
    .replace(/(?<=\p{Sc}|[A-Z]{2})['’‘`′](?=\p{L}{2})/gu, ' ')
    .split(/\s+/)
    .filter((token) => token !== '')
  if (tokens.length === 0 || tokens.length > 12) return null
  for (const [index, token] of tokens.entries()) {
    if (/^per$/i.test(token) || token.startsWith('/')) break
    const [head = '', per] = token.split('/')
    if (per !== undefined && (unitOf(per) !== null || currencySign(per) !== null)) return null
    const unit = unitOf(head)
    const word = unit === null ? currencyWord(head) : null
    if (unit !== null || (word !== null && !word.minor && word.care !== 'verb')) {
      const ref = unit?.ref ?? word
      if (ref !== null && ref !== undefined) refs.push(ref)
      if (unit?.exponent != null) exponents.push(unit.exponent)
    } else if (SCALE_WORD.test(head) || (SCALE_LETTER.test(head) && index > 0 && refs.length > 0)) {
      exponents.push(scaleExponent(head) ?? 0)
    } else if (head === 'L' && refs.at(-1)?.fallback === 'INR') exponents.push(5)
    else if (ZEROS.test(head)) exponents.push(head.includes(',') ? 6 : 3)
    else if (THINGS.test(head)) things = true
    else if (!FILLER.test(head)) return null
    if (per !== undefined) break
  }
  const [exponent = 0] = exponents
  const [ref = null] = refs
  if (refs.length === 0 && (exponents.length === 0 || things)) return null
  const codes = new Set(refs.map((one) => one.codes.join(' ') + one.fallback))
  if (
    new Set(exponents).size > 1 ||
    (codes.size > 1 && !refs.every((one) => one.fallback === 'USD' || one.fallback === '$'))
  )
    return null
  const american =
    refs.find((one) => one.fallback === 'USD') ??
    (/\bu\.?s\b/i.test(phrase) && ref?.fallback === '$' ? currencySign('US$') : null)
  return { ref: american ?? ref, exponent }
}
